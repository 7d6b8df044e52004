package io.backstep.engine.training;

import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.Sgd;
import java.util.Arrays;
import java.util.Optional;

/**
 * The gradients of a batch, in rows as the weights are, and what an update makes of them. Threads share out the rows: each
 * gradient is added up over all samples in their order by one thread, so that no sum depends on how many threads there are.
 */
final class BatchGradients {
    /**
     * As long as the absolute gradients of a column sum up to no more than this, an update cannot leave the finite
     * numbers. It is far from any gradient that still means something, and far enough from the largest number that
     * squares, and quotients by the epsilons of the rules, stay finite.
     */
    static final double TAME = 1e75;

    /** By layer: gradients[input][unit]. */
    private final double[][][] weights;
    /** By layer: one for each learned bias. */
    private final double[][] biases;
    /** By layer: one for each unit that is normalised; likewise the shifts. */
    private final double[][] scales;

    private final double[][] shifts;
    /** For each part of the work, sums of absolute gradients. */
    private final double[][] sizes;
    /** All gradients, or all weights, in the order of the network's parameters. */
    private final FlatParameters flat;

    private final FlatParameters flatWeights;
    /** Whether a weight whose gradient would be 0 stays as it is, and so does its gradient. */
    private final boolean restsAtZero;

    private final BiasMode biasMode;
    private final Regularizer regularizer;
    private final Optimizer optimizer;
    private final Optional<Clipping.ByNorm> byNorm;
    private final Optional<Clipping.ByValue> byValue;
    private int partsAtWork;

    BatchGradients(Network network, Regularizer regularizer, Optimizer optimizer, ParameterRows parameters, int parts) {
        this.biasMode = network.biasMode();
        this.regularizer = regularizer;
        this.optimizer = optimizer;
        this.restsAtZero =
                optimizer.rule() instanceof Sgd && optimizer.averaging().isEmpty() && regularizer.isNone();
        byNorm = ofKind(optimizer, Clipping.ByNorm.class);
        byValue = ofKind(optimizer, Clipping.ByValue.class);
        int depth = parameters.depth();
        weights = new double[depth][][];
        biases = new double[depth][];
        scales = new double[depth][];
        shifts = new double[depth][];
        int widest = 1;
        int count = 0;
        int learned = 0;
        for (int l = 0; l < depth; l++) {
            weights[l] = new double[parameters.inputs(l)][parameters.units(l)];
            biases[l] = new double[parameters.learnedBiases[l].length];
            widest = Math.max(widest, parameters.units(l));
            count += parameters.inputs(l) * parameters.units(l);
            scales[l] = new double[parameters.scales[l].length];
            shifts[l] = new double[parameters.shifts[l].length];
            learned += biases[l].length + scales[l].length + shifts[l].length;
        }
        sizes = new double[parts][widest];
        flatWeights = new FlatParameters(regularizer.isNone() ? 0 : count);
        flat = new FlatParameters(byNorm.isEmpty() ? 0 : count + learned);
    }

    private static <T extends Clipping> Optional<T> ofKind(Optimizer optimizer, Class<T> kind) {
        return optimizer.clipping().filter(kind::isInstance).map(kind::cast);
    }

    /** One part of the gradients of the objective, before clipping. */
    void work(BatchPass pass, ParameterRows parameters, int count, int part, int parts) {
        Arrays.fill(sizes[part], 0);
        if (part == 0) {
            partsAtWork = parts;
        }
        int first = 0;
        if (pass.samples().sparse().isPresent()) {
            sparseWork(pass.samples().sparse().get(), pass, parameters, count, part, parts);
            first = 1;
        }
        for (int l = first; l < weights.length; l++) {
            int to = RowProducts.bound(weights[l].length, part + 1, parts);
            for (int row = RowProducts.bound(weights[l].length, part, parts); row < to; row += RowProducts.BLOCK) {
                int end = Math.min(to, row + RowProducts.BLOCK);
                RowProducts.combineByColumn(
                        weights[l], 0, row, end, pass.fed(l), pass.deltas(l), count, parameters.units(l));
                for (int input = row; input < end; input++) {
                    finish(weights[l][input], parameters.weights[l][input], count, sizes[part]);
                }
            }
        }
        if (part == 0) {
            biases(pass, count);
            normalizations(pass);
        }
    }

    /** The gradients of the first layer where most inputs are 0; a row that is 0 for all samples is left alone. */
    private void sparseWork(
            SparseInputs inputs, BatchPass pass, ParameterRows parameters, int count, int part, int parts) {
        int from = RowProducts.bound(weights[0].length, part, parts);
        int to = RowProducts.bound(weights[0].length, part + 1, parts);
        inputs.sort(count, from, to, part);
        for (int input = from; input < to; input++) {
            double[] row = weights[0][input];
            if (inputs.gradient(row, input, pass.deltas(0), part) || !regularizer.isNone()) {
                finish(row, parameters.weights[0][input], count, sizes[part]);
            }
        }
    }

    private void normalizations(BatchPass pass) {
        for (int l = 0; l < scales.length; l++) {
            if (pass.normalized(l).isPresent()) {
                take(pass.normalized(l).get().scaleGradients(), scales[l]);
                take(pass.normalized(l).get().shiftGradients(), shifts[l]);
            }
        }
    }

