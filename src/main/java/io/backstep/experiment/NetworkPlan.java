package io.backstep.experiment;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.StartWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a network and how it begins. How many inputs and outputs it has is the data's to say.
 *
 * @param hidden the layers before the last; none makes a network of one layer
 * @param output the last layer
 * @param biasMode what happens to the biases, all of which begin at 0
 */
public record NetworkPlan(List<Hidden> hidden, Output output, BiasMode biasMode) {
    /**
     * A layer before the last.
     *
     * @param dropout what training does to the outputs, where it leaves out some of them
     * @param normalized whether it normalises over the batch, between the weighted sums and the activation
     */
    public record Hidden(
            int units, Activation activation, Initializer start, Optional<Dropout> dropout, boolean normalized) {
        /** Without dropout and normalisation. */
        public Hidden(int units, Activation activation, Initializer start) {
            this(units, activation, start, Optional.empty(), false);
        }

        public Hidden withUnits(int newUnits) {
            return new Hidden(newUnits, activation, start, dropout, normalized);
        }

        public Hidden withActivation(Activation newActivation) {
            return new Hidden(units, newActivation, start, dropout, normalized);
        }

        public Hidden withStart(Initializer newStart) {
            return new Hidden(units, activation, newStart, dropout, normalized);
        }

        public Hidden withDropout(Optional<Dropout> newDropout) {
            return new Hidden(units, activation, start, newDropout, normalized);
        }

        public Hidden withNormalized(boolean nowNormalized) {
            return new Hidden(units, activation, start, dropout, nowNormalized);
        }
    }

    /** The last layer. */
    public record Output(Activation activation, Initializer start) {}

    public NetworkPlan {
        hidden = List.copyOf(hidden);
    }

    /** As many layers alike as there are numbers, and an output layer that begins in the same way. */
    public static NetworkPlan of(Activation activation, Initializer start, Activation output, int... units) {
        List<Hidden> hidden = new ArrayList<>();
        for (int count : units) {
            hidden.add(new Hidden(count, activation, start));
        }
        return new NetworkPlan(hidden, new Output(output, start), BiasMode.LEARNED);
    }

    /**
     * The network as it begins.
     *
     * @param seed of the run
     * @throws IllegalArgumentException if a layer has no unit, or softmax stands in a hidden one
     */
    public Network start(int inputs, int outputs, long seed) {
        List<Layer> layers = new ArrayList<>();
        int fed = inputs;
        for (Hidden layer : hidden) {
            layers.add(layer(layer.activation(), layer.start(), seed, layers.size(), layer.units(), fed)
                    .withDropout(layer.dropout())
                    .withNormalization(
                            layer.normalized()
                                    ? Optional.of(BatchNormalization.initial(layer.units()))
                                    : Optional.empty()));
            fed = layer.units();
        }
        layers.add(layer(output.activation(), output.start(), seed, layers.size(), outputs, fed));
        return new Network(inputs, layers, biasMode);
    }

    private static Layer layer(Activation activation, Initializer start, long seed, int index, int units, int inputs) {
        return new Layer(activation, StartWeights.of(start, seed, index, units, inputs), Vector.zeros(units));
    }

    /** Whether any layer normalises over the batch. */
    public boolean normalizes() {
        return hidden.stream().anyMatch(Hidden::normalized);
    }

    /** How many weights, biases, scales and shifts there are, as a number that does not overflow. */
    long parameters(int inputs, int outputs) {
        long parameters = 0;
        long fed = inputs;
        for (Hidden layer : hidden) {
            parameters += (fed + (layer.normalized() ? 3 : 1)) * layer.units();
            fed = layer.units();
        }
        return parameters + (fed + 1) * outputs;
    }

    public NetworkPlan withHidden(List<Hidden> newHidden) {
        return new NetworkPlan(newHidden, output, biasMode);
    }

    public NetworkPlan withOutput(Output newOutput) {
        return new NetworkPlan(hidden, newOutput, biasMode);
    }

    public NetworkPlan withBiasMode(BiasMode newMode) {
        return new NetworkPlan(hidden, output, newMode);
    }
}
