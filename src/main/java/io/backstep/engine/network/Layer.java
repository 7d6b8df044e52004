package io.backstep.engine.network;

import io.backstep.engine.function.Activation;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import java.util.Optional;

/**
 * One layer that computes.
 *
 * @param weights a row for each unit, a column for each input of the layer
 * @param biases one for each unit
 * @param dropout what training does to the outputs, where it leaves out some of them
 * @param normalization what stands between the weighted sums and the activation, if anything does
 */
public record Layer(
        Activation activation,
        Matrix weights,
        Vector biases,
        Optional<Dropout> dropout,
        Optional<BatchNormalization> normalization) {
    public Layer {
        if (weights.rows() != biases.size()) {
            throw new IllegalArgumentException(weights.rows() + " rows of weights, but " + biases.size() + " biases");
        }
        if (normalization.isPresent() && normalization.get().units() != biases.size()) {
            throw new IllegalArgumentException(
                    biases.size() + " units, of which " + normalization.get().units() + " are normalised");
        }
    }

    /** Without dropout and normalisation. */
    public Layer(Activation activation, Matrix weights, Vector biases) {
        this(activation, weights, biases, Optional.empty(), Optional.empty());
    }

    public int units() {
        return weights.rows();
    }

    /** How many numbers each unit is fed. */
    public int inputs() {
        return weights.columns();
    }

    /** The same kind of layer with other numbers, of any size; what normalisation knows of the units that stay, stays. */
    public Layer with(Matrix newWeights, Vector newBiases) {
        int units = newBiases.size();
        return new Layer(
                activation,
                newWeights,
                newBiases,
                dropout,
                units == units() ? normalization : normalization.map(old -> old.resized(units)));
    }

    public Layer withWeights(Matrix newWeights) {
        return with(newWeights, biases);
    }

    public Layer withBiases(Vector newBiases) {
        return with(weights, newBiases);
    }

    public Layer withActivation(Activation newActivation) {
        return new Layer(newActivation, weights, biases, dropout, normalization);
    }

    public Layer withDropout(Optional<Dropout> newDropout) {
        return new Layer(activation, weights, biases, newDropout, normalization);
    }

    public Layer withNormalization(Optional<BatchNormalization> newNormalization) {
        return new Layer(activation, weights, biases, dropout, newNormalization);
    }
}