    private void take(double[] gradients, double[] row) {
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = gradients[unit];
            sizes[0][unit] += Math.abs(row[unit]);
        }
    }

    /** From a sum over samples to the gradient of the objective. */
    private void finish(double[] row, double[] weightRow, int count, double[] size) {
        if (count > 1) {
            RowProducts.divide(row, count);
        }
        if (!regularizer.isNone()) {
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = regularizer.addTo(row[unit], weightRow[unit]);
            }
        }
        for (int unit = 0; unit < row.length; unit++) {
            size[unit] += Math.abs(row[unit]);
        }
    }

    private void biases(BatchPass pass, int count) {
        for (int l = 0; l < biases.length; l++) {
            double[] row = biases[l];
            ofBiases(row, biasMode, pass.deltas(l), count);
            for (int i = 0; i < row.length; i++) {
                sizes[0][i] += Math.abs(row[i]);
            }
        }
    }

    /**
     * The mean over the samples of what the biases of a layer are to blame for.
     *
     * @param row one for each bias that is learned
     */
    static void ofBiases(double[] row, BiasMode mode, double[][] deltas, int count) {
        if (row.length == 0) {
            return;
        }
        Arrays.fill(row, RowProducts.NOTHING);
        for (int sample = 0; sample < count; sample++) {
            if (mode == BiasMode.SHARED) {
                row[0] += sum(deltas[sample]);
            } else {
                RowProducts.add(row, deltas[sample], row.length);
            }
        }
        if (count > 1) {
            RowProducts.divide(row, count);
        }
    }

    private static double sum(double[] numbers) {
        double sum = numbers[0];
        for (int i = 1; i < numbers.length; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    /** What the regulariser adds to the objective. */
    double penalty(ParameterRows parameters) {
        return regularizer.penalty(flatWeights.of(parameters.weights));
    }

    /** Whether the gradients are so small that no update can overflow. */
    boolean areTame(double rate) {
        double most = rate;
        for (int part = 0; part < partsAtWork; part++) {
            for (double size : sizes[part]) {
                // Math.max keeps what is not a number
                most = Math.max(most, size);
            }
        }
        return most <= TAME;
    }

    boolean areFinite() {
        for (int l = 0; l < weights.length; l++) {
            for (double[] row : weights[l]) {
                if (!isFinite(row)) {
                    return false;
                }
            }
            if (!isFinite(biases[l]) || !isFinite(scales[l]) || !isFinite(shifts[l])) {
                return false;
            }
        }
        return true;
    }

    static boolean isFinite(double[] row) {
        double overflow = 0;
        for (double number : row) {
            overflow += number * 0;
        }
        return overflow == 0;
    }

    /** What clipping multiplies the gradients by: 1 without clipping, not a number where their norm overflows. */
    double clipFactor() {
        if (byNorm.isEmpty()) {
            return 1;
        }
        double norm = byNorm.get().norm(flat.of(weights, biases, scales, shifts));
        return Double.isFinite(norm) ? byNorm.get().factor(norm) : Double.NaN;
    }

    /** One part of the update. */
    void update(
            BatchPass pass, ParameterRows parameters, double factor, double rate, long update, int part, int parts) {
        for (int l = 0; l < weights.length; l++) {
            int to = RowProducts.bound(weights[l].length, part + 1, parts);
            for (int input = RowProducts.bound(weights[l].length, part, parts); input < to; input++) {
                boolean rests = l == 0 && rests(pass, input);
                if (!rests) {
                    double[][] slots = parameters.weightSlots[l][input];
                    update(parameters.weights[l][input], weights[l][input], slots, factor, rate, update);
                }
            }
            if (part == 0 && biases[l].length > 0) {
                update(parameters.learnedBiases[l], biases[l], parameters.biasSlots[l], factor, rate, update);
                parameters.share(l);
            }
            if (part == 0 && scales[l].length > 0) {
                update(parameters.scales[l], scales[l], parameters.scaleSlots[l], factor, rate, update);
                update(parameters.shifts[l], shifts[l], parameters.shiftSlots[l], factor, rate, update);
            }
        }
    }

    /** Whether a row of gradients that is 0 stays so until it is worked out anew. */
    boolean leavesZeros() {
        return regularizer.isNone();
    }

    private boolean rests(BatchPass pass, int input) {
        return restsAtZero
                && pass.samples().sparse().isPresent()
                && pass.samples().sparse().get().isBlank(input);
    }

    /** A row of parameters by a row of gradients: clipped, then handed to the rule, then averaged. */
    private void update(double[] values, double[] row, double[][] slots, double factor, double rate, long update) {
        if (byNorm.isPresent()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = factor * row[i];
            }
        } else if (byValue.isPresent()) {
            Clipping.ByValue clipping = byValue.get();
            for (int i = 0; i < row.length; i++) {
                row[i] = clipping.clipped(row[i]);
            }
        }
        optimizer.rule().updateAll(values, row, rate, update, slots);
        if (optimizer.averaging().isPresent()) {
            Averaging averaging = optimizer.averaging().get();
            double share = averaging.share(update);
            double[] averages = slots[slots.length - 1];
            for (int i = 0; i < row.length; i++) {
                averages[i] = averaging.average(averages[i], values[i], share);
            }
        }
    }
}
