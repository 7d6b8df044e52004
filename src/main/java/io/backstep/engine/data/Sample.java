package io.backstep.engine.data;

import io.backstep.engine.math.Vector;

/** What is given to the network, and what should come out. */
public record Sample(Vector input, Vector target) {
    public static Sample of(double[] input, double[] target) {
        return new Sample(Vector.of(input), Vector.of(target));
    }
}
