package io.backstep.engine.training;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BatchStatistics;

/**
 * What one layer that normalises makes of the rows of a batch. Units are shared out over threads for what is over all
 * samples, each sum being added up by one thread in the order of the samples; samples are shared out for the rest.
 */
final class NormalizedRows {
    /** By sample: z less the mean, over the deviation. */
    private final double[][] normalized;
    /** By sample: what the activation is applied to. */
    private final double[][] shifted;

    private final double[] means;
    private final double[] variances;
    private final double[] deviations;
    private final double[] shiftGradients;
    private final double[] scaleGradients;
    private final double[] movedMeans;
    private final double[] movedVariances;

    NormalizedRows(int capacity, int units) {
        normalized = new double[capacity][units];
        shifted = new double[capacity][units];
        means = new double[units];
        variances = new double[units];
        deviations = new double[units];
        shiftGradients = new double[units];
        scaleGradients = new double[units];
        movedMeans = new double[units];
        movedVariances = new double[units];
    }

    /** What comes out, a row for each sample. */
    double[][] allShifted() {
        return shifted;
    }

    /** What the activation of a sample is applied to. */
    double[] shifted(int sample) {
        return shifted[sample];
    }

    /** By unit: the mean of dE/dy over the batch. */
    double[] shiftGradients() {
        return shiftGradients;
    }

    /** By unit: the mean of dE/dy times the normalised number. */
    double[] scaleGradients() {
        return scaleGradients;
    }

    private int bound(int part, int parts) {
        return (int) ((long) means.length * part / parts);
    }

    /** Mean and variance over the first {@code count} rows, of one part of the units. */
    void statistics(double[][] z, int count, int part, int parts) {
        int to = bound(part + 1, parts);
        BatchStatistics.work(z, count, bound(part, parts), to, means, variances);
        for (int unit = bound(part, parts); unit < to; unit++) {
            deviations[unit] = BatchNormalization.deviation(variances[unit]);
        }
    }

    /** Returns whether all that came of a sample, and the deviations, are finite. */
    boolean normalize(double[] z, int sample, double[] gamma, double[] beta) {
        double[] numbers = normalized[sample];
        double[] results = shifted[sample];
        double overflow = 0;
        for (int unit = 0; unit < z.length; unit++) {
            double number = (z[unit] - means[unit]) / deviations[unit];
            double result = gamma[unit] * number + beta[unit];
            numbers[unit] = number;
            results[unit] = result;
            // 0 for finite numbers, and otherwise not a number for good
            overflow += deviations[unit] * 0 + result * 0;
        }
        return overflow == 0;
    }

    /** The same by moving means, where the network is measured. */
    boolean normalizeAtTest(
            double[] z, int sample, double[] gamma, double[] beta, double[] runningMeans, double[] runningVariances) {
        double[] results = shifted[sample];
        double overflow = 0;
        for (int unit = 0; unit < z.length; unit++) {
            double number = (z[unit] - runningMeans[unit]) / BatchNormalization.deviation(runningVariances[unit]);
            double result = gamma[unit] * number + beta[unit];
            results[unit] = result;
            overflow += result * 0;
        }
        return overflow == 0;
    }

    /** The gradients of scale and shift from the rows of dE/dy, of one part of the units. */
    void gradients(double[][] slopes, int count, int part, int parts) {
        int to = bound(part + 1, parts);
        for (int unit = bound(part, parts); unit < to; unit++) {
            double shift = slopes[0][unit] / count;
            double scale = slopes[0][unit] * normalized[0][unit] / count;
            for (int sample = 1; sample < count; sample++) {
                shift += slopes[sample][unit] / count;
                scale += slopes[sample][unit] * normalized[sample][unit] / count;
            }
            shiftGradients[unit] = shift;
            scaleGradients[unit] = scale;
        }
    }

    /**
     * From dE/dy to dE/dz.
     *
     * @param slopes of one sample, replaced
     */
    void deltas(double[] slopes, int sample, double[] gamma) {
        double[] numbers = normalized[sample];
        for (int unit = 0; unit < slopes.length; unit++) {
            slopes[unit] = gamma[unit]
                    / deviations[unit]
                    * (slopes[unit] - shiftGradients[unit] - numbers[unit] * scaleGradients[unit]);
        }
    }

    /**
     * Works out moving means with this batch of {@code count} samples, and leaves them as they are.
     *
     * @return whether they stay finite
     */
    boolean move(double[] runningMeans, double[] runningVariances, int count) {
        for (int unit = 0; unit < means.length; unit++) {
            movedMeans[unit] = BatchNormalization.moved(runningMeans[unit], means[unit]);
            movedVariances[unit] = BatchNormalization.movedVariance(runningVariances[unit], variances[unit], count);
        }
        return BatchGradients.isFinite(movedMeans) && BatchGradients.isFinite(movedVariances);
    }

    /** Gives the moving means the numbers that were worked out for them last. */
    void commit(double[] runningMeans, double[] runningVariances) {
        System.arraycopy(movedMeans, 0, runningMeans, 0, movedMeans.length);
        System.arraycopy(movedVariances, 0, runningVariances, 0, movedVariances.length);
    }
}
