package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Head.SoftmaxParts;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.SoftmaxCrossEntropyHead;
import io.backstep.engine.function.TemperedSoftmax;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.losses.ManyOutputsViewModel.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What the panel says about one of many outputs.
 *
 * @param softmax how its share comes about, in symbols and in numbers
 * @param loss the cross-entropy
 * @param gradient what cross-entropy asks of its logit
 * @param meaning what that means
 */
record ManyOutputsExplanation(
        List<FormulaLine> softmax, List<FormulaLine> loss, List<FormulaLine> gradient, String meaning) {
    /** Numbers within brackets cannot be broken into lines. */
    private static final int MOST_COMPARED = 5;

    private static final Symbol E = symbol("E");
    private static final Symbol LARGEST = symbol("m");
    private static final Symbol SUM = symbol("S");
    private static final Symbol TEMPERATURE = symbol("T");

    /** The formulas of the selected output. */
    static ManyOutputsExplanation of(ManyOutputsViewModel viewModel, Messages messages) {
        FormulaLine.Writer writer = new FormulaLine.Writer(messages);
        Outcome outcome = viewModel.outcome();
        int k = viewModel.selected();
        double temperature = viewModel.temperature().value();
        double[] scaled =
                new TemperedSoftmax(temperature).scaled(outcome.logits().toArray());
        // At T = 1 what is scaled is the logits themselves.
        String letter = temperature == 1 ? "z" : "u";
        List<Expr> logits = new ArrayList<>();
        for (int i = 0; i < scaled.length; i++) {
            logits.add(reference(of(letter, i), scaled[i]));
        }
        Softmax function = new Softmax();
        SoftmaxParts parts = SoftmaxParts.of(scaled);
        SoftmaxFormulas references =
                new SoftmaxFormulas(reference(LARGEST, parts.maximum()), reference(SUM, parts.sum()));
        List<FormulaLine> softmax = new ArrayList<>();
        if (temperature != 1) {
            Expr division =
                    Expr.quotient(reference(of("z", k), outcome.logits().get(k)), reference(TEMPERATURE, temperature));
            softmax.addAll(writer.both(of("u", k), division));
        }
        softmax.add(
                logits.size() <= MOST_COMPARED
                        ? writer.numbers(LARGEST, function.maximumFormula(logits))
                        : writer.numbers(LARGEST, "m = \\max_i " + letter + "_i", references.maximum()));
        softmax.addAll(writer.both(SUM, function.sumFormula(logits, references.maximum())));
        softmax.addAll(
                writer.both(of("a", k), function.valueFormula(logits.get(k), references.maximum(), references.sum())));
        List<FormulaLine> loss = writer.both(E, lossFormula(viewModel, logits, references));
        List<FormulaLine> gradient = writer.both(
                slope(E, of("z", k)),
                TemperedSoftmax.gradientFormula(
                        reference(of("t", k), outcome.target().get(k)),
                        reference(of("a", k), outcome.shares().get(k)),
                        reference(TEMPERATURE, temperature)));
        return new ManyOutputsExplanation(softmax, loss, gradient, meaning(viewModel, messages));
    }

    /** Only the target class has a term: the other targets are 0. */
    private static Expr lossFormula(ManyOutputsViewModel viewModel, List<Expr> logits, SoftmaxFormulas references) {
        int t = viewModel.target();
        return new SoftmaxCrossEntropyHead()
                .termFormula(
                        reference(of("t", t), 1),
                        logits.get(t),
                        reference(of("a", t), viewModel.outcome().shares().get(t)),
                        references);
    }

    private static String meaning(ManyOutputsViewModel viewModel, Messages messages) {
        Outcome outcome = viewModel.outcome();
        int k = viewModel.selected();
        double slope = outcome.gradient().get(k);
        String key = slope == 0
                ? "losses.many.meaning.right"
                : slope < 0 ? "losses.many.meaning.raise" : "losses.many.meaning.lower";
        return messages.get(
                key,
                Integer.toString(k + 1),
                shown(outcome.target().get(k)),
                shown(outcome.shares().get(k)),
                shown(slope));
    }

    /** One entry of the Jacobian, in symbols and in numbers. */
    static List<FormulaLine> jacobian(ManyOutputsViewModel viewModel, Messages messages, int row, int column) {
        Outcome outcome = viewModel.outcome();
        Expr formula = TemperedSoftmax.jacobianFormula(
                reference(of("a", row), outcome.shares().get(row)),
                reference(of("a", column), outcome.shares().get(column)),
                row == column,
                reference(TEMPERATURE, viewModel.temperature().value()));
        return new FormulaLine.Writer(messages).both(slope(of("a", row), of("z", column)), formula);
    }

    /** What one entry of the Jacobian means. */
    static String jacobianMeaning(ManyOutputsViewModel viewModel, Messages messages, int row, int column) {
        double slope = viewModel.outcome().jacobian().get(row, column);
        String key = slope == 0
                ? "losses.many.jacobian.still"
                : slope > 0 ? "losses.many.jacobian.rises" : "losses.many.jacobian.falls";
        return messages.get(key, indexed("z", column).label(), indexed("a", row).label(), shown(Math.abs(slope)));
    }

    private static Symbol slope(Symbol of, Symbol by) {
        return new Symbol(new Name(
                "\\frac{\\partial " + of.name().latex() + "}{\\partial "
                        + by.name().latex() + "}",
                "∂" + of.name().plain() + "/∂" + by.name().plain(),
                "∂" + of.name().label() + "/∂" + by.name().label()));
    }

    private static Symbol symbol(String letter) {
        return new Symbol(new Name(letter, letter, letter));
    }

    private static Symbol of(String letter, int index) {
        return new Symbol(indexed(letter, index));
    }

    /** A letter with the number of an output as people count. */
    static Name indexed(String letter, int index) {
        StringBuilder subscript = new StringBuilder();
        Integer.toString(index + 1).chars().forEach(digit -> subscript.append((char) ('₀' + (digit - '0'))));
        return new Name(letter + "_{" + (index + 1) + "}", letter + (index + 1), letter + subscript);
    }

    private static Expr reference(Symbol symbol, double value) {
        return new Reference(symbol, value);
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
