package io.backstep.explanation;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the steps of one trace into words: what happens, why, and what was worked out. */
public final class Explainer {
    private final Messages messages;
    private final Trace trace;
    private final Names names;
    private final SpokenFormulas spoken;

    public Explainer(Messages messages, Trace trace) {
        this.messages = messages;
        this.trace = trace;
        this.names = trace.names();
        this.spoken = new SpokenFormulas(messages, names);
    }

    /** What happens at a step, in a few words. */
    public String title(int step) {
        Step at = trace.step(step);
        return messages.get(key(at) + ".title", arguments(at));
    }

    /** Why it happens and what it means, in one or two sentences. */
    public String text(int step) {
        Step at = trace.step(step);
        String text = messages.get(key(at) + variant(at), arguments(at));
        return remark(at).isEmpty() ? text : messages.get("explain.join", text, remark(at));
    }

    /** What a click did that took the steps {@code from} to {@code to - 1} at once. */
    public String title(int from, int to, Granularity granularity) {
        if (to - from == 1 || isOneUnit(from, to)) {
            return title(to - 1);
        }
        return messages.get("explain." + scope(from, to, granularity) + ".title", scopeArguments(to));
    }

    /** Why, for such a click. */
    public String text(int from, int to, Granularity granularity) {
        if (passesAMask(from, to)) {
            return messages.get("explain.DELTA.masked", arguments(trace.step(to - 1)));
        }
        if (to - from == 1 || isOneUnit(from, to)) {
            return text(to - 1);
        }
        String text = messages.get("explain." + scope(from, to, granularity), scopeArguments(to));
        boolean cut = IntStream.range(from, to).allMatch(i -> trace.step(i).operation() == Operation.CUT_GRADIENT);
        return cut ? messages.get("explain.join", text, cutAmong(from, to)) : text;
    }

    /** Whether the steps work out a unit's delta from blame that came through the mask of dropout, all at once. */
    private boolean passesAMask(int from, int to) {
        return to - from > 1
                && isOneUnit(from, to)
                && trace.step(to - 1).operation() == Operation.DELTA
                && IntStream.range(from, to).anyMatch(i -> trace.step(i).operation() == Operation.DROPOUT_BLAME);
    }

    /** Which gradients were cut by the steps of a click. */
    private String cutAmong(int from, int to) {
        List<String> cut = IntStream.range(from, to)
                .filter(i -> isCut(trace.step(i)))
                .mapToObj(i -> names.parameter(
                                Place.parameterOf(trace.step(i).writes()).orElseThrow())
                        .label())
                .toList();
        return cut.isEmpty()
                ? messages.get("explain.remark.noneCut")
                : messages.get("explain.remark.cutThese", String.join(messages.get("say.comma"), cut));
    }

    /** Whether clipping changed the gradient. */
    private static boolean isCut(Step step) {
        return step.expression().references().stream()
                .anyMatch(reference -> reference.quantity() instanceof Gradient && reference.value() != step.value());
    }

    /**
     * Whether all the steps belong to one unit and lead up to the last of them, as a step by itself does. An average
     * that follows a parameter's new value does not: the new value is a result of its own.
     */
    public boolean isOneUnit(int from, int to) {
        if (to - from == 1) {
            return true;
        }
        Place last = Place.of(trace.step(to - 1).writes());
        for (int i = from; i < to; i++) {
            Step step = trace.step(i);
            if (Place.parameterOf(step.writes()).isPresent()
                    ? !Place.parameterOf(step.writes())
                                    .equals(Place.parameterOf(trace.step(to - 1).writes()))
                            || (step.operation() == Operation.PARAMETER && i < to - 1)
                    : !Place.of(step.writes()).equals(last) || last.unit() < 0) {
                return false;
            }
        }
        return true;
    }

    /** The step as a sentence that can be read out: what is worked out, from what, and the result. */
    public String sentence(int step) {
        Step at = trace.step(step);
        return sentence(at.writes(), at.expression());
    }

    public String sentence(Quantity writes, Expr expression) {
        return spoken.sentence(writes, expression);
    }

    /** The name of a phase. */
    public String phase(Phase phase) {
        return messages.get("phase." + phase.name());
    }

    private String key(Step step) {
        return step.writes() instanceof OptimizerSlot slot
                ? "explain.slot." + slot.slot().name()
                : "explain." + step.operation().name();
    }

    private String variant(Step step) {
        return switch (step.operation()) {
            case ACTIVATION, WEIGHTED_SUM -> isOutput(step) ? ".output" : ".hidden";
            case DRAW -> step.value() == 0 ? ".dropped" : ".kept";
            case DROPOUT ->
                "."
                        + dropout(step)
                                .map(Dropout::variant)
                                .orElse(Variant.INVERTED)
                                .id();
            case SAMPLE_GRADIENT, GRADIENT -> {
                if (Place.parameterOf(step.writes())
                        .filter(Weight.class::isInstance)
                        .isPresent()) {
                    yield ".weight";
                }
                yield SpokenNames.isShared(step.writes()) ? ".sharedBias" : ".bias";
            }
            default -> "";
        };
    }

