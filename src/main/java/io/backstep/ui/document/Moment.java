package io.backstep.ui.document;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.History;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How an iteration began, in numbers only: the shape is the experiment's.
 *
 * @param parameters all weights and biases: layer by layer the weights, unit by unit, then the biases, whether they are
 *     learned or not; then, where the layer normalises over the batch, scales, shifts, moving means and moving variances
 * @param optimizer what the optimiser remembers, with the number of updates made
 * @param firstSample index of the sample with which the batch starts
 */
public record Moment(Vector parameters, OptimizerState optimizer, int firstSample) {
    public Moment {
        if (optimizer.updates() < 0 || firstSample < 0) {
            throw new IllegalArgumentException("updates and samples are counted from 0");
        }
    }

    static Moment of(History.Entry entry) {
        Network network = entry.network();
        double[] parameters = new double[count(network)];
        int next = 0;
        for (Layer layer : network.layers()) {
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    parameters[next++] = layer.weights().get(unit, input);
                }
            }
            for (int unit = 0; unit < layer.units(); unit++) {
                parameters[next++] = layer.biases().get(unit);
            }
            for (Vector numbers : numbersOf(layer)) {
                for (int unit = 0; unit < layer.units(); unit++) {
                    parameters[next++] = numbers.get(unit);
                }
            }
        }
        return new Moment(Vector.of(parameters), entry.state(), entry.firstSample());
    }

    private static List<Vector> numbersOf(Layer layer) {
        return layer.normalization()
                .map(own -> List.of(own.gamma(), own.beta(), own.runningMean(), own.runningVariance()))
                .orElse(List.of());
    }

    /** How many numbers of a layer there are for each unit. */
    private static int perUnit(Layer layer) {
        return layer.inputs() + 1 + numbersOf(layer).size();
    }

    /** Which iteration it is, from 1. */
    public long iteration() {
        return optimizer.updates() + 1;
    }

    /** The network and all else with which the iteration begins; the moment has to fit the experiment. */
    History.Entry entry(Experiment experiment) {
        double[] values = parameters.toArray();
        int next = 0;
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : experiment.network().layers()) {
            double[][] weights = new double[layer.units()][];
            for (int unit = 0; unit < weights.length; unit++) {
                weights[unit] = Arrays.copyOfRange(values, next, next + layer.inputs());
                next += layer.inputs();
            }
            Vector biases = Vector.of(Arrays.copyOfRange(values, next, next + layer.units()));
            next += layer.units();
            Layer read = layer.with(Matrix.of(weights), biases);
            if (layer.normalization().isPresent()) {
                List<Vector> own = new ArrayList<>();
                for (int i = 0; i < numbersOf(layer).size(); i++) {
                    own.add(Vector.of(Arrays.copyOfRange(values, next, next + layer.units())));
                    next += layer.units();
                }
                read = read.withNormalization(
                        Optional.of(new BatchNormalization(own.get(0), own.get(1), own.get(2), own.get(3))));
            }
            layers.add(read);
        }
        Network shape = experiment.network();
        return new History.Entry(new Network(shape.inputs(), layers, shape.biasMode()), optimizer, firstSample);
    }

    /** Whether the numbers fit the experiment's network, optimiser and data. */
    boolean fits(Experiment experiment) {
        Network network = experiment.network();
        int kept = experiment.optimizer().keptSlots().size();
        return parameters.size() == count(network)
                && parameters.isFinite()
                && optimizer.slots().size() == learned(network)
                && optimizer.slots().stream().allMatch(slots -> slots.size() == kept && slots.isFinite())
                && firstSample < experiment.data().size()
                && (network.biasMode() != BiasMode.SHARED || sharesBiases(network));
    }

    private boolean sharesBiases(Network network) {
        int next = 0;
        for (Layer layer : network.layers()) {
            next += layer.units() * layer.inputs();
            for (int unit = 1; unit < layer.units(); unit++) {
                if (Double.compare(parameters.get(next), parameters.get(next + unit)) != 0) {
                    return false;
                }
            }
            next += layer.units() * (1 + numbersOf(layer).size());
        }
        return true;
    }

    private static int count(Network network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.units() * perUnit(layer))
                .sum();
    }

    /** How many parameters an update changes, without listing them. */
    private static int learned(Network network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.units() * layer.inputs()
                        + switch (network.biasMode()) {
                            case LEARNED -> layer.units();
                            case FROZEN -> 0;
                            case SHARED -> 1;
                        }
                        + (layer.normalization().isPresent() ? 2 * layer.units() : 0))
                .sum();
    }
}
