package io.backstep.engine.training;

import java.util.Arrays;

/**
 * The inputs of a batch that are not 0, and the sums of products over them: what is 0 adds nothing to a sum, so of the
 * pictures of handwriting four fifths need not be looked at. The sums have the bits of those over all inputs, but for the
 * sign of a sum that is 0, which the next addition takes away. Of use to the first layer only: there a finite weight makes
 * nothing but 0 out of a 0.
 */
final class SparseInputs {
    private final double[][] inputs;
    private final char[][] filled;

    /** For each part of the work: where the samples of an input begin among {@link #samples}. */
    private final int[][] starts;
    /** For each part of the work: the samples whose input is not 0, in order, input by input. */
    private final int[][] samples;

    /** For each part of the work: inputs of one place and what they are multiplied with. */
    private final double[][] factors;

    private final double[][][] sources;

    /** For each input: whether its row of gradients holds nothing but 0. */
    private final boolean[] blank;

    private final boolean rowsStay;

    /**
     * @param capacity how many samples there are room for
     * @param width how many inputs a sample has
     * @param parts the most parts that work is done in at the same time
     * @param rowsStay whether nobody else changes a row of gradients that is 0
     */
    SparseInputs(int capacity, int width, int parts, boolean rowsStay) {
        inputs = new double[capacity][];
        filled = new char[capacity][];
        starts = new int[parts][width + 1];
        samples = new int[parts][0];
        factors = new double[parts][capacity];
        sources = new double[parts][capacity][];
        blank = new boolean[width];
        this.rowsStay = rowsStay;
    }

    /**
     * Puts a sample in its place.
     *
     * @param places of the inputs that are not 0, in order
     */
    void take(int place, double[] input, char[] places) {
        inputs[place] = input;
        filled[place] = places;
    }

    /**
     * sums[sample] = input[0] weights[0] + input[1] weights[1] + ..., for the samples {@code from} to {@code to - 1}.
     *
     * @param weights for each input a row of {@code width} numbers
     */
    void combine(double[][] sums, int from, int to, double[][] weights, int width) {
        for (int sample = from; sample < to; sample++) {
            double[] row = sums[sample];
            double[] input = inputs[sample];
            char[] places = filled[sample];
            Arrays.fill(row, 0, width, RowProducts.NOTHING);
            int i = 0;
            for (; i + RowProducts.BLOCK <= places.length; i += RowProducts.BLOCK) {
                int p0 = places[i];
                int p1 = places[i + 1];
                int p2 = places[i + 2];
                int p3 = places[i + 3];
                RowProducts.addFour(
                        row,
                        weights[p0],
                        weights[p1],
                        weights[p2],
                        weights[p3],
                        width,
                        input[p0],
                        input[p1],
                        input[p2],
                        input[p3]);
            }
            for (; i < places.length; i++) {
                RowProducts.add(row, weights[places[i]], width, input[places[i]]);
            }
        }
    }

    /** Gets {@link #gradient} ready for the inputs {@code from} to {@code to - 1} of the first {@code count} samples. */
    void sort(int count, int from, int to, int part) {
        int[] start = starts[part];
        Arrays.fill(start, from, to + 1, 0);
        int all = 0;
        for (int sample = 0; sample < count; sample++) {
            char[] places = filled[sample];
            for (int i = first(places, from); i < places.length && places[i] < to; i++) {
                start[places[i] + 1]++;
                all++;
            }
        }
        for (int k = from; k < to; k++) {
            start[k + 1] += start[k];
        }
        if (samples[part].length < all) {
            samples[part] = new int[Math.max(all, 2 * samples[part].length)];
        }
        int[] sorted = samples[part];
        for (int sample = 0; sample < count; sample++) {
            char[] places = filled[sample];
            for (int i = first(places, from); i < places.length && places[i] < to; i++) {
                sorted[start[places[i]]++] = sample;
            }
        }
        // Each start has moved on to the next one's place.
        System.arraycopy(start, from, start, from + 1, to - from);
        start[from] = 0;
    }

    private static int first(char[] places, int from) {
        int found = from == 0 ? 0 : Arrays.binarySearch(places, (char) from);
        return found < 0 ? -found - 1 : found;
    }

    /** Whether the last gradients of an input's weights were all 0. */
    boolean isBlank(int k) {
        return blank[k];
    }

    /**
     * row = input[0][k] deltas[0] + input[1][k] deltas[1] + ..., over the samples that were sorted. The row is one that
     * only this method and {@link #isBlank} know of, as far as rows stay.
     *
     * @return whether one of these inputs is not 0; otherwise the row is 0
     */
    boolean gradient(double[] row, int k, double[][] deltas, int part) {
        if (isIdle(k, part)) {
            if (!blank[k] || !rowsStay) {
                Arrays.fill(row, 0);
            }
            blank[k] = true;
            return false;
        }
        blank[k] = false;
        sum(row, k, deltas, part);
        return true;
    }

    /** Whether an input is 0 in all samples that were sorted. */
    boolean isIdle(int k, int part) {
        return starts[part][k + 1] == starts[part][k];
    }

    /** As {@link #gradient}, of an input that is not idle, into any row. */
    void sum(double[] row, int k, double[][] deltas, int part) {
        int from = starts[part][k];
        int count = starts[part][k + 1] - from;
        double[] x = factors[part];
        double[][] delta = sources[part];
        for (int i = 0; i < count; i++) {
            int sample = samples[part][from + i];
            x[i] = inputs[sample][k];
            delta[i] = deltas[sample];
        }
        Arrays.fill(row, RowProducts.NOTHING);
        int i = 0;
        for (; i + RowProducts.BLOCK <= count; i += RowProducts.BLOCK) {
            RowProducts.addFour(
                    row,
                    delta[i],
                    delta[i + 1],
                    delta[i + 2],
                    delta[i + 3],
                    row.length,
                    x[i],
                    x[i + 1],
                    x[i + 2],
                    x[i + 3]);
        }
        for (; i < count; i++) {
            RowProducts.add(row, delta[i], row.length, x[i]);
        }
    }
}
