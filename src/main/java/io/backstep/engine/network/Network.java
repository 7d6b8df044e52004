package io.backstep.engine.network;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Shape and parameters of a fully connected network. It never changes; an update gives another one.
 *
 * @param inputs at least 1
 * @param layers at least one; each is fed by the one before, the first by the inputs; softmax only in the last,
 *     dropout in any but the last
 */
public record Network(int inputs, List<Layer> layers, BiasMode biasMode) {
    public Network {
        layers = List.copyOf(layers);
        if (inputs < 1 || layers.isEmpty()) {
            throw new IllegalArgumentException("a network has at least one input and one layer");
        }
        int width = inputs;
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            if (layer.inputs() != width) {
                throw new IllegalArgumentException(
                        "layer " + (l + 1) + " takes " + layer.inputs() + " numbers, but is fed " + width);
            }
            if (layer.activation() instanceof Softmax && l < layers.size() - 1) {
                throw new IllegalArgumentException("softmax stands only in the output layer");
            }
            if (layer.dropout().isPresent() && l == layers.size() - 1) {
                throw new IllegalArgumentException("the output layer drops out nothing");
            }
            if (biasMode == BiasMode.SHARED && !allEqual(layer.biases())) {
                throw new IllegalArgumentException("layer " + (l + 1) + " has one bias, yet its biases differ");
            }
            width = layer.units();
        }
    }

    private static boolean allEqual(Vector values) {
        for (int i = 1; i < values.size(); i++) {
            if (Double.compare(values.get(i), values.get(0)) != 0) {
                return false;
            }
        }
        return true;
    }

    public Layer layer(int index) {
        return layers.get(index);
    }

    public Layer outputLayer() {
        return layers.get(layers.size() - 1);
    }

    public int outputs() {
        return outputLayer().units();
    }

    public int depth() {
        return layers.size();
    }

    /**
     * What an update changes, in the order of the update: layer by layer the weights unit by unit, then the biases
     * unless they are frozen.
     */
    public List<Parameter> learnedParameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            for (int unit = 0; unit < layer(l).units(); unit++) {
                for (int input = 0; input < layer(l).inputs(); input++) {
                    parameters.add(new Weight(l, unit, input));
                }
            }
            if (biasMode == BiasMode.SHARED) {
                parameters.add(new SharedBias(l));
            } else if (biasMode == BiasMode.LEARNED) {
                for (int unit = 0; unit < layer(l).units(); unit++) {
                    parameters.add(new Bias(l, unit));
                }
            }
        }
        return parameters;
    }

    /** The bias of a unit: its own, or the one it shares. */
    public Parameter biasOf(int layer, int unit) {
        return biasMode == BiasMode.SHARED ? new SharedBias(layer) : new Bias(layer, unit);
    }

    public double valueOf(Parameter parameter) {
        Layer layer = layer(parameter.layer());
        return parameter instanceof Weight weight
                ? layer.weights().get(weight.unit(), weight.input())
                : layer.biases().get(parameter.unit());
    }

    /** The numbers of {@link #learnedParameters()}, in its order. */
    public Vector learnedValues() {
        return Vector.of(learnedParameters().stream().mapToDouble(this::valueOf).toArray());
    }

    /** The same network with one parameter changed. */
    public Network with(Parameter parameter, double value) {
        Layer layer = layer(parameter.layer());
        Layer changed;
        if (parameter instanceof Weight weight) {
            Matrix weights = layer.weights().with(weight.unit(), weight.input(), value);
            changed = layer.withWeights(weights);
        } else if (parameter instanceof SharedBias) {
            changed = layer.withBiases(Vector.constant(layer.units(), value));
        } else {
            changed = layer.withBiases(layer.biases().with(parameter.unit(), value));
        }
        List<Layer> copy = new ArrayList<>(layers);
        copy.set(parameter.layer(), changed);
        return new Network(inputs, copy, biasMode);
    }

    /**
     * The same shape with other numbers.
     *
     * @param values one for each of {@link #learnedParameters()}, in its order
     */
    public Network withLearned(double[] values) {
        int next = 0;
        List<Layer> changed = new ArrayList<>();
        for (Layer layer : layers) {
            double[][] weights = new double[layer.units()][layer.inputs()];
            for (double[] row : weights) {
                for (int input = 0; input < row.length; input++) {
                    row[input] = values[next++];
                }
            }
            Vector biases = layer.biases();
            if (biasMode == BiasMode.SHARED) {
                biases = Vector.constant(layer.units(), values[next++]);
            } else if (biasMode == BiasMode.LEARNED) {
                double[] own = new double[layer.units()];
                for (int unit = 0; unit < own.length; unit++) {
                    own[unit] = values[next++];
                }
                biases = Vector.of(own);
            }
            changed.add(layer.with(Matrix.of(weights), biases));
        }
        if (next != values.length) {
            throw new IllegalArgumentException(next + " parameters, but " + values.length + " numbers");
        }
        return new Network(inputs, changed, biasMode);
    }

    /** The names of all quantities of this network, as {@link Names#Names}. */
    public Names names(boolean severalSamples, boolean regularized) {
        List<Names.LayerNames> layerNames = layers.stream()
                .map(layer -> new Names.LayerNames(
                        layer.units(),
                        layer.activation().symbolLatex(),
                        layer.activation().symbol()))
                .toList();
        return new Names(inputs, layerNames, severalSamples, regularized);
    }
}
