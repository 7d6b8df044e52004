package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.ClippedGradient;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.RunningVariance;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.ui.kit.formula.TermLook;
import io.backstep.ui.step.StepExplanation.Term;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Optional;

/** The colours of terms, which are those of the drawing. */
final class TermLooks {
    private TermLooks() {}

    static TermLook of(Term term) {
        List<String> classes =
                style(term).map(style -> List.of(style.cssClass())).orElse(List.of());
        return new TermLook(classes, List.of(), term.label(), term.label());
    }

    private static Optional<Style> style(Term term) {
        Quantity quantity = term.quantity();
        if (quantity instanceof Parameter) {
            return Optional.of(term.value() < 0 ? Style.NEGATIVE : Style.POSITIVE);
        } else if (quantity instanceof Delta
                || quantity instanceof OutputSlope
                || quantity instanceof MaskedSlope
                || quantity instanceof ShiftedSlope
                || quantity instanceof Gradient
                || quantity instanceof SampleGradient
                || quantity instanceof ClippedGradient) {
            return Optional.of(Style.BACKWARD);
        } else if (quantity instanceof PreActivation
                || quantity instanceof ActivationSlope
                || quantity instanceof Mask
                || quantity instanceof Normalized
                || quantity instanceof Shifted
                || quantity instanceof BatchMean
                || quantity instanceof BatchVariance) {
            return Optional.of(Style.FORWARD);
        } else if (quantity instanceof Loss || quantity instanceof LossTerm || quantity instanceof Target) {
            return Optional.of(Style.LOSS);
        } else if (quantity instanceof LearningRate
                || quantity instanceof OptimizerSlot
                || quantity instanceof RunningMean
                || quantity instanceof RunningVariance) {
            return Optional.of(Style.UPDATE);
        }
        return Optional.empty();
    }
}
