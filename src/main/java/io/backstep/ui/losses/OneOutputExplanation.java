package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.LossThroughActivation;
import io.backstep.engine.function.OutputLoss;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import java.util.List;

/**
 * What the panel says about a loss at the output of the probe, and about two losses at the z of the other probe.
 *
 * @param definitions of the loss and its slope
 * @param numbers the same with the numbers filled in
 * @param meaning what the numbers mean for learning
 * @param output the output at that z, which is another than the one of the probe, with the numbers filled in
 * @param squared dE/dz of squared error, in symbols and in numbers
 * @param crossEntropy the same of cross-entropy
 * @param learning what becomes of learning at that z
 */
record OneOutputExplanation(
        List<FormulaLine> definitions,
        List<FormulaLine> numbers,
        String meaning,
        List<FormulaLine> output,
        List<FormulaLine> squared,
        List<FormulaLine> crossEntropy,
        String learning) {
    private static final Symbol E = new Symbol(new Name("E", "E", "E"));
    /** Not called a: that is the output of the other probe, or what a unit too low costs. */
    private static final Symbol OUTPUT = new Symbol(new Name("\\sigma(z)", "σ(z)", "σ(z)"));

    private static final Symbol Z = new Symbol(new Name("z", "z", "z"));

    static OneOutputExplanation of(OneOutputViewModel viewModel, Messages messages) {
        FormulaLine.Writer writer = new FormulaLine.Writer(messages);
        OutputLoss loss = viewModel.loss();
        double target = viewModel.target().value();
        double z = viewModel.z().value();
        Reference goal = new Reference(new Symbol(loss.targetName()), target);
        Symbol slope = slopeBy(loss.outputName());
        ElementwiseActivation sigmoid = OneOutputViewModel.SQUARED.activation();
        return new OneOutputExplanation(
                List.of(
                        definition(E, loss.definitionLatex(), messages.get("losses.one.definition")),
                        definition(slope, loss.slopeDefinitionLatex(), messages.get("losses.one.slopeDefinition"))),
                numbers(viewModel, writer),
                meaning(viewModel, messages),
                List.of(writer.numbers(OUTPUT, sigmoid.valueFormula(new Reference(Z, z)))),
                through(OneOutputViewModel.SQUARED, goal, z, writer),
                through(OneOutputViewModel.CROSS_ENTROPY, goal, z, writer),
                learning(viewModel, messages));
    }

    private static FormulaLine definition(Symbol symbol, String latex, String spoken) {
        return FormulaLine.definition(symbol.name().latex() + " = " + latex, spoken);
    }

    /** dE/d of something. */
    private static Symbol slopeBy(Name by) {
        return new Symbol(new Name(
                "\\frac{\\partial E}{\\partial " + by.latex() + "}", "∂E/∂" + by.plain(), "∂E/∂" + by.label()));
    }

    private static List<FormulaLine> numbers(OneOutputViewModel viewModel, FormulaLine.Writer writer) {
        OutputLoss loss = viewModel.loss();
        Expr target =
                new Reference(new Symbol(loss.targetName()), viewModel.target().value());
        Expr output =
                new Reference(new Symbol(loss.outputName()), viewModel.output().value());
        return List.of(
                writer.numbers(E, loss.valueFormula(target, output)),
                writer.numbers(slopeBy(loss.outputName()), loss.slopeFormula(target, output)));
    }

    private static List<FormulaLine> through(
            LossThroughActivation loss, Reference target, double z, FormulaLine.Writer writer) {
        return writer.both(
                slopeBy(Z.name()),
                loss.slopeFormula(target, new Reference(Z, z), new Reference(OUTPUT, loss.output(z))));
    }

    private static String meaning(OneOutputViewModel viewModel, Messages messages) {
        double error = viewModel.target().value() - viewModel.output().value();
        double slope = viewModel
                .loss()
                .slope(viewModel.target().value(), viewModel.output().value());
        if (Double.isInfinite(slope)) {
            return messages.get(
                    "losses.one.meaning.impossible", shown(viewModel.output().value()));
        }
        if (error == 0) {
            return messages.get("losses.one.meaning.right");
        }
        return messages.get(
                error > 0 ? "losses.one.meaning.low" : "losses.one.meaning.high",
                shown(Math.abs(error)),
                shown(Math.abs(slope)));
    }

    private static String learning(OneOutputViewModel viewModel, Messages messages) {
        double target = viewModel.target().value();
        double z = viewModel.z().value();
        double a = OneOutputViewModel.SQUARED.output(z);
        String key = switch (viewModel.learning()) {
            case STALLS -> "losses.one.learning.stalls";
            case WRONG -> "losses.one.learning.wrong";
            case NEARLY_RIGHT -> "losses.one.learning.nearlyRight";
        };
        return messages.get(
                key,
                shown(a),
                shown(Math.abs(a - target)),
                shown(Math.abs(OneOutputViewModel.SQUARED.slope(target, z))),
                shown(Math.abs(OneOutputViewModel.CROSS_ENTROPY.slope(target, z))));
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
