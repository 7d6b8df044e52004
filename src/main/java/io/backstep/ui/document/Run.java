package io.backstep.ui.document;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far a run of the experiment has come: what is needed to go on from exactly here. The iterations before are not in
 * it.
 *
 * @param parameters all weights and biases before the present iteration: layer by layer the weights, unit by unit, then
 *     the biases, whether they are learned or not
 * @param optimizer what the optimiser remembers, with the number of updates made
 * @param firstSample index of the sample with which the present batch starts
 * @param losses the losses of the last iterations that were finished, oldest first; at most {@link #MOST_LOSSES}, and
 *     at most as many as there were updates
 */
public record Run(Vector parameters, OptimizerState optimizer, int firstSample, Vector losses) {
    public static final int MOST_LOSSES = 10_000;

    public Run {
        if (losses.size() > MOST_LOSSES || losses.size() > optimizer.updates() || firstSample < 0) {
            throw new IllegalArgumentException("a run of " + optimizer.updates() + " updates with " + losses.size()
                    + " losses, at " + firstSample);
        }
    }

    /**
     * The run that has come to this network.
     *
     * @param losses of all iterations finished so far, or of the last ones; only the last {@link #MOST_LOSSES} are kept
     */
    public static Run at(Network network, OptimizerState optimizer, int firstSample, List<Double> losses) {
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
        }
        List<Double> last = losses.subList(Math.max(0, losses.size() - MOST_LOSSES), losses.size());
        double[] kept = last.stream().mapToDouble(Double::doubleValue).toArray();
        return new Run(Vector.of(parameters), optimizer, firstSample, Vector.of(kept));
    }

    /** Which iteration comes next, from 1. */
    public long iteration() {
        return optimizer.updates() + 1;
    }

    /** Whether this can be a run of the experiment: the numbers fit its network, its optimiser and its data. */
    public boolean fits(Experiment experiment) {
        Network network = experiment.network();
        int kept = experiment.optimizer().rule().keptSlots().size();
        return parameters.size() == count(network)
                && parameters.isFinite()
                && optimizer.slots().size() == learned(network)
                && optimizer.slots().stream().allMatch(slots -> slots.size() == kept)
                && firstSample < experiment.data().size()
                && (network.biasMode() != BiasMode.SHARED || sharesBiases(network));
    }

    /**
     * The network before the present iteration.
     *
     * @throws IllegalArgumentException if the run does not fit the experiment
     */
    public Network network(Experiment experiment) {
        if (!fits(experiment)) {
            throw new IllegalArgumentException("the run is not one of this experiment");
        }
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
            layers.add(new Layer(layer.activation(), Matrix.of(weights), biases));
        }
        return new Network(
                experiment.network().inputs(), layers, experiment.network().biasMode());
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
            next += layer.units();
        }
        return true;
    }

    private static int count(Network network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.units() * (layer.inputs() + 1))
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
                        })
                .sum();
    }
}
