package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * A scaling with its numbers: each column becomes (x - shift) / scale. The numbers are taken from the rows that are
 * trained on and from no others; those held back are then scaled by the same numbers, and may leave the range.
 *
 * @param scaling what the numbers were taken for
 * @param columns the numbers of each column
 */
public record Normalization(Scaling scaling, List<Column> columns) {
    /** A column that spreads less than this counts as constant: what is divided by it would leave the finite numbers. */
    private static final double LEAST_SPREAD = 1 / DataSet.LARGEST;

    /**
     * The numbers of a column.
     *
     * @param shift what becomes 0: the smallest value, or the mean
     * @param scale what becomes 1, over 0: the distance from the smallest to the largest value, or the standard
     *     deviation; 1 for a constant column, which becomes 0
     * @param constant whether all values were the same
     */
    public record Column(double shift, double scale, boolean constant) {
        private static final Column UNCHANGED = new Column(0, 1, false);

        public Column {
            if (!Double.isFinite(shift) || !(scale > 0) || Double.isInfinite(scale)) {
                throw new IllegalArgumentException("a finite shift and scale expected, not " + shift + ", " + scale);
            }
        }

        /** The scaled value. */
        public double apply(double x) {
            return (x - shift) / scale;
        }

        /** The value that was scaled, but for rounding. */
        public double undo(double scaled) {
            return scaled * scale + shift;
        }
    }

    public Normalization {
        columns = List.copyOf(columns);
    }

    /**
     * Takes the numbers from rows.
     *
     * @param training the rows trained on, at least one, all of one size, no number beyond {@link DataSet#LARGEST}
     */
    public static Normalization of(Scaling scaling, List<Vector> training) {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("the numbers of a scaling come from at least one row");
        }
        int size = training.get(0).size();
        DataSet.checkRows(training, size);
        List<Column> columns = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            columns.add(column(scaling, training, i));
        }
        return new Normalization(scaling, columns);
    }

    /** A row scaled. */
    public Vector apply(Vector row) {
        check(row);
        double[] scaled = row.toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = columns.get(i).apply(scaled[i]);
        }
        return Vector.of(scaled);
    }

    /** The row that was scaled, but for rounding. */
    public Vector undo(Vector scaled) {
        check(scaled);
        double[] row = scaled.toArray();
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).undo(row[i]);
        }
        return Vector.of(row);
    }

    private void check(Vector row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " numbers expected, not " + row.size());
        }
    }

    private static Column column(Scaling scaling, List<Vector> rows, int index) {
        if (scaling == Scaling.NONE) {
            return Column.UNCHANGED;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Vector row : rows) {
            least = Math.min(least, row.get(index));
            most = Math.max(most, row.get(index));
        }
        // Asked of the values, not of the deviation: the mean of equal numbers may differ from them in the last bit.
        if (most - least < LEAST_SPREAD) {
            return new Column(least, 1, true);
        }
        if (scaling == Scaling.MIN_MAX) {
            return new Column(least, most - least, false);
        }
        double mean = mean(rows, index);
        double deviation = deviation(rows, index, mean);
        return deviation < LEAST_SPREAD ? new Column(mean, 1, true) : new Column(mean, deviation, false);
    }

    private static double mean(List<Vector> rows, int index) {
        double sum = 0;
        for (Vector row : rows) {
            sum += row.get(index);
        }
        return sum / rows.size();
    }

    /** Over all rows, divided by their number. */
    private static double deviation(List<Vector> rows, int index, double mean) {
        double sum = 0;
        for (Vector row : rows) {
            double off = row.get(index) - mean;
            sum += off * off;
        }
        return StrictMath.sqrt(sum / rows.size());
    }
}
