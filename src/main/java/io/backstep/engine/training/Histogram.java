package io.backstep.engine.training;

import java.util.Arrays;

/**
 * How many of some numbers lie where, in bins of equal width from the smallest to the largest. It never changes.
 */
public final class Histogram {
    /** How many bins there are, unless all numbers are the same. */
    public static final int BINS = 40;

    private final double least;
    private final double most;
    private final int[] counts;
    private final int notFinite;

    private Histogram(double least, double most, int[] counts, int notFinite) {
        this.least = least;
        this.most = most;
        this.counts = counts;
        this.notFinite = notFinite;
    }

    /** Of all numbers in rows, of each the first {@code width}. */
    static Histogram of(double[][] rows, int count, int width) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < width; i++) {
                double value = rows[row][i];
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        if (!(least <= most)) {
            return new Histogram(0, 0, new int[0], count * width);
        }
        // Halved before they are told apart: the distance itself may be more than any number.
        int[] counts = new int[least == most ? 1 : BINS];
        double half = most / 2 - least / 2;
        int notFinite = 0;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < width; i++) {
                double value = rows[row][i];
                if (Double.isFinite(value)) {
                    double share = half > 0 ? (value / 2 - least / 2) / half : 0;
                    counts[Math.min(counts.length - 1, (int) (share * counts.length))]++;
                } else {
                    notFinite++;
                }
            }
        }
        return new Histogram(least, most, counts, notFinite);
    }

    /** How many bins there are: {@link #BINS}, 1 where all numbers are the same, none where none is finite. */
    public int bins() {
        return counts.length;
    }

    /** How many numbers lie in a bin; one that lies on an edge is in the bin above, the largest in the last. */
    public int count(int bin) {
        return counts[bin];
    }

    /** The most that lie in one bin. */
    public int fullest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /**
     * Where a bin begins.
     *
     * @param bin from 0; for {@link #bins} it is where the last one ends
     */
    public double edge(int bin) {
        if (bin == 0 || counts.length == 0) {
            return least;
        }
        double share = (double) bin / counts.length;
        return bin == counts.length ? most : least * (1 - share) + most * share;
    }

    /** The smallest number; 0 where none is finite. */
    public double least() {
        return least;
    }

    /** The largest number; 0 where none is finite. */
    public double most() {
        return most;
    }

    /** How many numbers lie nowhere: they are infinite or undefined. */
    public int notFinite() {
        return notFinite;
    }

    @Override
    public String toString() {
        return least + " to " + most + ": " + Arrays.toString(counts);
    }
}
