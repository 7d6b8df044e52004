package io.backstep.engine.network;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shape and parameters of a fully connected network. It never changes; an update gives another one.
 *
 * @param inputs at least 1
 * @param layers at least one; each is fed by the one before, the first by the inputs; softmax only in the last,
 *     dropout and batch normalisation in any but the last
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
            if (l == layers.size() - 1
                    && (layer.dropout().isPresent() || layer.normalization().isPresent())) {
                throw new IllegalArgumentException("the output layer drops out nothing and normalises nothing");
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
     * unless they are frozen, then the scales and the shifts of a batch normalisation.
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
            if (layer(l).normalization().isPresent()) {
                for (int unit = 0; unit < layer(l).units(); unit++) {
                    parameters.add(new Scale(l, unit));
                }
                for (int unit = 0; unit < layer(l).units(); unit++) {
                    parameters.add(new Shift(l, unit));
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
        if (parameter instanceof Weight weight) {
            return layer.weights().get(weight.unit(), weight.input());
        } else if (parameter instanceof Scale) {
            return layer.normalization().orElseThrow().gamma().get(parameter.unit());
        } else if (parameter instanceof Shift) {
            return layer.normalization().orElseThrow().beta().get(parameter.unit());
        }
        return layer.biases().get(parameter.unit());
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
        } else if (parameter instanceof Scale || parameter instanceof Shift) {
            BatchNormalization old = layer.normalization().orElseThrow();
            Vector gamma = parameter instanceof Scale ? old.gamma().with(parameter.unit(), value) : old.gamma();
            Vector beta = parameter instanceof Shift ? old.beta().with(parameter.unit(), value) : old.beta();
            changed = layer.withNormalization(Optional.of(old.withLearned(gamma, beta)));
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
            int units = layer.units();
            if (biasMode == BiasMode.SHARED) {
                biases = Vector.constant(units, values[next++]);
            } else if (biasMode == BiasMode.LEARNED) {
                biases = Vector.of(Arrays.copyOfRange(values, next, next + units));
                next += units;
            }
            Layer learned = layer.with(Matrix.of(weights), biases);
            if (layer.normalization().isPresent()) {
                Vector gamma = Vector.of(Arrays.copyOfRange(values, next, next + units));
                Vector beta = Vector.of(Arrays.copyOfRange(values, next + units, next + 2 * units));
                next += 2 * units;
                learned = learned.withNormalization(layer.normalization().map(old -> old.withLearned(gamma, beta)));
            }
            changed.add(learned);
        }
        if (next != values.length) {
            throw new IllegalArgumentException(next + " parameters, but " + values.length + " numbers");
        }
        return new Network(inputs, changed, biasMode);
    }

    /** Whether any layer drops out units in training. */
    public boolean dropsOut() {
        return layers.stream().anyMatch(layer -> layer.dropout().isPresent());
    }

    /** Whether any layer normalises over the batch, so that samples depend on each other in training. */
    public boolean normalizes() {
        return layers.stream().anyMatch(layer -> layer.normalization().isPresent());
    }

    /**
     * The same network with the moving means of its normalisations after one batch more.
     *
     * @param batch by layer; of those without normalisation, nothing
     */
    public Network after(List<Optional<BatchStatistics>> batch) {
        if (!normalizes()) {
            return this;
        }
        List<Layer> moved = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Optional<BatchStatistics> statistics = batch.get(l);
            moved.add(layer(l).withNormalization(
                            layer(l).normalization().map(old -> old.after(statistics.orElseThrow()))));
        }
        return new Network(inputs, moved, biasMode);
    }

    /** The names of all quantities of this network, as {@link Names#Names}. */
    public Names names(boolean severalSamples, boolean regularized) {
        List<Names.LayerNames> layerNames = layers.stream()
                .map(layer -> new Names.LayerNames(
                        layer.units(),
                        layer.activation().symbolLatex(),
                        layer.activation().symbol(),
                        layer.normalization().isPresent()))
                .toList();
        return new Names(inputs, layerNames, severalSamples, regularized);
    }
}
