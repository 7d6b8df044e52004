package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Edits of the network and of what hangs on it. Every result is a whole experiment: samples have the network's shape,
 * and the loss takes the output layer and the targets. Layers are counted from 0.
 */
final class NetworkEdits {
    static final int MOST_INPUTS = 16;
    static final int MOST_UNITS = 16;
    static final int MOST_LAYERS = 8;

    private static final int UNITS_OF_A_FIRST_HIDDEN_LAYER = 2;

    private NetworkEdits() {}

    /** Another number of inputs. Weights and inputs that still exist stay; samples are extended by 0. */
    static Experiment withInputs(Experiment experiment, int inputs, StartWeights start) {
        return shaped(experiment, inputs, experiment.network().layers(), start);
    }

    /** Another number of units. What still exists stays; new units have drawn weights and the bias 0. */
    static Experiment withUnits(Experiment experiment, int layer, int units, StartWeights start) {
        List<Layer> layers = new ArrayList<>(experiment.network().layers());
        Layer old = layers.get(layer);
        BiasMode mode = experiment.network().biasMode();
        layers.set(layer, resized(old, units, old.inputs(), start.ofLayer(layer, units, old.inputs()), mode));
        return shaped(experiment, experiment.network().inputs(), layers, start);
    }

    /** One more hidden layer before the output layer, as wide as the hidden layer before it. */
    static Experiment withAnotherLayer(Experiment experiment, StartWeights start) {
        Network network = experiment.network();
        int place = network.depth() - 1;
        boolean first = place == 0;
        int inputs = first ? network.inputs() : network.layer(place - 1).units();
        int units = first ? UNITS_OF_A_FIRST_HIDDEN_LAYER : inputs;
        Activation activation = first ? new Sigmoid() : network.layer(place - 1).activation();
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.add(place, new Layer(activation, start.ofLayer(place, units, inputs), Vector.zeros(units)));
        return shaped(experiment, network.inputs(), layers, start);
    }

    /**
     * Without one hidden layer; the layer after it is fed by the one before.
     *
     * @throws IllegalArgumentException for the output layer
     */
    static Experiment withoutLayer(Experiment experiment, int layer, StartWeights start) {
        if (layer >= experiment.network().depth() - 1) {
            throw new IllegalArgumentException("the output layer stays");
        }
        List<Layer> layers = new ArrayList<>(experiment.network().layers());
        layers.remove(layer);
        return shaped(experiment, experiment.network().inputs(), layers, start);
    }

    /** Fits every layer to what it is fed by, and the samples to the whole. */
    private static Experiment shaped(Experiment experiment, int inputs, List<Layer> layers, StartWeights start) {
        BiasMode mode = experiment.network().biasMode();
        List<Layer> fitted = new ArrayList<>();
        int width = inputs;
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            fitted.add(
                    layer.inputs() == width
                            ? layer
                            : resized(layer, layer.units(), width, start.ofLayer(l, layer.units(), width), mode));
            width = layer.units();
        }
        int outputs = width;
        List<Sample> data = experiment.data().stream()
                .map(sample -> new Sample(
                        Vector.of(Arrays.copyOf(sample.input().toArray(), inputs)),
                        fittedTargets(experiment.loss(), sample.target(), outputs)))
                .toList();
        return rebuilt(experiment, new Network(inputs, fitted, mode), experiment.loss(), data);
    }

    private static Layer resized(Layer old, int units, int inputs, Matrix drawn, BiasMode mode) {
        double[][] weights = drawn.toArray();
        for (int unit = 0; unit < Math.min(units, old.units()); unit++) {
            System.arraycopy(old.weights().row(unit), 0, weights[unit], 0, Math.min(inputs, old.inputs()));
        }
        double[] biases = Arrays.copyOf(old.biases().toArray(), units);
        if (mode == BiasMode.SHARED) {
            Arrays.fill(biases, old.biases().get(0));
        }
        return old.with(Matrix.of(weights), Vector.of(biases));
    }

    /** Targets extended by 0, or cut; a distribution that lost some of its outputs is shared out among the rest. */
    private static Vector fittedTargets(Loss loss, Vector targets, int outputs) {
        if (targets.size() == outputs) {
            return targets;
        }
        double[] fitted = Arrays.copyOf(targets.toArray(), outputs);
        if (loss instanceof CrossEntropy && loss.problemWith(fitted).isPresent()) {
            double sum = Arrays.stream(fitted).sum();
            for (int i = 0; i < outputs; i++) {
                fitted[i] = sum > 0 ? fitted[i] / sum : i == 0 ? 1 : 0;
            }
        }
        return Vector.of(fitted);
    }

    /**
     * Another activation function for one layer. Where the loss does not take it in the output layer, the loss changes
     * to {@link #lossFor} with it.
     */
    static Experiment withActivation(Experiment experiment, int layer, Activation activation) {
        Network network = experiment.network();
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(layer, layers.get(layer).withActivation(activation));
        Loss loss = layer == network.depth() - 1 ? lossFor(experiment, activation) : experiment.loss();
        return rebuilt(experiment, new Network(network.inputs(), layers, network.biasMode()), loss, experiment.data());
    }

    /** The present loss if it takes outputs of this activation, else the first fitting one that goes with it. */
    static Loss lossFor(Experiment experiment, Activation output) {
        Stream<Loss> companions = output instanceof Softmax
                ? Stream.of(new CrossEntropy())
                : output instanceof Sigmoid ? Stream.of(new BinaryCrossEntropy()) : Stream.of();
        return Stream.concat(Stream.of(experiment.loss()), companions)
                .filter(loss -> loss.accepts(output))
                .filter(loss -> takesTargets(experiment, loss))
                .findFirst()
                .orElseGet(HalfSquaredError::new);
    }

    private static boolean takesTargets(Experiment experiment, Loss loss) {
        return experiment.data().stream()
                .allMatch(sample -> loss.problemWith(sample.target().toArray()).isEmpty());
    }

    /** Another bias mode. Where a layer is to have one bias, it is the mean of those it had. */
    static Experiment withBiasMode(Experiment experiment, BiasMode mode) {
        Network network = experiment.network();
        List<Layer> layers = mode == BiasMode.SHARED
                ? network.layers().stream()
                        .map(layer -> layer.withBiases(meanOf(layer.biases())))
                        .toList()
                : network.layers();
        return experiment.withNetwork(new Network(network.inputs(), layers, mode));
    }

    private static Vector meanOf(Vector biases) {
        boolean alike = Arrays.stream(biases.toArray()).allMatch(bias -> bias == biases.get(0));
        // The mean of equal numbers can differ from them in the last digit.
        double mean = alike
                ? biases.get(0)
                : Arrays.stream(biases.toArray()).average().orElseThrow();
        return Vector.constant(biases.size(), mean);
    }

    /** All weights drawn anew. Biases stay: they are chosen, not drawn. */
    static Experiment withStartWeights(Experiment experiment, StartWeights start) {
        Network network = experiment.network();
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            layers.add(layer.withWeights(start.ofLayer(l, layer.units(), layer.inputs())));
        }
        return experiment.withNetwork(new Network(network.inputs(), layers, network.biasMode()));
    }

    private static Experiment rebuilt(Experiment old, Network network, Loss loss, List<Sample> data) {
        return new Experiment(
                old.name(), network, loss, old.optimizer(), old.regularizer(), data, old.batchSize(), old.seed());
    }
}
