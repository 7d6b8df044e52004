package io.backstep.ui.step;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.LargestTerms;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.OtherTerms;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Reduction;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Linear;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.explanation.Explainer;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaMarks;
import io.backstep.ui.step.StepExplanation.Formula;
import io.backstep.ui.step.StepExplanation.Rest;
import io.backstep.ui.step.StepExplanation.Result;
import io.backstep.ui.step.StepExplanation.Results;
import io.backstep.ui.step.StepExplanation.Slope;
import io.backstep.ui.step.StepExplanation.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what the panel says about a click. */
final class ExplanationWriter {
    private static final int MOST_RESULTS = 40;
    /** So many terms a listener can keep in mind. */
    private static final int MOST_SPOKEN = 3;

    private static final int MOST_LINES_BETWEEN = 2;

    private final Messages messages;

    ExplanationWriter(Messages messages) {
        this.messages = messages;
    }

    /**
     * What it says.
     *
     * @param mostTerms how many terms of a long sum are written out
     */
    StepExplanation write(StepViewModel.Click click, int mostTerms) {
        if (click.atStart()) {
            String number = Long.toString(click.run().iteration());
            return new StepExplanation(
                    messages.get("step.start.title", number),
                    messages.get("step.start.text"),
                    Optional.empty(),
                    Results.NONE,
                    messages.get("step.start.title", number),
                    Optional.empty(),
                    Optional.empty());
        }
        Trace trace = click.run().trace();
        int to = click.run().position();
        Explainer explainer = new Explainer(messages, trace);
        boolean oneUnit = explainer.isOneUnit(click.from(), to);
        Optional<Formula> formula =
                oneUnit ? Optional.of(formula(explainer, trace, click.from(), to, mostTerms)) : Optional.empty();
        String title = explainer.title(click.from(), to, click.granularity());
        String text = explainer.text(click.from(), to, click.granularity());
        if (trace.divergedAt().isPresent() && to == trace.size()) {
            title = messages.get("step.diverged.title", Long.toString(trace.iteration()));
            text = messages.get(
                    "step.diverged.text",
                    trace.names().of(trace.step(to - 1).writes()).label());
        }
        Step last = trace.step(to - 1);
        String sentence = oneUnit
                ? sentence(explainer, last.writes(), trace.inlined(click.from(), to))
                : messages.get("explain.titled", title, text);
        return new StepExplanation(
                title,
                text,
                formula,
                oneUnit ? Results.NONE : results(explainer, trace, click.from(), to),
                sentence,
                oneUnit ? slope(trace, to) : Optional.empty(),
                oneUnit ? new DerivativeCheck(messages).of(click.run()) : Optional.empty());
    }

    private static Term term(Trace trace, Quantity quantity, double value) {
        return new Term(quantity, value, trace.names().of(quantity).label() + " = " + Numbers.exact(value));
    }

    /** The sentence says what a sum comes to, however few of its terms it names. */
    private static String sentence(Explainer explainer, Quantity writes, Expr expression) {
        boolean isLong = LargestTerms.of(expression, StepViewModel.MOST_TERMS).others() > 0;
        Expr said = isLong ? LargestTerms.of(expression, MOST_SPOKEN).expression() : expression;
        return explainer.sentence(writes, said);
    }

    /**
     * The formula. Its last line is the number that the step worked out, whatever a sum in another order would round to.
     */
    private static Formula formula(Explainer explainer, Trace trace, int from, int to, int mostTerms) {
        Step last = trace.step(to - 1);
        Expr whole = trace.inlined(from, to);
        LargestTerms largest = LargestTerms.of(whole, mostTerms);
        Expr expression = largest.expression();
        List<Term> terms = new ArrayList<>();
        expression.references().forEach(reference -> terms.add(term(trace, reference.quantity(), reference.value())));
        terms.add(term(trace, last.writes(), whole.evaluate()));
        FormulaWriter bare = explainer.latex();
        FormulaWriter marked = bare.marking(FormulaMarks::mark);
        String name = FormulaMarks.mark(terms.size() - 1, bare.name(last.writes()));
        String symbols =
                name + equation(last, true) + application(trace, last, bare, true) + marked.symbols(expression);
        return new Formula(
                last.writes(),
                List.copyOf(terms),
                symbols,
                numberLines(marked, expression, whole),
                plain(explainer.plain(), trace, last, expression, whole),
                bare.name(last.writes()) + equation(last, true) + application(trace, last, bare, true)
                        + bare.symbols(expression) + " " + String.join(" ", numberLines(bare, expression, whole)),
                new Rest(
                        largest.others(),
                        largest.nothing(),
                        trace.names().of(new OtherTerms(largest.others())).label()));
    }

    /** The sign between a quantity and its formula: what changes a kept number is an assignment, not an equation. */
    private static String equation(Step step, boolean latex) {
        boolean assignment = step.writes() instanceof Parameter || step.writes() instanceof OptimizerSlot;
        return assignment ? (latex ? " \\leftarrow " : " ← ") : " = ";
    }

