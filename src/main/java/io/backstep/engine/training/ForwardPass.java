package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BatchStatistics;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a network makes of one input: z and a of every unit. In training, dropout leaves out some of the units; where a
 * network is used or measured, all of them take part. It never changes.
 */
public final class ForwardPass {
    private static final double[] NO_MASKS = new double[0];

    private final double[] input;
    private final double[][] preActivations;
    private final double[][] outputs;
    /** By layer: what the next one is fed. */
    private final double[][] fed;
    /** By layer: what normalisation makes of z, before scale and shift; none where there is no normalisation. */
    private final double[][] normalized;
    /** By layer: what the activation is applied to, which is z where there is no normalisation. */
    private final double[][] shifted;
    /** By layer: what normalisation divides by; none where there is no normalisation. */
    private final double[][] deviations;
    /** By layer: the masks where there is dropout in training, and otherwise none. */
    private final double[][] masks;

    private ForwardPass(Network network, Vector input) {
        this.input = input.toArray();
        preActivations = new double[network.depth()][];
        outputs = new double[network.depth()][];
        fed = new double[network.depth()][];
        normalized = new double[network.depth()][];
        shifted = new double[network.depth()][];
        deviations = new double[network.depth()][];
        masks = new double[network.depth()][];
        Arrays.fill(masks, NO_MASKS);
    }

    /**
     * Works every layer out, with all units.
     *
     * @param input as many numbers as the network has inputs
     */
    public static ForwardPass of(Network network, Vector input) {
        ForwardPass pass = new ForwardPass(network, input);
        for (int l = 0; l < network.depth(); l++) {
            pass.sum(network, l);
            pass.finish(network, l, Optional.empty());
        }
        return pass;
    }

    /**
     * Works every layer out as training does, where no layer looks at other samples.
     *
     * @param masks which units are left out
     * @param sample place of the input in the batch
     * @throws IllegalArgumentException if a layer normalises over the batch
     */
    public static ForwardPass inTraining(Network network, Vector input, Masks masks, int sample) {
        if (network.normalizes()) {
            throw new IllegalArgumentException("one sample alone cannot be normalised over the batch");
        }
        ForwardPass pass = beginning(network, input, masks, sample);
        for (int l = 0; l < network.depth(); l++) {
            pass.sum(network, l);
            pass.finish(network, l, Optional.empty());
        }
        return pass;
    }

    /** Before the first layer, in training. */
    static ForwardPass beginning(Network network, Vector input, Masks masks, int sample) {
        ForwardPass pass = new ForwardPass(network, input);
        for (int l = 0; l < network.depth(); l++) {
            if (network.layer(l).dropout().isPresent()) {
                pass.masks[l] = masks.of(network, sample, l);
            }
        }
        return pass;
    }

    /** z of a layer, once the layers before are finished. */
    void sum(Network network, int l) {
        preActivations[l] = weightedSums(network.layer(l), l == 0 ? input : fed[l - 1]);
    }

    /**
     * The rest of a layer.
     *
     * @param batch by which the layer normalises in training; without it, by its moving means
     */
    void finish(Network network, int l, Optional<BatchStatistics> batch) {
        Layer layer = network.layer(l);
        shifted[l] = preActivations[l];
        normalized[l] = NO_MASKS;
        deviations[l] = NO_MASKS;
        if (layer.normalization().isPresent()) {
            BatchNormalization normalization = layer.normalization().get();
            normalize(
                    l,
                    normalization,
                    batch.map(BatchStatistics::means).orElse(normalization.runningMean()),
                    batch.map(BatchStatistics::variances).orElse(normalization.runningVariance()));
        }
        outputs[l] = outputs(layer.activation(), shifted[l]);
        fed[l] = fed(layer, outputs[l], masks[l]);
    }

    private void normalize(int l, BatchNormalization normalization, Vector means, Vector variances) {
        double[] z = preActivations[l];
        normalized[l] = new double[z.length];
        shifted[l] = new double[z.length];
        deviations[l] = new double[z.length];
        for (int unit = 0; unit < z.length; unit++) {
            deviations[l][unit] = BatchNormalization.deviation(variances.get(unit));
            normalized[l][unit] = (z[unit] - means.get(unit)) / deviations[l][unit];
            shifted[l][unit] = normalization.gamma().get(unit) * normalized[l][unit]
                    + normalization.beta().get(unit);
        }
    }

