package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * z, a and delta of every unit for every sample of a batch. A sample has rows of its own, and is worked out without
 * regard to the others: samples may be shared out over threads in any way. Only layers that normalise look at all samples
 * at once, for which there is {@link PassTogether}. Until training is asked for, all units take part, and moving means
 * stand in for the batch.
 */
final class BatchPass {
    /** By layer and sample: z of each unit. */
    private final double[][][] z;
    /** By layer and sample: a of each unit. */
    private final double[][][] a;
    /** By layer: what the next layer is fed instead of a, where some units are left out. */
    private final List<Optional<DroppedRows>> dropped = new ArrayList<>();
    /** By layer and sample: delta of each unit. */
    private final double[][][] deltas;
    /** Of each sample. */
    private final double[] losses;
    /** Of each sample: whether no pre-activation overflowed. */
    private final boolean[] finite;

    private final BatchSamples samples;
    /** By layer from the second on: weights[unit][input]; of use to batches only, and null without. */
    private final double[][][] turned;

    private final List<Optional<NormalizedRows>> normalized = new ArrayList<>();
    private final Activation[] activations;
    private final Loss loss;
    private final Head head;
    private final int last;
    private boolean inTraining;
    private long seed;
    private long update;

    /**
     * @param capacity how many samples there are room for
     */
    BatchPass(Network network, Loss loss, int capacity) {
        this.loss = loss;
        this.head = Head.of(network.outputLayer().activation(), loss);
        last = network.depth() - 1;
        z = new double[network.depth()][capacity][];
        a = new double[network.depth()][capacity][];
        deltas = new double[network.depth()][capacity][];
        activations = new Activation[network.depth()];
        boolean turns = capacity >= RowProducts.BLOCK;
        turned = new double[turns ? network.depth() : 0][][];
        for (int l = 0; l <= last; l++) {
            int units = network.layer(l).units();
            activations[l] = network.layer(l).activation();
            for (int sample = 0; sample < capacity; sample++) {
                z[l][sample] = new double[units];
                a[l][sample] = new double[units];
                deltas[l][sample] = new double[units];
            }
            normalized.add(network.layer(l).normalization().map(any -> new NormalizedRows(capacity, units)));
            int layer = l;
            dropped.add(network.layer(l).dropout().map(some -> new DroppedRows(some, layer, capacity, units)));
            if (turns && l > 0) {
                turned[l] = new double[units][network.layer(l).inputs()];
            }
        }
        losses = new double[capacity];
        finite = new boolean[capacity];
        samples = new BatchSamples(capacity);
    }

    /** What it is fed, to be put in place before each pass. */
    BatchSamples samples() {
        return samples;
    }

    /** What the activations of a layer are given, a row for each sample: z, or what normalising makes of it. */
    double[][] activated(int l) {
        return normalized.get(l).map(NormalizedRows::allShifted).orElse(z[l]);
    }

    /**
     * From now on units are dropped out, and batches normalised by themselves, as training does.
     *
     * @param runSeed from which masks are drawn
     * @param ofUpdate counted from 0
     */
    void train(long runSeed, long ofUpdate) {
        inTraining = true;
        seed = runSeed;
        update = ofUpdate;
    }

    /** a of the units of a layer, a row for each sample; dropout comes after it. */
    double[][] outputs(int l) {
        return a[l];
    }

    /** What layer {@code l} is fed, a row for each sample. */
    double[][] fed(int l) {
        return l == 0
                ? samples.inputs()
                : dropped.get(l - 1).map(DroppedRows::fed).orElse(a[l - 1]);
    }

    /** Delta of the units of a layer, a row for each sample. */
    double[][] deltas(int l) {
        return deltas[l];
    }

    double[] output(int sample) {
        return a[last][sample];
    }

    double loss(int sample) {
        return losses[sample];
    }

    boolean isFinite(int sample) {
        return finite[sample];
    }

    /**
     * z, a and the loss of the samples {@code from} to {@code to - 1}. In training no layer may normalise, since other
     * samples are not waited for.
     */
    void forward(ParameterRows parameters, int from, int to) {
        outputs(parameters, from, to);
        losses(from, to);
    }

    /** z and a of the samples {@code from} to {@code to - 1}, whatever their targets. */
    void outputs(ParameterRows parameters, int from, int to) {
        for (int l = 0; l <= last; l++) {
            sums(parameters, l, from, to);
            outputs(parameters, l, from, to);
        }
    }

    /** z of one layer. */
    void sums(ParameterRows parameters, int l, int from, int to) {
        if (l == 0 && samples.sparse().isPresent()) {
            samples.sparse().get().combine(z[0], from, to, parameters.weights[0], parameters.units(0));
        } else {
            RowProducts.combine(
                    z[l], from, to, fed(l), parameters.weights[l], parameters.inputs(l), parameters.units(l));
        }
        for (int sample = from; sample < to; sample++) {
            boolean sumsFinite = addBiases(z[l][sample], parameters.biases[l]);
            finite[sample] = sumsFinite && (l == 0 || finite[sample]);
        }
    }

    /** Mean and variance over the first {@code count} samples, of one part of the units of a layer that normalises. */
    void statistics(int l, int count, int part, int parts) {
        normalized.get(l).orElseThrow().statistics(z[l], count, part, parts);
    }

