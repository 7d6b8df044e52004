package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Relevance;
import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the columns of some data are like.
 *
 * @param least the smallest number of each
 * @param most the largest number of each
 * @param mean that of the rows trained on, of each
 * @param telling the columns in the order of how much each says about the target
 */
record ColumnFacts(Vector least, Vector most, Vector mean, List<Integer> telling) {
    /** So many rows tell well enough which columns matter. */
    private static final int ENOUGH = 400;

    static ColumnFacts of(LearnedInput input) {
        DataSet data = input.loaded();
        int columns = input.columns();
        double[] least = Vector.constant(columns, Double.POSITIVE_INFINITY).toArray();
        double[] most = Vector.constant(columns, Double.NEGATIVE_INFINITY).toArray();
        for (Vector row : data.inputs()) {
            for (int i = 0; i < columns; i++) {
                least[i] = Math.min(least[i], row.get(i));
                most[i] = Math.max(most[i], row.get(i));
            }
        }
        List<Integer> training = input.prepared().split().rows(Part.TRAINING);
        double[] mean = new double[columns];
        for (int row : training) {
            for (int i = 0; i < columns; i++) {
                mean[i] += data.inputs().get(row).get(i) / training.size();
            }
        }
        List<Integer> telling = columns > 2
                ? Relevance.order(data.pick(spread(training, ENOUGH)))
                : List.of(0, 1).subList(0, columns);
        return new ColumnFacts(Vector.of(least), Vector.of(most), Vector.of(mean), telling);
    }

    /** At most so many of them, evenly spread. */
    static List<Integer> spread(List<Integer> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> rows.get((int) ((long) i * rows.size() / most)))
                .toList();
    }

    /** Whether a column has different numbers. */
    boolean varies(int column) {
        return most.get(column) > least.get(column);
    }
}
