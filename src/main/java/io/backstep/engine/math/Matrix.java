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

    /**
     * The product of matrices, each number summed from the left.
     *
     * @throws IllegalArgumentException if the other does not have as many rows as this one has columns
     */
    public Matrix times(Matrix other) {
        requireSize(other.rows());
        double[][] product = new double[rows()][other.columns];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < other.columns; j++) {
                double sum = rows[i][0] * other.rows[0][j];
                for (int k = 1; k < columns; k++) {
                    sum += rows[i][k] * other.rows[k][j];
                }
                product[i][j] = sum;
            }
        }
        return new Matrix(product, other.columns);
    }

    /**
     * The product with a column of numbers.
     *
     * @throws IllegalArgumentException if it does not have as many numbers as this one has columns
     */
    public Vector times(Vector column) {
        requireSize(column.size());
        double[] product = new double[rows()];
        for (int i = 0; i < product.length; i++) {
            double sum = rows[i][0] * column.get(0);
            for (int k = 1; k < columns; k++) {
                sum += rows[i][k] * column.get(k);
            }
            product[i] = sum;
        }
        return Vector.of(product);
    }

    private void requireSize(int size) {
        if (size != columns) {
            throw new IllegalArgumentException(columns + " columns meet " + size + " rows");
        }
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