    /**
     * What the next layer is fed.
     *
     * @param masks none where the network is used or measured
     */
    static double[] fed(Layer layer, double[] outputs, double[] masks) {
        if (layer.dropout().isEmpty()) {
            return outputs;
        }
        Dropout dropout = layer.dropout().get();
        double[] fed = new double[outputs.length];
        for (int unit = 0; unit < fed.length; unit++) {
            fed[unit] = masks.length == 0 ? dropout.atTest(outputs[unit]) : dropout.masked(outputs[unit], masks[unit]);
        }
        return fed;
    }

    /** z of a layer's units: the products of weights and inputs from the left, then the bias. */
    static double[] weightedSums(Layer layer, double[] fed) {
        double[] z = new double[layer.units()];
        for (int unit = 0; unit < z.length; unit++) {
            double sum = layer.weights().get(unit, 0) * fed[0];
            for (int input = 1; input < fed.length; input++) {
                sum += layer.weights().get(unit, input) * fed[input];
            }
            z[unit] = sum + layer.biases().get(unit);
        }
        return z;
    }

    /** a of a layer's units. */
    static double[] outputs(Activation activation, double[] z) {
        if (activation instanceof Softmax softmax) {
            return softmax.values(z);
        }
        if (activation instanceof ElementwiseActivation function) {
            return Arrays.stream(z).map(function::value).toArray();
        }
        throw new IllegalArgumentException("neither softmax nor a function of one unit: " + activation);
    }

    /** The loss of one sample, from z and a of the output layer. */
    static double loss(Activation activation, Loss loss, double[] target, double[] z, double[] a) {
        return loss.ofSum(Head.of(activation, loss).sumOfTerms(target, z, a), z.length);
    }

    double loss(Network network, Loss loss, double[] target) {
        int last = outputs.length - 1;
        return loss(network.outputLayer().activation(), loss, target, preActivations[last], outputs[last]);
    }

    /** z of one unit. */
    public double preActivation(int layer, int unit) {
        return preActivations[layer][unit];
    }

    /** What the activation function of one unit is applied to: z, or what batch normalisation makes of it. */
    public double activated(int layer, int unit) {
        return shifted[layer][unit];
    }

    /** z of one unit of a layer that normalises, after that and before scale and shift. */
    double normalized(int layer, int unit) {
        return normalized[layer][unit];
    }

    /** What z of one unit of a layer that normalises is divided by. */
    double deviation(int layer, int unit) {
        return deviations[layer][unit];
    }

    /** The output of one unit, before dropout; layer -1 holds the inputs. */
    public double output(int layer, int unit) {
        return layer < 0 ? input[unit] : outputs[layer][unit];
    }

    /** Whether there is such a unit. */
    public boolean has(int layer, int unit) {
        return layer >= 0 && layer < outputs.length && unit >= 0 && unit < outputs[layer].length;
    }

    /** The outputs of the whole network. */
    public Vector outputs() {
        return Vector.of(outputs[outputs.length - 1]);
    }

    /** A copy of the z of a layer, free to be changed. */
    double[] preActivations(int layer) {
        return preActivations[layer].clone();
    }

    /** A copy of the outputs of a layer before dropout, free to be changed. */
    double[] outputs(int layer) {
        return outputs[layer].clone();
    }

    /** What a layer feeds to the next, after dropout, as a copy; layer -1 holds the inputs. */
    double[] fedBy(int layer) {
        return layer < 0 ? input.clone() : fed[layer].clone();
    }

    /** The masks of a layer with dropout in training, none otherwise; not to be changed. */
    double[] masks(int layer) {
        return masks[layer];
    }

    /** Whether no pre-activation overflowed; some functions would turn an infinite one into a harmless 1. */
    boolean isFinite() {
        return Stream.of(preActivations, shifted)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }
}
