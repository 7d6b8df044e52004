package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.network.Network;
import java.util.List;
import java.util.stream.Stream;

/**
 * Samples as rows of numbers, read by trainers and changed by nobody. A part that a run does without, such as a test
 * part, holds none.
 */
public final class TrainingData {
    /** No sample at all. */
    public static final TrainingData NONE = new TrainingData(new double[0][], new double[0][]);

    /** With fewer inputs there is nothing to be gained by looking for zeros. */
    private static final int LEAST_SPARSE = 32;

    private static final int MOST_SPARSE = Character.MAX_VALUE;

    /** With more inputs than this that are not 0 it takes longer to pick them out than to add zeros. */
    private static final double MOST_FILLED = 0.5;

    private final double[][] inputs;
    private final double[][] targets;
    /** For each sample the places of the inputs that are not 0, in order; no sample has any where few inputs are 0. */
    private final char[][] filled;

    private final double largestInput;

    private TrainingData(double[][] inputs, double[][] targets) {
        this.inputs = inputs;
        this.targets = targets;
        this.filled =
                isSparse(inputs) ? Stream.of(inputs).map(TrainingData::places).toArray(char[][]::new) : new char[0][];
        this.largestInput = Stream.of(inputs).mapToDouble(RowProducts::largest).reduce(0, Math::max);
    }

    private static boolean isSparse(double[][] inputs) {
        long all = 0;
        long filled = 0;
        for (double[] row : inputs) {
            if (row.length < LEAST_SPARSE || row.length > MOST_SPARSE) {
                return false;
            }
            all += row.length;
            filled += count(row);
        }
        return filled <= MOST_FILLED * all && all > 0;
    }

    private static int count(double[] row) {
        int count = 0;
        for (double number : row) {
            count += number == 0 ? 0 : 1;
        }
        return count;
    }

    private static char[] places(double[] row) {
        char[] places = new char[count(row)];
        int next = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                places[next++] = (char) i;
            }
        }
        return places;
    }

    /** The samples in their order. */
    public static TrainingData of(List<Sample> samples) {
        return new TrainingData(
                samples.stream().map(sample -> sample.input().toArray()).toArray(double[][]::new),
                samples.stream().map(sample -> sample.target().toArray()).toArray(double[][]::new));
    }

    /** How many samples there are. */
    public int size() {
        return inputs.length;
    }

    public boolean isEmpty() {
        return inputs.length == 0;
    }

    /** One sample, copied. */
    public Sample sample(int index) {
        return Sample.of(inputs[index], targets[index]);
    }

    /** The samples {@code chosen[from]} to {@code chosen[from + size - 1]}, as data of their own. */
    TrainingData part(int[] chosen, int from, int size) {
        double[][] someInputs = new double[size][];
        double[][] someTargets = new double[size][];
        for (int i = 0; i < size; i++) {
            someInputs[i] = inputs[chosen[from + i]];
            someTargets[i] = targets[chosen[from + i]];
        }
        return new TrainingData(someInputs, someTargets);
    }

    /** The inputs of a sample themselves, not to be changed. */
    double[] input(int index) {
        return inputs[index];
    }

    /** The largest input of all by its absolute value. */
    double largestInput() {
        return largestInput;
    }

    /** Whether so many inputs are 0 that it pays to go by {@link #filled}. */
    boolean isSparse() {
        return filled.length > 0;
    }

    /** The places of the inputs of a sample that are not 0, in order, where the data are sparse; not to be changed. */
    char[] filled(int index) {
        return filled[index];
    }

    /** The targets of a sample themselves, not to be changed. */
    double[] target(int index) {
        return targets[index];
    }

    /** A complaint unless every sample has the network's shape. */
    void requireShapeOf(Network network) {
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].length != network.inputs() || targets[i].length != network.outputs()) {
                throw new IllegalArgumentException("sample " + (i + 1) + " has " + inputs[i].length + " inputs and "
                        + targets[i].length + " targets, the network " + network.inputs() + " and "
                        + network.outputs());
            }
        }
    }
}
