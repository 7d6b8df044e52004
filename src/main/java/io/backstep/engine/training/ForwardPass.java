package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.Arrays;

/** What a network makes of one input: z and a of every unit. It never changes. */
public final class ForwardPass {
    private final double[] input;
    private final double[][] preActivations;
    private final double[][] outputs;

    private ForwardPass(double[] input, double[][] preActivations, double[][] outputs) {
        this.input = input;
        this.preActivations = preActivations;
        this.outputs = outputs;
    }

    /**
     * Works every layer out.
     *
     * @param input as many numbers as the network has inputs
     */
    public static ForwardPass of(Network network, Vector input) {
        double[] fed = input.toArray();
        double[][] preActivations = new double[network.depth()][];
        double[][] outputs = new double[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            preActivations[l] = weightedSums(network.layer(l), fed);
            outputs[l] = outputs(network.layer(l).activation(), preActivations[l]);
            fed = outputs[l];
        }
        return new ForwardPass(input.toArray(), preActivations, outputs);
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

    /** The output of one unit; layer -1 holds the inputs. */
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

    /** A copy of the outputs of a layer, free to be changed; layer -1 holds the inputs. */
    double[] outputs(int layer) {
        return layer < 0 ? input.clone() : outputs[layer].clone();
    }

    /** Whether no pre-activation overflowed; some functions would turn an infinite one into a harmless 1. */
    boolean isFinite() {
        return Arrays.stream(preActivations).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
