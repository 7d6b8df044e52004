package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each column by itself says about the target: the share of its variance that lies between classes (the
 * correlation ratio of K. Pearson, 1905), or the square of its correlation with a number, of several the largest. From 0,
 * nothing, to 1, everything.
 */
public final class Relevance {
    private Relevance() {}

    /** The share of every column; 0 for a constant one, and where there are no rows. */
    public static Vector of(DataSet data) {
        return Vector.of(IntStream.range(0, data.columns().size())
                .mapToDouble(column -> share(data.column(column), data.target()))
                .toArray());
    }

    /** The columns, the one that says most first; equal ones stay in their order. */
    public static List<Integer> order(DataSet data) {
        Vector shares = of(data);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, shares.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(column -> -shares.get(column)));
        return List.copyOf(order);
    }

    private static double share(Vector column, Target target) {
        // Scaled first: the square of a large number may leave the finite ones.
        double largest = IntStream.range(0, column.size())
                .mapToDouble(row -> Math.abs(column.get(row)))
                .max()
                .orElse(0);
        if (isConstant(column)) {
            return 0;
        }
        Vector x = column.map(value -> value / largest);
        if (target instanceof Target.Classes classes) {
            return betweenClasses(x, classes);
        }
        Target.Numbers numbers = (Target.Numbers) target;
        return IntStream.range(0, numbers.names().size())
                .mapToDouble(i -> correlation(
                        x,
                        Vector.of(numbers.values().stream()
                                .mapToDouble(row -> row.get(i))
                                .toArray())))
                .max()
                .orElse(0);
    }

    /** Asked of the values: the mean of equal numbers may differ from them in the last bit. */
    private static boolean isConstant(Vector values) {
        return IntStream.range(1, values.size()).allMatch(i -> values.get(i) == values.get(0));
    }

    private static double betweenClasses(Vector x, Target.Classes classes) {
        double mean = mean(x);
        double[] sums = new double[classes.count()];
        int[] counts = new int[classes.count()];
        double all = 0;
        for (int row = 0; row < x.size(); row++) {
            int label = classes.labels().get(row);
            sums[label] += x.get(row) - mean;
            counts[label]++;
            all += (x.get(row) - mean) * (x.get(row) - mean);
        }
        double between = 0;
        for (int label = 0; label < sums.length; label++) {
            between += counts[label] == 0 ? 0 : sums[label] * sums[label] / counts[label];
        }
        return all > 0 ? Math.min(1, between / all) : 0;
    }

    private static double correlation(Vector x, Vector numbers) {
        double largest = IntStream.range(0, numbers.size())
                .mapToDouble(row -> Math.abs(numbers.get(row)))
                .max()
                .orElse(0);
        if (isConstant(numbers)) {
            return 0;
        }
        Vector y = numbers.map(value -> value / largest);
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < x.size(); row++) {
            double fromX = x.get(row) - meanX;
            double fromY = y.get(row) - meanY;
            xx += fromX * fromX;
            yy += fromY * fromY;
            xy += fromX * fromY;
        }
        return xx > 0 && yy > 0 ? Math.min(1, xy / xx * (xy / yy)) : 0;
    }

    private static double mean(Vector values) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i);
        }
        return sum / values.size();
    }
}
