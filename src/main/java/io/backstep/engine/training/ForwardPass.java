package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.Arrays;

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
    /** By layer: the masks where there is dropout in training, and otherwise none. */
    private final double[][] masks;

    private ForwardPass(Network network, Vector input) {
        this.input = input.toArray();
        preActivations = new double[network.depth()][];
        outputs = new double[network.depth()][];
        fed = new double[network.depth()][];
        masks = new double[network.depth()][];
    }

    /**
     * Works every layer out, with all units.
     *
     * @param input as many numbers as the network has inputs
     */
    public static ForwardPass of(Network network, Vector input) {
        ForwardPass pass = new ForwardPass(network, input);
        Arrays.fill(pass.masks, NO_MASKS);
        pass.work(network);
        return pass;
    }

    /**
     * Works every layer out as training does.
     *
     * @param masks which units are left out
     * @param sample place of the input in the batch
     */
    public static ForwardPass inTraining(Network network, Vector input, Masks masks, int sample) {
        ForwardPass pass = new ForwardPass(network, input);
        for (int l = 0; l < network.depth(); l++) {
            pass.masks[l] = network.layer(l).dropout().isPresent() ? masks.of(network, sample, l) : NO_MASKS;
        }
        pass.work(network);
        return pass;
    }

    private void work(Network network) {
        for (int l = 0; l < network.depth(); l++) {
            preActivations[l] = weightedSums(network.layer(l), l == 0 ? input : fed[l - 1]);
            outputs[l] = outputs(network.layer(l).activation(), preActivations[l]);
            fed[l] = fed(network.layer(l), outputs[l], masks[l]);
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
            fed[unit] =
                    masks.length == 0 ? dropout.atTest(outputs[unit]) : dropout.masked(outputs[unit], masks[unit]);
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

    /** The output of one unit, before dropout; layer -1 holds the inputs. */
    public double output(int layer, int unit) {
        return layer < 0 ? input[unit] : outputs[layer][unit];
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
        return Arrays.stream(preActivations).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
