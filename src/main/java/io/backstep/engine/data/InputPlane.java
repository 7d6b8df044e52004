package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.Optional;

/**
 * A rectangle in the space of a data set's columns, along two of them, or a line along one. All others stay what they are
 * at a point.
 *
 * @param point a value for each column; those of the varied columns have no effect
 * @param across from left to right
 * @param up from the bottom to the top; empty for a line
 */
public record InputPlane(Vector point, Side across, Optional<Side> up) {
    /**
     * One side of it.
     *
     * @param column the column that varies, counted from 0
     * @param low its value at the left or the bottom, less than {@code high}
     */
    public record Side(int column, double low, double high) {
        public Side {
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("from " + low + " to " + high + " is no side of a rectangle");
            }
        }

        /** The value in the middle of one of so many cells of the same length; cell 0 is at the low end. */
        public double centre(int cell, int cells) {
            return low + (high - low) * ((cell + 0.5) / cells);
        }
    }

    public InputPlane {
        int columns = point.size();
        if (across.column() < 0
                || across.column() >= columns
                || up.filter(side -> side.column() < 0 || side.column() >= columns || side.column() == across.column())
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "no two columns of " + columns + " are varied by " + across + " and " + up);
        }
    }

    /** The line along the only column of some data. */
    public static InputPlane line(double low, double high) {
        return new InputPlane(Vector.zeros(1), new Side(0, low, high), Optional.empty());
    }

    /** The rectangle along the two columns of some data. */
    public static InputPlane rectangle(double left, double right, double bottom, double top) {
        return new InputPlane(Vector.zeros(2), new Side(0, left, right), Optional.of(new Side(1, bottom, top)));
    }

    /** The row in the middle of a cell; both are counted from 0, rows from the top. */
    public Vector centre(int row, int rows, int column, int columns) {
        double[] values = point.toArray();
        values[across.column()] = across.centre(column, columns);
        up.ifPresent(side -> values[side.column()] = side.centre(rows - 1 - row, rows));
        return Vector.of(values);
    }
}
