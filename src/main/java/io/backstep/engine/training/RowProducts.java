package io.backstep.engine.training;

import java.util.Arrays;

/**
 * Sums of products over rows of numbers, the whole of what forward and backward passes spend their time on. Each element
 * of a result is added up from left to right, as its formula is written, however many rows are worked on at once: that
 * keeps the bits of the trace. The innermost loops run along rows of their own, a form that the compiler turns into
 * vector instructions.
 */
final class RowProducts {
    /** How many result rows are worked on at once. */
    static final int BLOCK = 4;

    /** What sums start from: adding it changes no number, not even the sign of a zero. */
    static final double NOTHING = -0.0;

    private RowProducts() {}

    /**
     * results[r] = coefficients[r][0] sources[0] + coefficients[r][1] sources[1] + ..., for r from {@code from} to
     * {@code to - 1}.
     *
     * @param results rows of {@code width} numbers, written anew
     * @param coefficients for each of these rows {@code count} numbers
     * @param sources {@code count} rows of {@code width} numbers
     */
    static void combine(
            double[][] results, int from, int to, double[][] coefficients, double[][] sources, int count, int width) {
        int r = from;
        for (; r + BLOCK <= to; r += BLOCK) {
            clear(results, r, r + BLOCK, width);
            double[] c0 = coefficients[r];
            double[] c1 = coefficients[r + 1];
            double[] c2 = coefficients[r + 2];
            double[] c3 = coefficients[r + 3];
            int k = 0;
            for (; k + 2 <= count; k += 2) {
                addTwo(
                        results,
                        r,
                        sources[k],
                        sources[k + 1],
                        width,
                        c0[k],
                        c0[k + 1],
                        c1[k],
                        c1[k + 1],
                        c2[k],
                        c2[k + 1],
                        c3[k],
                        c3[k + 1]);
            }
            if (k < count) {
                addOne(results, r, sources[k], width, c0[k], c1[k], c2[k], c3[k]);
            }
        }
        for (; r < to; r++) {
            Arrays.fill(results[r], 0, width, NOTHING);
            double[] c = coefficients[r];
            int k = 0;
            for (; k + BLOCK <= count; k += BLOCK) {
                addFour(
                        results[r],
                        sources[k],
                        sources[k + 1],
                        sources[k + 2],
                        sources[k + 3],
                        width,
                        c[k],
                        c[k + 1],
                        c[k + 2],
                        c[k + 3]);
            }
            for (; k < count; k++) {
                add(results[r], sources[k], width, c[k]);
            }
        }
    }

    /**
     * results[r - base] = coefficients[0][r] sources[0] + coefficients[1][r] sources[1] + ..., for r from {@code from} to
     * {@code to - 1}.
     *
     * @param results rows of {@code width} numbers, written anew
     * @param base which column of coefficients the first of these rows is about
     * @param coefficients {@code count} rows with a number for each of these results
     * @param sources {@code count} rows of {@code width} numbers
     */
    static void combineByColumn(
            double[][] results,
            int base,
            int from,
            int to,
            double[][] coefficients,
            double[][] sources,
            int count,
            int width) {
        int r = from;
        for (; r + BLOCK <= to; r += BLOCK) {
            clear(results, r - base, r - base + BLOCK, width);
            int k = 0;
            for (; k + 2 <= count; k += 2) {
                double[] c = coefficients[k];
                double[] d = coefficients[k + 1];
                addTwo(
                        results,
                        r - base,
                        sources[k],
                        sources[k + 1],
                        width,
                        c[r],
                        d[r],
                        c[r + 1],
                        d[r + 1],
                        c[r + 2],
                        d[r + 2],
                        c[r + 3],
                        d[r + 3]);
            }
            if (k < count) {
                double[] c = coefficients[k];
                addOne(results, r - base, sources[k], width, c[r], c[r + 1], c[r + 2], c[r + 3]);
            }
        }
        for (; r < to; r++) {
            Arrays.fill(results[r - base], 0, width, NOTHING);
            for (int k = 0; k < count; k++) {
                add(results[r - base], sources[k], width, coefficients[k][r]);
            }
        }
    }

