package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Head.SoftmaxParts;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.SoftmaxCrossEntropyHead;
import io.backstep.engine.function.TemperedSoftmax;
import io.backstep.text.Messages;
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
    private static final Name E = new Name("E", "E", "E");
    private static final Name LARGEST = new Name("m", "m", "m");
    private static final Name SUM = new Name("S", "S", "S");
    private static final Name TEMPERATURE = new Name("T", "T", "T");

    /** The formulas of the selected output. */
    static ManyOutputsExplanation of(ManyOutputsViewModel viewModel, Messages messages) {
        Outcome outcome = viewModel.outcome();
        int k = viewModel.selected();
        double temperature = viewModel.temperature().value();
        double[] scaled = new TemperedSoftmax(temperature).scaled(outcome.logits().toArray());
        // At T = 1 what is scaled is the logits themselves.
        String letter = temperature == 1 ? "z" : "u";
        List<Expr> logits = new ArrayList<>();
        for (int i = 0; i < scaled.length; i++) {
            logits.add(reference(indexed(letter, i), scaled[i]));
        }
        Softmax function = new Softmax();
        SoftmaxParts parts = SoftmaxParts.of(scaled);
        SoftmaxFormulas references =
                new SoftmaxFormulas(reference(LARGEST, parts.maximum()), reference(SUM, parts.sum()));
        List<FormulaLine> softmax = new ArrayList<>();
        if (temperature != 1) {
            Expr division = Expr.quotient(
                    reference(indexed("z", k), outcome.logits().get(k)), reference(TEMPERATURE, temperature));
            both(softmax, indexed("u", k), division);
        }
        softmax.add(FormulaLine.numbers(LARGEST, function.maximumFormula(logits), Names.OF_SYMBOLS));
        both(softmax, SUM, function.sumFormula(logits, references.maximum()));
        both(
                softmax,
                indexed("a", k),
                function.valueFormula(logits.get(k), references.maximum(), references.sum()));
        List<FormulaLine> loss = new ArrayList<>();
        both(loss, E, lossFormula(viewModel, logits, references));
        List<FormulaLine> gradient = new ArrayList<>();
        both(
                gradient,
                slope(E, indexed("z", k)),
                TemperedSoftmax.gradientFormula(
                        reference(indexed("t", k), outcome.target().get(k)),
                        reference(indexed("a", k), outcome.shares().get(k)),
                        reference(TEMPERATURE, temperature)));
        return new ManyOutputsExplanation(softmax, loss, gradient, meaning(viewModel, messages));
    }

    private static void both(List<FormulaLine> lines, Name name, Expr formula) {
        lines.add(FormulaLine.symbols(name, formula, Names.OF_SYMBOLS));
        lines.add(FormulaLine.numbers(name, formula, Names.OF_SYMBOLS));
    }

    /** Only the target class has a term: the other targets are 0. */
    private static Expr lossFormula(ManyOutputsViewModel viewModel, List<Expr> logits, SoftmaxFormulas references) {
        int t = viewModel.target();
        return new SoftmaxCrossEntropyHead()
                .termFormula(
                        reference(indexed("t", t), 1),
                        logits.get(t),
                        reference(indexed("a", t), viewModel.outcome().shares().get(t)),
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
    static List<FormulaLine> jacobian(ManyOutputsViewModel viewModel, int row, int column) {
        Outcome outcome = viewModel.outcome();
        Expr formula = TemperedSoftmax.jacobianFormula(
                reference(indexed("a", row), outcome.shares().get(row)),
                reference(indexed("a", column), outcome.shares().get(column)),
                row == column,
                reference(TEMPERATURE, viewModel.temperature().value()));
        List<FormulaLine> lines = new ArrayList<>();
        both(lines, slope(indexed("a", row), indexed("z", column)), formula);
        return lines;
    }

    /** What one entry of the Jacobian means. */
    static String jacobianMeaning(ManyOutputsViewModel viewModel, Messages messages, int row, int column) {
        double slope = viewModel.outcome().jacobian().get(row, column);
        String key = slope == 0
                ? "losses.many.jacobian.still"
                : slope > 0 ? "losses.many.jacobian.rises" : "losses.many.jacobian.falls";
        return messages.get(key, indexed("z", column).label(), indexed("a", row).label(), shown(Math.abs(slope)));
    }

    private static Name slope(Name of, Name by) {
        return new Name(
                "\\frac{\\partial " + of.latex() + "}{\\partial " + by.latex() + "}",
                "∂" + of.plain() + "/∂" + by.plain(),
                "∂" + of.label() + "/∂" + by.label());
    }

    /** A letter with the number of an output as people count. */
    static Name indexed(String letter, int index) {
        StringBuilder subscript = new StringBuilder();
        Integer.toString(index + 1).chars().forEach(digit -> subscript.append((char) ('₀' + (digit - '0'))));
        return new Name(letter + "_{" + (index + 1) + "}", letter + (index + 1), letter + subscript);
    }

    private static Expr reference(Name name, double value) {
        return new Reference(new Symbol(name), value);
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