    /** A sentence about what is special at this step, or nothing. */
    private String remark(Step step) {
        Operation operation = step.operation();
        if (operation == Operation.ACTIVATION_SLOPE && step.value() == 0) {
            return messages.get("explain.remark.noSlope");
        }
        if (operation == Operation.CUT_GRADIENT) {
            return messages.get(isCut(step) ? "explain.remark.cut" : "explain.remark.notCut");
        }
        if (operation == Operation.PARAMETER) {
            double change = step.value() - trace.before().valueOf((Parameter) step.writes());
            return change == 0
                    ? messages.get("explain.remark.unchanged")
                    : messages.get("explain.remark.change", Numbers.withSign(change, Numbers.GRAPH_DIGITS));
        }
        return "";
    }

    /** The dropout of the layer that the step is about. */
    private Optional<Dropout> dropout(Step step) {
        int layer = Place.of(step.writes()).layer();
        return layer < 0 ? Optional.empty() : trace.before().layer(layer).dropout();
    }

    private boolean isOutput(Step step) {
        return Place.of(step.writes()).layer() == trace.before().depth() - 1;
    }

    /**
     * {0} the unit or parameter, {1} its activation function, {2} the number of units it feeds, {3} the batch's size,
     * {4} the unit that a parameter belongs to, {5} the share that dropout drops out, {6} what the
     * activation function is applied to.
     */
    private Object[] arguments(Step step) {
        Place place = Place.of(step.writes());
        int layer = place.layer() < 0 ? trace.before().depth() - 1 : place.layer();
        String unit = names.unit(layer, Math.max(0, place.unit())).label();
        String subject = Place.parameterOf(step.writes())
                .map(parameter -> names.parameter(parameter).label())
                .orElse(unit);
        int fed = layer + 1 < trace.before().depth()
                ? trace.before().layer(layer + 1).units()
                : 0;
        return new Object[] {
            subject,
            trace.before().layer(layer).activation().symbol(),
            fed,
            trace.batch().size(),
            unit,
            dropout(step)
                    .map(dropout -> Numbers.plain(dropout.share(), Numbers.GRAPH_DIGITS))
                    .orElse(""),
            trace.before().layer(layer).normalization().isPresent() ? "y" : "z"
        };
    }

    private String scope(int from, int to, Granularity granularity) {
        if (granularity == Granularity.ITERATION) {
            return "scope.iteration";
        }
        Step last = trace.step(to - 1);
        boolean parameters = Place.parameterOf(last.writes()).isPresent();
        boolean onePlace = Place.of(trace.step(from).writes()).layer()
                        == Place.of(last.writes()).layer()
                && Place.of(last.writes()).layer() >= 0
                && granularity != Granularity.PASS;
        String what = last.phase() == Phase.BACKWARD && parameters && onePlace
                ? "GRADIENTS"
                : isClipping(last) ? "CLIPPED" : last.phase().name();
        if (!onePlace) {
            return "scope.pass." + last.phase().name();
        }
        if (last.operation() == Operation.RUNNING_MEAN || last.operation() == Operation.RUNNING_VARIANCE) {
            return "scope.layer.RUNNING";
        }
        int layer = Place.of(last.writes()).layer();
        if (last.phase() == Phase.FORWARD
                && granularity == Granularity.LAYER
                && trace.before().layer(layer).normalization().isPresent()) {
            return "scope.layer.NORMALIZED";
        }
        boolean oneUnit =
                granularity == Granularity.NEURON && Place.of(last.writes()).unit() >= 0;
        return "scope." + (oneUnit ? "unit." : "layer.") + what;
    }

    private static boolean isClipping(Step step) {
        return step.operation() == Operation.CLIPPED_GRADIENT || step.operation() == Operation.CUT_GRADIENT;
    }

    /** {0} the layer as a person counts, {1} the unit, {2} the layer's activation function. */
    private Object[] scopeArguments(int to) {
        Quantity last = trace.step(to - 1).writes();
        int layer = Math.max(0, Place.of(last).layer());
        boolean output = layer == trace.before().depth() - 1;
        String layerName = output
                ? messages.get("layer.output")
                : trace.before().depth() == 2
                        ? messages.get("layer.hidden")
                        : messages.get("layer.hidden.numbered", layer + 1);
        int unit = last instanceof OfUnit ofUnit
                ? ofUnit.unit()
                : Math.max(0, Place.of(last).unit());
        return new Object[] {
            layerName,
            names.unit(layer, unit).label(),
            trace.before().layer(layer).activation().symbol()
        };
    }

    /** Writes this trace's formulas as LaTeX. */
    public FormulaWriter latex() {
        return FormulaWriter.latex(names).showing(this::shown);
    }

    /** Writes this trace's formulas as text. */
    public FormulaWriter plain() {
        return FormulaWriter.plain(names).showing(this::shown);
    }

    /** What is nothing but rounding is nothing to a reader. */
    private double shown(Quantity quantity, double value) {
        return trace.isRoundingError(quantity) ? 0 : value;
    }
}
