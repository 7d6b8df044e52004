package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A table of what is given and what is to be learned. It has no order of its own beyond that of its rows and does not
 * change; what is made of it (a part, other features, other scales) is another one.
 *
 * @param columns names of the features, at least one, each different
 * @param inputs for each row as many finite numbers as there are columns, none beyond {@link #LARGEST}; there may be no
 *     row, since a part of a split may be empty
 * @param target for each row
 */
public record DataSet(List<String> columns, List<Vector> inputs, Target target) {
    /** The largest size of a number: its square, and the sum of such squares, is finite still. */
    public static final double LARGEST = 1e150;

    /** The most rows of a set that is generated or read. */
    public static final int MOST_ROWS = 100_000;

    public DataSet {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
        if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("features have names that differ, not " + columns);
        }
        checkRows(inputs, columns.size());
        if (target.size() != inputs.size()) {
            throw new IllegalArgumentException(inputs.size() + " rows have " + target.size() + " targets");
        }
    }

    /** The number of rows. */
    public int size() {
        return inputs.size();
    }

    /** One feature of every row. */
    public Vector column(int index) {
        return Vector.of(inputs.stream().mapToDouble(input -> input.get(index)).toArray());
    }

    /** Some of the rows, in the order given. */
    public DataSet pick(List<Integer> rows) {
        return new DataSet(columns, rows.stream().map(row -> inputs.get(row)).toList(), target.pick(rows));
    }

    /** Other features for the same targets. */
    public DataSet withInputs(List<String> newColumns, List<Vector> newInputs) {
        return new DataSet(newColumns, newInputs, target);
    }

    /** How many outputs a network for these targets has; the coding has no effect on numbers. */
    public int outputs(ClassCoding coding) {
        if (target instanceof Target.Classes classes) {
            return coding.outputs(classes.count());
        }
        return ((Target.Numbers) target).names().size();
    }

    /**
     * A sample for each row.
     *
     * @param coding of classes; without effect on numbers
     * @throws IllegalArgumentException if the coding does not fit the number of classes
     */
    public List<Sample> samples(ClassCoding coding) {
        List<Sample> samples = new ArrayList<>(size());
        for (int row = 0; row < size(); row++) {
            Vector wanted = target instanceof Target.Classes classes
                    ? coding.write(classes.labels().get(row), classes.count())
                    : ((Target.Numbers) target).values().get(row);
            samples.add(new Sample(inputs.get(row), wanted));
        }
        return List.copyOf(samples);
    }

    static void checkRows(List<Vector> rows, int size) {
        for (Vector row : rows) {
            if (row.size() != size) {
                throw new IllegalArgumentException("a row has " + row.size() + " numbers, not " + size);
            }
            for (int i = 0; i < size; i++) {
                if (!(Math.abs(row.get(i)) <= LARGEST)) {
                    throw new IllegalArgumentException("a number of at most " + LARGEST + " expected: " + row.get(i));
                }
            }
        }
    }
}
