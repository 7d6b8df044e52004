package io.backstep.engine.training;

import java.util.Optional;

/** The samples of a batch: what a network is fed, and what it should give. */
final class BatchSamples {
    private final double[][] inputs;
    private final double[][] targets;
    private Optional<SparseInputs> expected = Optional.empty();
    private boolean sparse;

    /** @param capacity how many samples there are room for */
    BatchSamples(int capacity) {
        inputs = new double[capacity][];
        targets = new double[capacity][];
    }

    /** From now on inputs that are 0 are left out, where most are. */
    void expectSparse(SparseInputs rows) {
        expected = Optional.of(rows);
    }

    /** Puts a sample in its place. */
    void take(int place, double[] input, double[] target) {
        inputs[place] = input;
        targets[place] = target;
        sparse = false;
    }

    /** Puts a sample in its place; all that are taken together are of the same data. */
    void take(int place, TrainingData data, int sample) {
        take(place, data.input(sample), data.target(sample));
        sparse = data.isSparse() && expected.isPresent();
        if (sparse) {
            expected.get().take(place, data.input(sample), data.filled(sample));
        }
    }

    /** The inputs without those that are 0, where that was asked for and most are. */
    Optional<SparseInputs> sparse() {
        return sparse ? expected : Optional.empty();
    }

    double[][] inputs() {
        return inputs;
    }

    double[] target(int place) {
        return targets[place];
    }
}
