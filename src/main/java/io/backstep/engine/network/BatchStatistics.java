package io.backstep.engine.network;

import io.backstep.engine.math.Vector;

/**
 * Mean and variance of each unit's z over the samples of a batch.
 *
 * @param variances the sums of squared distances from the mean, over the number of samples
 * @param samples at least 2
 */
public record BatchStatistics(Vector means, Vector variances, int samples) {
    public BatchStatistics {
        if (samples < BatchNormalization.SMALLEST_BATCH) {
            throw new IllegalArgumentException("a batch of " + samples + " has no variance");
        }
    }

    /**
     * Of a layer's weighted sums.
     *
     * @param sums a row for each sample, a number for each unit
     */
    public static BatchStatistics of(double[][] sums) {
        double[] means = new double[sums[0].length];
        double[] variances = new double[means.length];
        work(sums, sums.length, 0, means.length, means, variances);
        return new BatchStatistics(Vector.of(means), Vector.of(variances), sums.length);
    }

    /**
     * Works them out for the units {@code from} to {@code to - 1}: every sample adds its share, in their order.
     *
     * @param samples how many of the rows count
     */
    public static void work(double[][] sums, int samples, int from, int to, double[] means, double[] variances) {
        for (int unit = from; unit < to; unit++) {
            double mean = sums[0][unit] / samples;
            for (int sample = 1; sample < samples; sample++) {
                mean += sums[sample][unit] / samples;
            }
            double first = sums[0][unit] - mean;
            double variance = first * first / samples;
            for (int sample = 1; sample < samples; sample++) {
                double distance = sums[sample][unit] - mean;
                variance += distance * distance / samples;
            }
            means[unit] = mean;
            variances[unit] = variance;
        }
    }

    public double mean(int unit) {
        return means.get(unit);
    }

    public double variance(int unit) {
        return variances.get(unit);
    }
}
