package io.backstep.engine.trace;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ClippedGradient;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.OfSample;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Statistic;
import java.util.Optional;

/**
 * Where a quantity belongs: -1 where it belongs to no one sample, layer or unit.
 *
 * @param unit -1 also for a bias that the whole layer shares
 */
public record Place(int sample, int layer, int unit) {
    public static Place of(Quantity quantity) {
        int sample = quantity instanceof OfSample ofSample ? ofSample.sample() : -1;
        if (quantity instanceof OfUnit ofUnit) {
            return new Place(sample, ofUnit.layer(), ofUnit.unit());
        }
        if (quantity instanceof Statistic statistic) {
            return new Place(sample, statistic.layer(), statistic.unit());
        }
        if (quantity instanceof LossTerm term) {
            return new Place(sample, -1, term.unit());
        }
        return parameterOf(quantity)
                .map(parameter ->
                        new Place(sample, parameter.layer(), parameter instanceof SharedBias ? -1 : parameter.unit()))
                .orElse(new Place(sample, -1, -1));
    }

    /** The parameter that a quantity is, or is about. */
    public static Optional<Parameter> parameterOf(Quantity quantity) {
        if (quantity instanceof Parameter parameter) {
            return Optional.of(parameter);
        } else if (quantity instanceof SampleGradient gradient) {
            return Optional.of(gradient.parameter());
        } else if (quantity instanceof Gradient gradient) {
            return Optional.of(gradient.parameter());
        } else if (quantity instanceof ClippedGradient gradient) {
            return Optional.of(gradient.parameter());
        } else if (quantity instanceof OptimizerSlot slot) {
            return Optional.of(slot.parameter());
        }
        return Optional.empty();
    }
}
