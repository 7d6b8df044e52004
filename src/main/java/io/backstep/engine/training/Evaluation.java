package io.backstep.engine.training;

import java.util.OptionalDouble;

/**
 * How good a network is on some samples.
 *
 * @param loss the mean over the samples, without what a regulariser adds; not a number where there are none
 * @param accuracy the share of samples whose class is named right, where targets name classes
 */
public record Evaluation(double loss, OptionalDouble accuracy) {
    /** Of no samples. */
    public static final Evaluation NONE = new Evaluation(Double.NaN, OptionalDouble.empty());
}
