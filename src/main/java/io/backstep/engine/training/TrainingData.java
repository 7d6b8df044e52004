package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.network.Network;
import java.util.List;

/**
 * Samples as rows of numbers, read by trainers and changed by nobody. A part that a run does without, such as a test
 * part, holds none.
 */
public final class TrainingData {
    /** No sample at all. */
    public static final TrainingData NONE = new TrainingData(new double[0][], new double[0][]);

    private final double[][] inputs;
    private final double[][] targets;

    private TrainingData(double[][] inputs, double[][] targets) {
        this.inputs = inputs;
        this.targets = targets;
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
