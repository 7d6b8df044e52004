package io.backstep.experiment;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * All that decides a run: what a file holds and what the screens edit.
 *
 * @param data at least one sample, each of the network's shape
 * @param batchSize how many samples an update looks at, at least 1, and at least 2 where a layer normalises over the batch;
 *     more than there are samples go around again
 * @param seed from which everything is drawn that a run leaves to chance, from 0 to {@link #LARGEST_SEED}
 */
public record Experiment(
        String name,
        Network network,
        Loss loss,
        Optimizer optimizer,
        Regularizer regularizer,
        List<Sample> data,
        int batchSize,
        long seed) {
    /** The seed where no other is given. */
    public static final long USUAL_SEED = 1;
    /** The largest number up to which a double, and so every reader of JSON, holds all whole numbers. */
    public static final long LARGEST_SEED = (1L << 53) - 1;

    public Experiment {
        data = List.copyOf(data);
        if (data.isEmpty() || batchSize < 1) {
            throw new IllegalArgumentException("an experiment has at least one sample and a batch of at least one");
        }
        if (network.normalizes() && batchSize < BatchNormalization.SMALLEST_BATCH) {
            throw new IllegalArgumentException("one sample alone has no variance to normalise by");
        }
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("a seed from 0 to " + LARGEST_SEED + " expected, not " + seed);
        }
        for (Sample sample : data) {
            if (sample.input().size() != network.inputs() || sample.target().size() != network.outputs()) {
                throw new IllegalArgumentException("a sample does not have the network's shape");
            }
        }
    }

    /** With the usual seed. */
    public Experiment(
            String name,
            Network network,
            Loss loss,
            Optimizer optimizer,
            Regularizer regularizer,
            List<Sample> data,
            int batchSize) {
        this(name, network, loss, optimizer, regularizer, data, batchSize, USUAL_SEED);
    }

    /** The batch that starts at a sample: {@code batchSize} samples in order, around the data again and again. */
    public List<Sample> batchFrom(int firstSample) {
        List<Sample> batch = new ArrayList<>(batchSize);
        for (int i = 0; i < batchSize; i++) {
            batch.add(data.get((int) (((long) firstSample + i) % data.size())));
        }
        return batch;
    }

    /** The sample with which the batch after the one from {@code firstSample} starts. */
    public int nextFirstSample(int firstSample) {
        return (int) (((long) firstSample + batchSize) % data.size());
    }

    public Experiment withName(String newName) {
        return new Experiment(newName, network, loss, optimizer, regularizer, data, batchSize, seed);
    }

    public Experiment withNetwork(Network newNetwork) {
        return new Experiment(name, newNetwork, loss, optimizer, regularizer, data, batchSize, seed);
    }

    public Experiment withLoss(Loss newLoss) {
        return new Experiment(name, network, newLoss, optimizer, regularizer, data, batchSize, seed);
    }

    public Experiment withOptimizer(Optimizer newOptimizer) {
        return new Experiment(name, network, loss, newOptimizer, regularizer, data, batchSize, seed);
    }

    public Experiment withData(List<Sample> newData) {
        return new Experiment(name, network, loss, optimizer, regularizer, newData, batchSize, seed);
    }

    public Experiment withBatchSize(int newSize) {
        return new Experiment(name, network, loss, optimizer, regularizer, data, newSize, seed);
    }

    public Experiment withSeed(long newSeed) {
        return new Experiment(name, network, loss, optimizer, regularizer, data, batchSize, newSeed);
    }
}
