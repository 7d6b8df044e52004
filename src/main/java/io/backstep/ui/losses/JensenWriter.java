package io.backstep.ui.losses;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.engine.convex.InductionStep;
import io.backstep.engine.convex.WeightedPoints;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.losses.JensenViewModel.State;
import java.util.List;

/** Says in words and formulas what the topic Jensen shows. */
final class JensenWriter {
    private static final Name MEAN = InformationCard.name("\\mathrm{E}\\,x", "E x");
    private static final Name VALUE_OF_MEAN = InformationCard.name("f\\left(\\mathrm{E}\\,x\\right)", "f(E x)");
    private static final Name MEAN_OF_VALUES = InformationCard.name("\\mathrm{E}\\,f(x)", "E f(x)");
    private static final Name NEW_MEAN = InformationCard.name("m'", "m′");
    private static final Name VALUE_OF_NEW_MEAN = InformationCard.name("f(m')", "f(m′)");
    private static final Name SHARE = InformationCard.name("s", "s");
    private static final Name CHORD = InformationCard.name("s\\,f(m) + (1 - s)\\,f(x)", "s f(m) + (1 − s) f(x)");
    private static final Name BOUND = InformationCard.name("s\\,A + (1 - s)\\,f(x)", "s A + (1 − s) f(x)");

    private final Messages messages;

    JensenWriter(Messages messages) {
        this.messages = messages;
    }

    /** The name of a function in formulas of plain text. */
    static String plain(ConvexFunction function) {
        return switch (function) {
            case SQUARE -> "x²";
            case EXPONENTIAL -> "exp x";
            case MINUS_LOGARITHM -> "−ln x";
            case ABSOLUTE -> "|x|";
            case X_LOGARITHM -> "x ln x";
        };
    }

    String title(State state) {
        return state.induction()
                .map(step -> messages.get(
                        "losses.jensen.step.title",
                        Integer.toString(state.step()),
                        Integer.toString(state.steps()),
                        Integer.toString(step.newPoint() + 1)))
                .orElseGet(() -> messages.get("losses.jensen.explanation"));
    }

    /** What is to be seen in the picture. */
    String about(State state) {
        return messages.get(
                state.step() == 0
                        ? "losses.jensen.about"
                        : state.step() == 1 ? "losses.jensen.about.chord" : "losses.jensen.about.step");
    }

    String sentence(State state) {
        WeightedPoints points = state.points();
        if (state.step() == 0) {
            return messages.get(
                    points.gap() == 0 ? "losses.jensen.noGap" : "losses.jensen.gap",
                    number(points.mean()),
                    number(points.valueOfMean()),
                    number(points.meanOfValues()),
                    number(points.gap()));
        }
        InductionStep step = state.induction().orElseThrow();
        String key = state.step() == 1
                ? "losses.jensen.step.chord"
                : state.step() == state.steps() ? "losses.jensen.step.last" : "losses.jensen.step.next";
        return messages.get(
                key,
                Integer.toString(step.newPoint() + 1),
                number(step.mean()),
                number(step.valueOfMean()),
                number(step.meanOfValues()),
                Integer.toString(step.points().get(0) + 1));
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    List<InformationCard> cards(State state) {
        return state.induction().map(step -> cards(state, step)).orElseGet(() -> cards(state.points()));
    }

    private List<InformationCard> cards(WeightedPoints points) {
        Expr mean = new Expr.Reference(new Symbol(MEAN), points.mean());
        Expr gap = Expr.difference(
                new Expr.Reference(new Symbol(MEAN_OF_VALUES), points.meanOfValues()),
                new Expr.Reference(new Symbol(VALUE_OF_MEAN), points.valueOfMean()));
        return List.of(
                new InformationCard(
                        messages.get("losses.jensen.inequality"),
                        FormulaLine.definition(
                                "f\\left(\\mathrm{E}\\,x\\right) \\le \\mathrm{E}\\,f(x)", "f(E x) ≤ E f(x)"),
                        FormulaLine.definition(
                                "f(x) = " + points.function().definitionLatex(), "f(x) = " + plain(points.function()))),
                new InformationCard(
                        messages.get("losses.jensen.mean"),
                        InformationCard.worked(MEAN, points.meanFormula(), points.mean()),
                        InformationCard.worked(VALUE_OF_MEAN, points.function().formula(mean))),
                new InformationCard(
                        messages.get("losses.jensen.meanOfValues"),
                        InformationCard.worked(MEAN_OF_VALUES, points.meanOfValuesFormula())),
                new InformationCard(
                        messages.get("losses.jensen.theGap"),
                        InformationCard.worked(
                                InformationCard.name(
                                        MEAN_OF_VALUES.latex() + " - " + VALUE_OF_MEAN.latex(), "E f(x) − f(E x)"),
                                gap,
                                points.gap())));
    }

    private List<InformationCard> cards(State state, InductionStep step) {
        Expr share = Expr.quotient(
                reference("W", step.weightBefore()),
                Expr.sum(reference("W", step.weightBefore()), reference("λ", step.newWeight())));
        Expr newMean = new Expr.Reference(new Symbol(NEW_MEAN), step.mean());
        boolean first = state.step() == 1;
        InformationCard means = new InformationCard(
                messages.get("losses.jensen.step.mean"),
                FormulaLine.definition("s = \\frac{W}{W + \\lambda}", "s = W / (W + λ)"),
                InformationCard.worked(SHARE, share),
                InformationCard.worked(NEW_MEAN, step.meanFormula(), step.mean()));
        InformationCard chord = new InformationCard(
                messages.get("losses.jensen.step.underChord"),
                InformationCard.worked(VALUE_OF_NEW_MEAN, state.function().formula(newMean)),
                InformationCard.worked(CHORD, step.chordFormula()),
                inequality(VALUE_OF_NEW_MEAN, step.valueOfMean(), CHORD, step.chord()));
        // Rounding may put f(m) a hair over A where the two are equal.
        double soFar = Math.max(step.valueOfMeanBefore(), step.meanOfValuesBefore());
        InformationCard bound = new InformationCard(
                messages.get("losses.jensen.step.bound"),
                FormulaLine.definition(
                        value("f(m)", step.valueOfMeanBefore()).latex() + " \\le "
                                + value("A", soFar).latex(),
                        value("f(m)", step.valueOfMeanBefore()).spoken() + " ≤ "
                                + value("A", soFar).spoken()),
                InformationCard.worked(BOUND, step.meanOfValuesFormula()),
                inequality(CHORD, step.chord(), BOUND, step.meanOfValues()));
        InformationCard shares =
                means.withRemark(messages.get(first ? "losses.jensen.step.names.first" : "losses.jensen.step.names"));
        return first
                ? List.of(shares, chord)
                : List.of(shares, chord, bound.withRemark(messages.get("losses.jensen.step.soFar")));
    }

    private static FormulaLine value(String name, double value) {
        return InformationCard.value(InformationCard.name(name, name), value);
    }

    private static Expr reference(String name, double value) {
        return new Expr.Reference(new Symbol(new Name(name, name, name)), value);
    }

    /** The two numbers one under the other sign; rounding may make equal ones differ by a hair, which is then not said. */
    private static FormulaLine inequality(Name lower, double low, Name upper, double high) {
        double shown = Math.min(low, high);
        return FormulaLine.definition(
                InformationCard.latex(shown) + " \\le " + InformationCard.latex(high),
                lower.plain() + " = " + InformationCard.plain(shown) + " ≤ " + upper.plain() + " = "
                        + InformationCard.plain(high));
    }
}
