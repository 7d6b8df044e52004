package io.backstep.engine.trace;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.ExponentialSum;
import io.backstep.engine.formula.Quantity.LogitMaximum;
import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.OfSample;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import java.util.HashMap;
import java.util.Map;

/** What an iteration left behind, to be shown as stale until the next has worked it out anew. */
public final class LastValues {
    /** Before the first iteration. */
    public static final LastValues NONE = new LastValues(Map.of());

    private final Map<Quantity, Double> values;

    private LastValues(Map<Quantity, Double> values) {
        this.values = values;
    }

    static LastValues of(Trace trace) {
        Map<Quantity, Double> values = new HashMap<>();
        for (Step step : trace.steps()) {
            values.put(anySample(step.writes()), step.value());
        }
        return new LastValues(values);
    }

    Knowledge of(Quantity quantity) {
        Double value = values.get(anySample(quantity));
        return value == null ? new Knowledge.NotYetKnown() : new Knowledge.Stale(value);
    }

    /** The last sample's value is the one that was on view last, whichever sample comes next. */
    private static Quantity anySample(Quantity quantity) {
        return quantity instanceof OfSample ? ofSample(quantity, 0) : quantity;
    }

    /** The same quantity of another sample. */
    static Quantity ofSample(Quantity quantity, int sample) {
        if (quantity instanceof PreActivation z) {
            return new PreActivation(sample, z.layer(), z.unit());
        } else if (quantity instanceof Output a) {
            return new Output(sample, a.layer(), a.unit());
        } else if (quantity instanceof OutputSlope slope) {
            return new OutputSlope(sample, slope.layer(), slope.unit());
        } else if (quantity instanceof ActivationSlope slope) {
            return new ActivationSlope(sample, slope.layer(), slope.unit());
        } else if (quantity instanceof Delta delta) {
            return new Delta(sample, delta.layer(), delta.unit());
        } else if (quantity instanceof Normalized normalized) {
            return new Normalized(sample, normalized.layer(), normalized.unit());
        } else if (quantity instanceof Shifted shifted) {
            return new Shifted(sample, shifted.layer(), shifted.unit());
        } else if (quantity instanceof ShiftedSlope slope) {
            return new ShiftedSlope(sample, slope.layer(), slope.unit());
        } else if (quantity instanceof Mask mask) {
            return new Mask(sample, mask.layer(), mask.unit());
        } else if (quantity instanceof MaskedOutput masked) {
            return new MaskedOutput(sample, masked.layer(), masked.unit());
        } else if (quantity instanceof MaskedSlope slope) {
            return new MaskedSlope(sample, slope.layer(), slope.unit());
        } else if (quantity instanceof LossTerm term) {
            return new LossTerm(sample, term.unit());
        } else if (quantity instanceof SampleGradient gradient) {
            return new SampleGradient(sample, gradient.parameter());
        } else if (quantity instanceof Loss) {
            return new Loss(sample);
        } else if (quantity instanceof LogitMaximum) {
            return new LogitMaximum(sample);
        } else if (quantity instanceof ExponentialSum) {
            return new ExponentialSum(sample);
        }
        return quantity;
    }
}