    /** From z of one layer to what the next is fed. */
    void outputs(ParameterRows parameters, int l, int from, int to) {
        Optional<NormalizedRows> rows = normalized.get(l);
        for (int sample = from; sample < to; sample++) {
            double[] activated = z[l][sample];
            if (rows.isPresent()) {
                finite[sample] &= normalize(rows.get(), parameters, l, sample);
                activated = rows.get().shifted(sample);
            }
            activate(activations[l], activated, a[l][sample]);
            if (dropped.get(l).isPresent()) {
                drop(dropped.get(l).get(), l, sample);
            }
        }
    }

    private boolean normalize(NormalizedRows rows, ParameterRows parameters, int l, int sample) {
        return inTraining
                ? rows.normalize(z[l][sample], sample, parameters.scales[l], parameters.shifts[l])
                : rows.normalizeAtTest(
                        z[l][sample],
                        sample,
                        parameters.scales[l],
                        parameters.shifts[l],
                        parameters.runningMeans[l],
                        parameters.runningVariances[l]);
    }

    /** The losses, once the output layer is through. */
    void losses(int from, int to) {
        for (int sample = from; sample < to; sample++) {
            double[] outputs = a[last][sample];
            losses[sample] =
                    loss.ofSum(head.sumOfTerms(samples.target(sample), z[last][sample], outputs), outputs.length);
        }
    }

    private void drop(DroppedRows rows, int l, int sample) {
        if (inTraining) {
            rows.train(a[l][sample], sample, seed, update);
        } else {
            rows.use(a[l][sample], sample);
        }
    }

    /** Returns whether all sums are finite. */
    private static boolean addBiases(double[] sums, double[] biases) {
        double overflow = 0;
        for (int unit = 0; unit < sums.length; unit++) {
            double sum = sums[unit] + biases[unit];
            sums[unit] = sum;
            // 0 for every finite number, and otherwise not a number for good
            overflow += sum * 0;
        }
        return overflow == 0;
    }

    private static void activate(Activation activation, double[] sums, double[] outputs) {
        if (activation instanceof ElementwiseActivation function) {
            function.values(sums, outputs);
        } else if (activation instanceof Softmax softmax) {
            softmax.values(sums, outputs);
        }
    }

    /** Sets the weights up for {@link #backward}, after they changed. */
    void turn(ParameterRows parameters) {
        for (int l = 1; l < turned.length; l++) {
            double[][] weights = parameters.weights[l];
            for (int unit = 0; unit < turned[l].length; unit++) {
                double[] row = turned[l][unit];
                for (int input = 0; input < row.length; input++) {
                    row[input] = weights[input][unit];
                }
            }
        }
    }

    /** Delta of the samples {@code from} to {@code to - 1}, once they went forward; no layer may normalise. */
    void backward(ParameterRows parameters, int from, int to) {
        outputDeltas(from, to);
        for (int l = last - 1; l >= 0; l--) {
            slopes(parameters, l, from, to);
        }
    }

    /** Delta of the output layer. */
    void outputDeltas(int from, int to) {
        for (int sample = from; sample < to; sample++) {
            head.deltas(samples.target(sample), z[last][sample], a[last][sample], deltas[last][sample]);
        }
    }

    /** Delta of a hidden layer; where it normalises, dE/dy in its place. */
    void slopes(ParameterRows parameters, int l, int from, int to) {
        blame(parameters, l, from, to);
        if (dropped.get(l).isPresent()) {
            for (int sample = from; sample < to; sample++) {
                dropped.get(l).get().unmask(deltas[l][sample], sample);
            }
        }
        Optional<NormalizedRows> rows = normalized.get(l);
        if (activations[l] instanceof ElementwiseActivation function) {
            for (int sample = from; sample < to; sample++) {
                double[] activated = rows.isPresent() ? rows.get().shifted(sample) : z[l][sample];
                function.deltas(activated, a[l][sample], deltas[l][sample]);
            }
        }
    }

    /** The gradients of scales and shifts from dE/dy of the first {@code count} samples, of one part of the units. */
    void normalizedGradients(int l, int count, int part, int parts) {
        normalized.get(l).orElseThrow().gradients(deltas[l], count, part, parts);
    }

    /** From dE/dy to delta. */
    void normalizedDeltas(ParameterRows parameters, int l, int from, int to) {
        NormalizedRows rows = normalized.get(l).orElseThrow();
        for (int sample = from; sample < to; sample++) {
            rows.deltas(deltas[l][sample], sample, parameters.scales[l]);
        }
    }

    /** What a layer makes of the batch where it normalises. */
    Optional<NormalizedRows> normalized(int l) {
        return normalized.get(l);
    }

    /** dE/da, or dE by what is fed on, of the units of layer {@code l}: over every path, weight times delta. */
    private void blame(ParameterRows parameters, int l, int from, int to) {
        int units = parameters.units(l);
        int paths = parameters.units(l + 1);
        if (turned.length > 0) {
            RowProducts.combine(deltas[l], from, to, deltas[l + 1], turned[l + 1], paths, units);
            return;
        }
        for (int sample = from; sample < to; sample++) {
            RowProducts.multiply(deltas[l][sample], parameters.weights[l + 1], deltas[l + 1][sample], units, paths);
        }
    }
}