    /**
     * results[i] = rows[i][0] factors[0] + rows[i][1] factors[1] + ..., for as many rows as there are results. Rows side
     * by side, as no sum may be taken apart.
     *
     * @param count how many results
     * @param width how many numbers of each row, at least 1
     */
    static void multiply(double[] results, double[][] rows, double[] factors, int count, int width) {
        int i = 0;
        for (; i + BLOCK <= count; i += BLOCK) {
            double[] r0 = rows[i];
            double[] r1 = rows[i + 1];
            double[] r2 = rows[i + 2];
            double[] r3 = rows[i + 3];
            double s0 = NOTHING;
            double s1 = NOTHING;
            double s2 = NOTHING;
            double s3 = NOTHING;
            for (int k = 0; k < width; k++) {
                double factor = factors[k];
                s0 += r0[k] * factor;
                s1 += r1[k] * factor;
                s2 += r2[k] * factor;
                s3 += r3[k] * factor;
            }
            results[i] = s0;
            results[i + 1] = s1;
            results[i + 2] = s2;
            results[i + 3] = s3;
        }
        for (; i < count; i++) {
            double sum = NOTHING;
            for (int k = 0; k < width; k++) {
                sum += rows[i][k] * factors[k];
            }
            results[i] = sum;
        }
    }

    /** From a sum to the mean of {@code count}. By a power of two one may multiply as well, which is faster. */
    static void divide(double[] row, int count) {
        if (Integer.bitCount(count) == 1) {
            double share = 1.0 / count;
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] * share;
            }
            return;
        }
        double divisor = count;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] / divisor;
        }
    }

    /** Where a part of so many rows begins: rows are shared out in whole blocks. */
    static int bound(int rows, int part, int parts) {
        int blocks = (rows + BLOCK - 1) / BLOCK;
        return Math.min(rows, (int) ((long) blocks * part / parts) * BLOCK);
    }

    /** The largest number by its absolute value; not a number where one of them is none. */
    static double largest(double[] row) {
        double largest = 0;
        for (double number : row) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    private static void clear(double[][] rows, int from, int to, int width) {
        for (int r = from; r < to; r++) {
            Arrays.fill(rows[r], 0, width, NOTHING);
        }
    }

    /** Two products onto each of four results: every number of a source, once loaded, is used four times. */
    private static void addTwo(
            double[][] results,
            int first,
            double[] s0,
            double[] s1,
            int width,
            double c00,
            double c01,
            double c10,
            double c11,
            double c20,
            double c21,
            double c30,
            double c31) {
        double[] r0 = results[first];
        double[] r1 = results[first + 1];
        double[] r2 = results[first + 2];
        double[] r3 = results[first + 3];
        for (int j = 0; j < width; j++) {
            double x = s0[j];
            double y = s1[j];
            r0[j] = r0[j] + c00 * x + c01 * y;
            r1[j] = r1[j] + c10 * x + c11 * y;
            r2[j] = r2[j] + c20 * x + c21 * y;
            r3[j] = r3[j] + c30 * x + c31 * y;
        }
    }

    private static void addOne(
            double[][] results, int first, double[] source, int width, double c0, double c1, double c2, double c3) {
        double[] r0 = results[first];
        double[] r1 = results[first + 1];
        double[] r2 = results[first + 2];
        double[] r3 = results[first + 3];
        for (int j = 0; j < width; j++) {
            double x = source[j];
            r0[j] = r0[j] + c0 * x;
            r1[j] = r1[j] + c1 * x;
            r2[j] = r2[j] + c2 * x;
            r3[j] = r3[j] + c3 * x;
        }
    }

    /** Four products onto one result. */
    static void addFour(
            double[] result,
            double[] s0,
            double[] s1,
            double[] s2,
            double[] s3,
            int width,
            double c0,
            double c1,
            double c2,
            double c3) {
        for (int j = 0; j < width; j++) {
            result[j] = result[j] + c0 * s0[j] + c1 * s1[j] + c2 * s2[j] + c3 * s3[j];
        }
    }

    /** One row onto one result. */
    static void add(double[] result, double[] source, int width) {
        for (int j = 0; j < width; j++) {
            result[j] = result[j] + source[j];
        }
    }

    /** One product onto one result. */
    static void add(double[] result, double[] source, int width, double coefficient) {
        for (int j = 0; j < width; j++) {
            result[j] = result[j] + coefficient * source[j];
        }
    }
}
