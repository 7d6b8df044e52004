package io.backstep.engine.training;

import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;
import java.util.Arrays;

/**
 * The gradients of a batch and the update by them in one go: four rows of weights at a time get their gradients, and are
 * changed while they are at hand. The numbers are those of {@link BatchGradients}, bit for bit; gone through once instead
 * of twice, large layers are not fetched twice. Of use where no gradient has to know of the others, as it has to where
 * they are clipped by their norm, and where it can be told before that none will overflow.
 */
final class DirectUpdate {
    private final UpdateRule rule;
    private final BiasMode biasMode;
    /** By part and layer: gradients of four rows of weights. */
    private final double[][][][] rows;
    /** By layer: one for each learned bias. */
    private final double[][] biases;
    /** Whether a weight whose gradient is 0 stays as it is. */
    private final boolean restsAtZero;

    /**
     * @param parts the most parts that work is done in at the same time
     */
    DirectUpdate(ParameterRows parameters, BiasMode biasMode, Optimizer optimizer, int parts) {
        rule = optimizer.rule();
        this.biasMode = biasMode;
        restsAtZero = rule instanceof Sgd;
        int depth = parameters.depth();
        rows = new double[parts][depth][][];
        biases = new double[depth][];
        for (int l = 0; l < depth; l++) {
            biases[l] = new double[parameters.learnedBiases[l].length];
            for (double[][][] ofPart : rows) {
                ofPart[l] = new double[RowProducts.BLOCK][parameters.units(l)];
            }
        }
    }

    /** Whether what this optimiser does to a gradient, and what is added to it, can be done to each row by itself. */
    static boolean suits(Optimizer optimizer, Regularizer regularizer, boolean normalizes) {
        return optimizer.clipping().isEmpty() && optimizer.averaging().isEmpty() && regularizer.isNone() && !normalizes;
    }

    /**
     * Whether no gradient can overflow, judged before any is known: each is a sum of products of what a layer is fed and
     * its deltas, and so is no larger than the largest of the former times the sum of the latter.
     *
     * @param largestInput of all samples
     */
    static boolean isSafe(BatchPass pass, ParameterRows parameters, int count, double largestInput) {
        double most = 0;
        for (int l = 0; l < parameters.depth(); l++) {
            double fed = l == 0 ? largestInput : largest(pass.fed(l), count);
            most += parameters.inputs(l) * Math.max(1, fed) * sum(pass.deltas(l), count);
        }
        return most <= BatchGradients.TAME;
    }

    private static double largest(double[][] rows, int count) {
        double largest = 0;
        for (int sample = 0; sample < count; sample++) {
            largest = Math.max(largest, RowProducts.largest(rows[sample]));
        }
        return largest;
    }

    private static double sum(double[][] rows, int count) {
        double sum = 0;
        for (int sample = 0; sample < count; sample++) {
            for (double number : rows[sample]) {
                sum += Math.abs(number);
            }
        }
        return sum;
    }

    /** One part of it. */
    void work(BatchPass pass, ParameterRows parameters, int count, double rate, long update, int part, int parts) {
        boolean sparse = pass.samples().sparse().isPresent();
        for (int l = 0; l < biases.length; l++) {
            int from = RowProducts.bound(parameters.inputs(l), part, parts);
            int to = RowProducts.bound(parameters.inputs(l), part + 1, parts);
            if (l == 0 && sparse) {
                sparseRows(pass, parameters, count, rate, update, from, to, part);
            } else {
                rows(l, pass, parameters, count, rate, update, from, to, part);
            }
            if (part == 0 && biases[l].length > 0) {
                BatchGradients.ofBiases(biases[l], biasMode, pass.deltas(l), count);
                rule.updateAll(parameters.learnedBiases[l], biases[l], rate, update, parameters.biasSlots[l]);
                parameters.share(l);
            }
        }
    }

    private void rows(
            int l,
            BatchPass pass,
            ParameterRows parameters,
            int count,
            double rate,
            long update,
            int from,
            int to,
            int part) {
        double[][] gradients = rows[part][l];
        double[][] fed = pass.fed(l);
        double[][] deltas = pass.deltas(l);
        for (int first = from; first < to; first += RowProducts.BLOCK) {
            int end = Math.min(to, first + RowProducts.BLOCK);
            RowProducts.combineByColumn(gradients, first, first, end, fed, deltas, count, parameters.units(l));
            for (int input = first; input < end; input++) {
                change(l, input, gradients[input - first], parameters, count, rate, update);
            }
        }
    }

    private void sparseRows(
            BatchPass pass, ParameterRows parameters, int count, double rate, long update, int from, int to, int part) {
        SparseInputs inputs = pass.samples().sparse().orElseThrow();
        double[] gradient = rows[part][0][0];
        inputs.sort(count, from, to, part);
        for (int input = from; input < to; input++) {
            boolean idle = inputs.isIdle(input, part);
            if (!idle) {
                inputs.sum(gradient, input, pass.deltas(0), part);
            } else if (!restsAtZero) {
                Arrays.fill(gradient, 0);
            }
            if (!idle || !restsAtZero) {
                change(0, input, gradient, parameters, count, rate, update);
            }
        }
    }

    private void change(
            int l, int input, double[] gradient, ParameterRows parameters, int count, double rate, long update) {
        if (count > 1) {
            RowProducts.divide(gradient, count);
        }
        rule.updateAll(parameters.weights[l][input], gradient, rate, update, parameters.weightSlots[l][input]);
    }
}