    /** f(z) = where an activation function is worked out, so that its name is seen beside its formula. */
    private static String application(Trace trace, Step step, FormulaWriter writer, boolean latex) {
        if (step.operation() != Operation.ACTIVATION || !(step.writes() instanceof OfUnit unit)) {
            return "";
        }
        if (!(trace.before().layer(unit.layer()).activation() instanceof ElementwiseActivation function)
                || function instanceof Linear
                || step.expression() instanceof Expr.Application) {
            return "";
        }
        String z = writer.name(activated(trace, unit));
        return (latex ? function.latex(z) : function.plain(z)) + " = ";
    }

    private static List<String> numberLines(FormulaWriter writer, Expr expression, Expr whole) {
        String relation = writer.relation(expression) + " ";
        List<String> lines = new ArrayList<>();
        boolean obvious = expression instanceof Expr.Reference || expression instanceof Expr.Constant;
        if (!obvious) {
            lines.add("= " + writer.numbers(expression));
            List<Expr> between = Reduction.linesBetween(expression);
            FormulaWriter unmarked = writer.marking(FormulaWriter.Marker.NONE);
            String before = unmarked.numbers(expression);
            for (int i = 0; i < Math.min(between.size(), MOST_LINES_BETWEEN); i++) {
                String line = unmarked.numbers(between.get(i));
                // A sum of one term and its term are two expressions, but one line.
                if (!line.equals(before) && !line.equals(writer.result(whole))) {
                    lines.add(relation + line);
                }
                before = line;
            }
        }
        lines.add(relation + "\\mathbf{" + writer.result(whole) + "}");
        return lines;
    }

    private static String plain(FormulaWriter writer, Trace trace, Step step, Expr expression, Expr whole) {
        return writer.name(step.writes())
                + equation(step, false)
                + application(trace, step, writer, false)
                + writer.symbols(expression)
                + " = "
                + writer.numbers(expression)
                + " "
                + writer.relation(expression)
                + " "
                + writer.result(whole);
    }

    /** What the activation function of a unit is applied to. */
    private static Quantity activated(Trace trace, OfUnit unit) {
        return trace.before().layer(unit.layer()).normalization().isPresent()
                ? new Shifted(unit.sample(), unit.layer(), unit.unit())
                : new PreActivation(unit.sample(), unit.layer(), unit.unit());
    }

    /** Where the click is about one unit whose z is known: its activation function at that z. */
    private static Optional<Slope> slope(Trace trace, int to) {
        if (!(trace.step(to - 1).writes() instanceof OfUnit unit)) {
            return Optional.empty();
        }
        Knowledge z = trace.valueAt(activated(trace, unit), to);
        if (z instanceof Knowledge.Current current
                && trace.before().layer(unit.layer()).activation() instanceof ElementwiseActivation activation) {
            String name = trace.names().unit(unit.layer(), unit.unit()).label();
            String symbol = trace.before().layer(unit.layer()).normalization().isPresent() ? "y" : "z";
            return Optional.of(new Slope(activation, current.value(), name, symbol));
        }
        return Optional.empty();
    }

    /**
     * The last thing worked out for every unit and every parameter, sample by sample; what is worked out over the samples,
     * such as the mean of a batch, is a result of its own.
     */
    private static Results results(Explainer explainer, Trace trace, int from, int to) {
        Map<Place, Integer> lastOfUnits = new HashMap<>();
        for (int i = from; i < to; i++) {
            if (trace.step(i).writes() instanceof OfUnit unit) {
                lastOfUnits.put(Place.of(unit), i);
            }
        }
        List<Result> results = new ArrayList<>();
        FormulaWriter latex = explainer.latex();
        int more = 0;
        for (int i = from; i < to; i++) {
            Step step = trace.step(i);
            if (lastOfUnits.getOrDefault(Place.of(step.writes()), i) > i || isOvertaken(trace, i, to)) {
                continue;
            }
            if (results.size() < MOST_RESULTS) {
                String line = FormulaMarks.mark(0, latex.name(step.writes())) + " " + latex.relation(step.expression())
                        + " " + latex.result(step.expression());
                results.add(new Result(term(trace, step.writes(), step.value()), line));
            } else {
                more++;
            }
        }
        return new Results(results, more);
    }

    /** Whether the next step is about the same parameter, of which only the last is told. */
    private static boolean isOvertaken(Trace trace, int index, int to) {
        Step step = trace.step(index);
        // A parameter's average, which may follow its new value, is another result.
        return index + 1 < to
                && !(step.writes() instanceof OfUnit)
                && !(step.writes() instanceof Quantity.Statistic)
                && step.operation() != Operation.PARAMETER
                && samePlace(step, trace.step(index + 1));
    }

    private static boolean samePlace(Step first, Step second) {
        Place place = Place.of(first.writes());
        return place.unit() >= 0
                && place.equals(Place.of(second.writes()))
                && Place.parameterOf(first.writes()).equals(Place.parameterOf(second.writes()));
    }
}
