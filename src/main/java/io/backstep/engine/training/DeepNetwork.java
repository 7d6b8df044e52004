package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network of many equal layers as it is before any training, to see what becomes of the gradient on its way back. Every
 * layer has as many units as the network has inputs, and biases of 0.
 *
 * @param width units of each layer, at least 1
 * @param depth how many layers, at least 1
 * @param seed of the weights and of the samples; the same seed gives the same network and the same samples
 */
public record DeepNetwork(ElementwiseActivation activation, Initializer initializer, int width, int depth, long seed) {
    /** How many samples the gradients are the mean over. */
    public static final int SAMPLES = 16;

    public DeepNetwork {
        if (width < 1 || depth < 1) {
            throw new IllegalArgumentException("a network of " + depth + " layers of " + width + " units");
        }
    }

    /**
     * How large the gradients of each layer's weights are, the layer next to the inputs first.
     *
     * @param sizes the root of the mean square of the gradients of each layer
     * @param finite whether no number on the way there overflowed; otherwise the sizes mean nothing
     */
    public record GradientSizes(List<Double> sizes, boolean finite) {
        public GradientSizes {
            sizes = List.copyOf(sizes);
        }
    }

    public Network network() {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            layers.add(new Layer(activation, initializer.weights(width, width, seeds.nextLong()), Vector.zeros(width)));
        }
        return new Network(width, layers, BiasMode.FROZEN);
    }

    /** Inputs from the bell curve with deviation 1, targets between -1 and 1. */
    public List<Sample> samples() {
        SplittableRandom seeds = new SplittableRandom(seed ^ 0x5DEECE66DL);
        Matrix inputs = new Initializer.Gaussian(1).weights(SAMPLES, width, seeds.nextLong());
        Matrix targets = new Initializer.Uniform(1).weights(SAMPLES, width, seeds.nextLong());
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(Sample.of(inputs.row(i), targets.row(i)));
        }
        return samples;
    }

    /** Sends the samples through the network and the blame for half the squared error back. */
    public GradientSizes gradientSizes() {
        Backpropagation.BatchGradients gradients =
                new Backpropagation(new HalfSquaredError(), Regularizer.NONE).gradients(network(), samples());
        int perLayer = width * width;
        List<Double> sizes = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            sizes.add(rootMeanSquare(gradients.gradients(), l * perLayer, perLayer));
        }
        return new GradientSizes(sizes, gradients.finite());
    }

    /** The largest number is taken out first: the square of a small gradient may be too small for a double. */
    private static double rootMeanSquare(Vector values, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values.get(i)));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double share = values.get(i) / largest;
            sum += share * share;
        }
        return largest * StrictMath.sqrt(sum / count);
    }
}
