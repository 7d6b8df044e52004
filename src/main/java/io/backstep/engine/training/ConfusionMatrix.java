package io.backstep.engine.training;

import io.backstep.engine.math.Matrix;
import java.util.List;

/**
 * How often each class was taken for which.
 *
 * @param counts a row for each true class, a column for each class that was said
 */
public record ConfusionMatrix(List<List<Integer>> counts) {
    public ConfusionMatrix {
        int classes = counts.size();
        if (classes == 0 || counts.stream().anyMatch(row -> row.size() != classes)) {
            throw new IllegalArgumentException("a row and a column for each class expected: " + counts);
        }
        counts = counts.stream().map(List::copyOf).toList();
    }

    public int classes() {
        return counts.size();
    }

    /** How many samples of a class were taken for one. */
    public int count(int truth, int said) {
        return counts.get(truth).get(said);
    }

    /** How many samples there are. */
    public int samples() {
        return counts.stream().flatMap(List::stream).mapToInt(count -> count).sum();
    }

    /** How many of them were taken for what they are. */
    public int right() {
        int right = 0;
        for (int i = 0; i < classes(); i++) {
            right += count(i, i);
        }
        return right;
    }

    /** The counts as numbers. */
    public Matrix matrix() {
        return Matrix.of(counts.stream()
                .map(row -> row.stream().mapToDouble(count -> count).toArray())
                .toArray(double[][]::new));
    }
}
