package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Matrix;
import java.util.List;
import java.util.Objects;

/**
 * A matrix as coloured cells, blue where a number is positive and orange where it is negative, the stronger the larger.
 *
 * @param name what the matrix is, for who cannot see it, and for the names of files; not drawn
 * @param rows a name for each row, or none at all
 * @param columns a name for each column, or none at all
 * @param most the size from which on a number has the full colour; over 0
 * @param counts whether the numbers are counts, which are written whole or not at all
 */
public record HeatMapPicture(
        String name, Matrix values, List<String> rows, List<String> columns, double most, boolean counts) {
    /** A single 0. */
    public static final HeatMapPicture EMPTY =
            new HeatMapPicture("", Matrix.of(new double[] {0}), List.of(), List.of(), 1, false);

    public HeatMapPicture {
        Objects.requireNonNull(name);
        Objects.requireNonNull(values);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (!(most > 0)
                || (!rows.isEmpty() && rows.size() != values.rows())
                || (!columns.isEmpty() && columns.size() != values.columns())) {
            throw new IllegalArgumentException(values.rows() + " rows named " + rows + ", " + values.columns()
                    + " columns named " + columns + ", full colour from " + most);
        }
    }

    /** With the full colour for the largest number in the matrix. */
    public static HeatMapPicture of(String name, Matrix values, List<String> rows, List<String> columns) {
        double most = 0;
        for (int row = 0; row < values.rows(); row++) {
            for (double value : values.row(row)) {
                most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
            }
        }
        return new HeatMapPicture(name, values, rows, columns, most > 0 ? most : 1, false);
    }

    /** The same for counts. */
    public HeatMapPicture counting() {
        return new HeatMapPicture(name, values, rows, columns, most, true);
    }

    /** A cell; rows and columns are counted from 0. */
    public record Cell(int row, int column) {}

    String rowName(int row) {
        return rows.isEmpty() ? String.valueOf(row + 1) : rows.get(row);
    }

    String columnName(int column) {
        return columns.isEmpty() ? String.valueOf(column + 1) : columns.get(column);
    }
}
