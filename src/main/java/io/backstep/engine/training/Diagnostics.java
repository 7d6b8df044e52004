package io.backstep.engine.training;

import java.util.List;

/**
 * How the layers of a network are doing at one moment of a run.
 *
 * @param updates how many had been made
 * @param samples on how many samples of the training data gradients and units were looked at
 * @param layers from the first hidden layer, or the only one, to the output layer
 */
public record Diagnostics(long updates, int samples, List<LayerDiagnostics> layers) {
    public Diagnostics {
        layers = List.copyOf(layers);
    }

    public LayerDiagnostics outputLayer() {
        return layers.get(layers.size() - 1);
    }

    /** The layers before the output layer. */
    public List<LayerDiagnostics> hiddenLayers() {
        return layers.subList(0, layers.size() - 1);
    }

    /** The Euclidean length of the gradients of all weights together. */
    public double gradientNorm() {
        return Math.sqrt(layers.stream()
                .mapToDouble(layer -> layer.gradientNorm() * layer.gradientNorm())
                .sum());
    }

    /** How much the next update changes all weights together beside their size, as {@link LayerDiagnostics#updateRatio}. */
    public double updateRatio() {
        double update = layers.stream()
                .mapToDouble(layer -> layer.updateNorm() * layer.updateNorm())
                .sum();
        double weight = layers.stream()
                .mapToDouble(layer -> layer.weightNorm() * layer.weightNorm())
                .sum();
        return Math.sqrt(update / weight);
    }
}
