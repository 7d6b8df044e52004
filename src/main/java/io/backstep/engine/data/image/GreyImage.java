package io.backstep.engine.data.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * A grey picture that does not change: how much ink there is at each point, from 0 (none) to 1 (full). Points are counted
 * from 0, row by row from the top left.
 */
public final class GreyImage {
    /** The most rows, and the most columns. */
    public static final int MOST_SIDE = 1024;

    private final int rows;
    private final int columns;
    private final double[] ink;

    private GreyImage(int rows, int columns, double[] ink) {
        this.rows = rows;
        this.columns = columns;
        this.ink = ink;
    }

    /**
     * A picture of these points.
     *
     * @param rows from 1 to {@link #MOST_SIDE}, as columns are
     * @param ink from 0 to 1, row by row
     * @throws IllegalArgumentException if these are not the points of such a picture
     */
    public static GreyImage of(int rows, int columns, double[] ink) {
        if (rows < 1 || columns < 1 || rows > MOST_SIDE || columns > MOST_SIDE || ink.length != rows * columns) {
            throw new IllegalArgumentException(ink.length + " points are no picture of " + rows + "x" + columns);
        }
        for (double point : ink) {
            if (!(point >= 0 && point <= 1)) {
                throw new IllegalArgumentException("ink from 0 to 1 expected, not " + point);
            }
        }
        return new GreyImage(rows, columns, ink.clone());
    }

    /** A picture without ink. */
    public static GreyImage blank(int rows, int columns) {
        return of(rows, columns, new double[rows * columns]);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The ink at a point. */
    public double get(int row, int column) {
        return ink[row * columns + column];
    }

    /** The ink at all points, row by row: a copy, free to be changed. */
    public double[] toArray() {
        return ink.clone();
    }

    /** All ink together, in full points. */
    public double mass() {
        double sum = 0;
        for (double point : ink) {
            sum += point;
        }
        return sum;
    }

    /** Where the ink is; nothing where there is none. */
    public Optional<Box> inkBox() {
        int top = rows;
        int left = columns;
        int bottom = 0;
        int right = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (get(row, column) > 0) {
                    top = Math.min(top, row);
                    left = Math.min(left, column);
                    bottom = row + 1;
                    right = Math.max(right, column + 1);
                }
            }
        }
        return top == rows ? Optional.empty() : Optional.of(new Box(top, left, bottom - top, right - left));
    }

    /**
     * The centre of mass, in points from the upper and the left edge, so that the middle of a picture of 28 rows is at 14;
     * nothing where there is no ink.
     */
    public Optional<Place> centreOfMass() {
        double mass = 0;
        double down = 0;
        double across = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double point = get(row, column);
                mass += point;
                down += point * (row + 0.5);
                across += point * (column + 0.5);
            }
        }
        return mass == 0 ? Optional.empty() : Optional.of(new Place(down / mass, across / mass));
    }

    /** A part of the picture; what lies beyond its edges has no ink. */
    public GreyImage part(Box box) {
        double[] points = new double[box.rows() * box.columns()];
        for (int row = 0; row < box.rows(); row++) {
            for (int column = 0; column < box.columns(); column++) {
                int fromRow = box.top() + row;
                int fromColumn = box.left() + column;
                if (fromRow >= 0 && fromRow < rows && fromColumn >= 0 && fromColumn < columns) {
                    points[row * box.columns() + column] = get(fromRow, fromColumn);
                }
            }
        }
        return of(box.rows(), box.columns(), points);
    }

    /** The nearest picture of 256 grey levels, as files hold it. */
    public GreyImage inLevels() {
        return new GreyImage(
                rows,
                columns,
                Arrays.stream(ink)
                        .map(point -> StrictMath.rint(point * 255) / 255)
                        .toArray());
    }

    /**
     * A rectangle of points.
     *
     * @param top its first row
     * @param left its first column
     * @param rows at least 1
     * @param columns at least 1
     */
    public record Box(int top, int left, int rows, int columns) {
        /** The longer side. */
        public int longest() {
            return Math.max(rows, columns);
        }
    }

    /**
     * A place in a picture, in points from its edges.
     *
     * @param down from the upper edge
     * @param across from the left edge
     */
    public record Place(double down, double across) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyImage image
                && rows == image.rows
                && columns == image.columns
                && Arrays.equals(ink, image.ink);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(ink);
    }

    @Override
    public String toString() {
        return rows + "x" + columns + " points";
    }
}
