package io.backstep.engine.math;

import java.util.Arrays;

/** Numbers in rows and columns that do not change. */
public final class Matrix {
    private final double[][] rows;
    private final int columns;

    private Matrix(double[][] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * A matrix of these rows.
     *
     * @throws IllegalArgumentException if there is no row, or the rows differ in length
     */
    public static Matrix of(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a matrix needs a row");
        }
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " numbers, the first has " + rows[0].length);
            }
            copy[i] = rows[i].clone();
        }
        return new Matrix(copy, rows[0].length);
    }

    public int rows() {
        return rows.length;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return rows[row][column];
    }

    /** A copy of one row, free to be changed. */
    public double[] row(int row) {
        return rows[row].clone();
    }

    /** A copy of all rows, free to be changed. */
    public double[][] toArray() {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** The same numbers but for one. */
    public Matrix with(int row, int column, double value) {
        double[][] copy = toArray();
        copy[row][column] = value;
        return new Matrix(copy, columns);
    }

    /** Equal bit for bit, so that -0 differs from 0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && Arrays.deepEquals(rows, matrix.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(rows);
    }
}
