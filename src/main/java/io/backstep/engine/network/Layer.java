package io.backstep.engine.network;

import io.backstep.engine.function.Activation;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;

/**
 * One layer that computes.
 *
 * @param weights a row for each unit, a column for each input of the layer
 * @param biases one for each unit
 */
public record Layer(Activation activation, Matrix weights, Vector biases) {
    public Layer {
        if (weights.rows() != biases.size()) {
            throw new IllegalArgumentException(weights.rows() + " rows of weights, but " + biases.size() + " biases");
        }
    }

    public int units() {
        return weights.rows();
    }

    /** How many numbers each unit is fed. */
    public int inputs() {
        return weights.columns();
    }
}
