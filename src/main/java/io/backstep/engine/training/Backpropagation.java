package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchStatistics;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gradients of a batch in plain arrays, in the order of arithmetic in which expressions are written. */
public final class Backpropagation {
    private final Loss loss;
    private final Regularizer regularizer;

    /**
     * What a batch comes to.
     *
     * @param loss the mean loss over the samples
     * @param objective the mean loss plus what the regulariser adds
     * @param gradients of the objective, before clipping, in the order of {@link Network#learnedParameters()}
     * @param finite whether no number on the way there overflowed
     * @param statistics by layer, of those that normalise
     */
    public record BatchGradients(
            double loss,
            double objective,
            Vector gradients,
            boolean finite,
            List<Optional<BatchStatistics>> statistics) {}

    public Backpropagation(Loss loss, Regularizer regularizer) {
        this.loss = loss;
        this.regularizer = regularizer;
    }

    /** The loss of one sample, with all units. */
    public static double lossAt(Network network, Loss loss, Sample sample) {
        return ForwardPass.of(network, sample.input())
                .loss(network, loss, sample.target().toArray());
    }

    /** The same of a network that leaves nothing to chance, or else what seed 0 gives for the first update. */
    public BatchGradients gradients(Network network, List<Sample> batch) {
        return gradients(network, batch, new Masks(0, 0));
    }

    /**
     * Forward, loss and backward for every sample, then the mean.
     *
     * @param batch at least one sample, each of the network's shape
     * @param masks which units dropout leaves out
     */
    public BatchGradients gradients(Network network, List<Sample> batch, Masks masks) {
        double[] sum = new double[0];
        double lossSum = 0;
        TrainingPasses forward = TrainingPasses.of(network, batch, masks);
        double[][] targets =
                batch.stream().map(sample -> sample.target().toArray()).toArray(double[][]::new);
        BatchDeltas backward = BatchDeltas.of(this, network, forward, targets);
        for (int i = 0; i < batch.size(); i++) {
            double sampleLoss = forward.pass(i).loss(network, loss, targets[i]);
            double[] gradients = sampleGradients(network, forward.pass(i), backward, i);
            lossSum = i == 0 ? sampleLoss : lossSum + sampleLoss;
            sum = i == 0 ? gradients : added(sum, gradients);
        }
        double mean = lossSum;
        if (batch.size() > 1) {
            mean = lossSum / batch.size();
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= batch.size();
            }
        }
        normalizations(network, backward, sum);
        double objective = regularize(network, mean, sum);
        Vector gradients = Vector.of(sum);
        return new BatchGradients(
                mean,
                objective,
                gradients,
                forward.isFinite() && Double.isFinite(objective) && gradients.isFinite(),
                forward.statistics());
    }

    /** Puts the gradients of scales and shifts, which are over the whole batch already, in their places. */
    private static void normalizations(Network network, BatchDeltas backward, double[] gradients) {
        int next = 0;
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            next += layer.units() * layer.inputs();
            next += switch (network.biasMode()) {
                case LEARNED -> layer.units();
                case SHARED -> 1;
                case FROZEN -> 0;
            };
            for (double[] ofLayer : List.of(backward.scaleGradients()[l], backward.shiftGradients()[l])) {
                System.arraycopy(ofLayer, 0, gradients, next, ofLayer.length);
                next += ofLayer.length;
            }
        }
    }

    private static double[] added(double[] sum, double[] gradients) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gradients[i];
        }
        return sum;
    }

    /** Adds to each weight's gradient what the regulariser asks for, and gives the objective. */
    private double regularize(Network network, double mean, double[] gradients) {
        if (regularizer.isNone()) {
            return mean;
        }
        List<Parameter> learned = network.learnedParameters();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < gradients.length; i++) {
            if (learned.get(i) instanceof Weight weight) {
                double value = network.valueOf(weight);
                weights.add(value);
                gradients[i] = regularizer.addTo(gradients[i], value);
            }
        }
        return mean
                + regularizer.penalty(
                        weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** dE/dz of the units of a hidden layer; dE/dy where it normalises. */
    static double[] hiddenDeltas(Network network, ForwardPass pass, int l, double[] next) {
        Layer layer = network.layer(l);
        double[] slopes = throughDropout(layer, pass.masks(l), blame(network.layer(l + 1), next));
        return throughActivation(layer, l, pass, slopes);
    }

    /** dE/dz of the output units. */
    double[] outputDeltas(Network network, ForwardPass pass, double[] target) {
        int last = network.depth() - 1;
        Layer layer = network.outputLayer();
        double[] outputs = pass.outputs(last);
        double[] deltas = new double[outputs.length];
        Head.of(layer.activation(), loss).deltas(target, pass.preActivations(last), outputs, deltas);
        return deltas;
    }

    /** dE/da of the units that feed a layer: the sum over every path, weight times delta. */
    static double[] blame(Layer fed, double[] deltas) {
        double[] slopes = new double[fed.inputs()];
        for (int unit = 0; unit < slopes.length; unit++) {
            double sum = fed.weights().get(0, unit) * deltas[0];
            for (int path = 1; path < deltas.length; path++) {
                sum += fed.weights().get(path, unit) * deltas[path];
            }
            slopes[unit] = sum;
        }
        return slopes;
    }

    /** dE/da of a layer's units from dE by what they feed to the next. */
    static double[] throughDropout(Layer layer, double[] masks, double[] slopes) {
        return masks.length == 0 ? slopes : ForwardPass.fed(layer, slopes, masks);
    }

    private static double[] throughActivation(Layer layer, int index, ForwardPass pass, double[] outputSlopes) {
        if (!(layer.activation() instanceof ElementwiseActivation activation)) {
            throw new IllegalArgumentException(
                    layer.activation().id() + " has no slope for each unit; it stands only in the output layer");
        }
        double[] deltas = new double[outputSlopes.length];
        for (int unit = 0; unit < deltas.length; unit++) {
            double slope = activation.slope(pass.activated(index, unit), pass.output(index, unit));
            deltas[unit] = outputSlopes[unit] * slope;
        }
        return deltas;
    }

    /**
     * What one sample of a batch contributes to the gradients of weights and biases, without what a regulariser adds; 0 for
     * scales and shifts.
     *
     * @param sample place in the batch
     */
    static double[] sampleGradients(Network network, ForwardPass pass, BatchDeltas batch, int sample) {
        double[][] deltas = batch.deltas()[sample];
        double[] gradients = new double[network.learnedParameters().size()];
        int next = 0;
        for (int l = 0; l < network.depth(); l++) {
            double[] fed = pass.fedBy(l - 1);
            for (double delta : deltas[l]) {
                for (double input : fed) {
                    gradients[next++] = delta * input;
                }
            }
            if (network.biasMode() == BiasMode.SHARED) {
                double sum = deltas[l][0];
                for (int unit = 1; unit < deltas[l].length; unit++) {
                    sum += deltas[l][unit];
                }
                gradients[next++] = sum;
            } else if (network.biasMode() == BiasMode.LEARNED) {
                for (double delta : deltas[l]) {
                    gradients[next++] = delta;
                }
            }
            next += 2 * batch.shiftGradients()[l].length;
        }
        return gradients;
    }
}
