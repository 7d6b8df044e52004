package io.backstep.ui.activations;

import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;

/**
 * The function in focus at one z.
 *
 * @param share under which share of the largest slope it is saturated
 */
public record Probe(ElementwiseActivation function, double z, double share) {
    public double value() {
        return function.value(z);
    }

    public double slope() {
        return function.slope(z);
    }

    public double curvature() {
        return function.curvature(z);
    }

    public Regions.Kind region() {
        return Regions.at(function, z, share);
    }

    /** Whether the regions of another one begin and end at the same places. */
    boolean hasEdgesOf(Probe other) {
        return function.equals(other.function) && share == other.share;
    }
}
