package io.backstep.engine.network;

import io.backstep.engine.function.Linear;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import java.util.List;

/**
 * Why a network needs something that is not linear: without it, all its layers together are no more than one. Two layers
 * give W2 (W1 x + b1) + b2 = (W2 W1) x + (W2 b1 + b2), and so on for any number.
 */
public final class LinearCollapse {
    private LinearCollapse() {}

    /** The same weights and biases with a linear activation in every layer. */
    public static Network linear(Network network) {
        List<Layer> layers = network.layers().stream()
                .map(layer -> new Layer(new Linear(), layer.weights(), layer.biases()))
                .toList();
        return new Network(network.inputs(), layers, network.biasMode());
    }

    /**
     * The one linear layer that gives the same outputs, up to rounding.
     *
     * @throws IllegalArgumentException if a layer is not linear
     */
    public static Layer oneLayer(Network network) {
        Matrix weights = linear(network.layer(0)).weights();
        Vector biases = network.layer(0).biases();
        for (Layer layer : network.layers().subList(1, network.depth())) {
            weights = linear(layer).weights().times(weights);
            biases = layer.weights().times(biases).plus(layer.biases());
        }
        return new Layer(new Linear(), weights, biases);
    }

    private static Layer linear(Layer layer) {
        if (layer.activation() instanceof Linear) {
            return layer;
        }
        throw new IllegalArgumentException("a layer of " + layer.activation().id() + " does not collapse");
    }
}
