package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.text.Messages;
import java.util.List;

/**
 * What the little plot shows: an activation function and its slope around one z, in the function's own units.
 *
 * @param range z goes from {@code -range} to {@code range}
 * @param low the smallest value on the vertical axis
 * @param high the largest value on the vertical axis
 * @param bands the regions of the function over the whole range
 * @param description the plot in a sentence
 */
record SlopePicture(
        ElementwiseActivation activation,
        double z,
        double range,
        double low,
        double high,
        List<Regions.Band> bands,
        String title,
        String slopeLabel,
        String description,
        String saturatedLabel,
        String deadLabel) {
    private static final double SMALLEST_RANGE = 6;
    private static final double ROOM = 1.25;
    private static final int SAMPLES = 120;

    static SlopePicture of(StepExplanation.Slope slope, Messages messages) {
        ElementwiseActivation activation = slope.activation();
        double z = slope.z();
        double range = Math.max(SMALLEST_RANGE, Math.ceil(Math.abs(z) * ROOM));
        double low = 0;
        double high = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double at = -range + 2 * range * i / SAMPLES;
            low = Math.min(low, Math.min(activation.value(at), activation.slope(at)));
            high = Math.max(high, Math.max(activation.value(at), activation.slope(at)));
        }
        double margin = 0.08 * (high - low);
        String number = Numbers.plain(z, Numbers.GRAPH_DIGITS);
        String steepness = Numbers.plain(activation.slope(z), Numbers.GRAPH_DIGITS);
        String title = messages.get("step.slope.title", slope.unit(), activation.symbol(), number);
        String slopeLabel = messages.get("step.slope.slope", steepness);
        return new SlopePicture(
                activation,
                z,
                range,
                low - margin,
                high + margin,
                Regions.bands(activation, Regions.USUAL_SHARE, -range, range),
                title,
                slopeLabel,
                messages.get("step.slope.description", title, slopeLabel),
                messages.get("step.slope.saturated"),
                messages.get("step.slope.dead"));
    }

    double value() {
        return activation.value(z);
    }

    double slope() {
        return activation.slope(z);
    }
}
