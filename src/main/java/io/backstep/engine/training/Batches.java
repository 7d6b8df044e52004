package io.backstep.engine.training;

import io.backstep.engine.math.Seeds;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;

/**
 * Which samples each update takes. That depends on the seed and on the number of the update alone, so that a run can be
 * taken up at any update.
 */
final class Batches {
    private final SampleOrder order;
    private final int samples;
    private final int batchSize;
    private final int least;
    private final long seed;
    /** Places in the data; those of the batch stand from {@link #from} on. */
    private final int[] chosen;

    private long shuffledEpoch = -1;
    private int from;
    private int size;

    /**
     * @param samples how many there are, at least 1
     * @param batchSize at least 1; where there are fewer samples, and the order is shuffled, all of them
     */
    Batches(SampleOrder order, int samples, int batchSize, long seed) {
        this(order, samples, batchSize, seed, 1);
    }

    /**
     * @param least no batch is to be smaller, as far as there are samples: a shuffled epoch's last one is then joined to the
     *     one before
     */
    Batches(SampleOrder order, int samples, int batchSize, long seed, int least) {
        this.least = least;
        this.order = order;
        this.samples = samples;
        this.batchSize = order == SampleOrder.SHUFFLED ? Math.min(batchSize, samples) : batchSize;
        this.seed = seed;
        chosen = new int[order == SampleOrder.SHUFFLED ? samples : batchSize];
    }

    /** The batches of a run. */
    static Batches of(RunSettings settings, Network network, int samples) {
        int least = network.normalizes() ? BatchNormalization.SMALLEST_BATCH : 1;
        return new Batches(settings.order(), samples, settings.batchSize(), settings.seed(), least);
    }

    /** The size of the largest batch. */
    int capacity() {
        return joinsLast() ? batchSize + samples % batchSize : batchSize;
    }

    /** Whether what is left at the end of a shuffled epoch is too little for a batch of its own. */
    private boolean joinsLast() {
        int left = samples % batchSize;
        return order == SampleOrder.SHUFFLED && samples > batchSize && left > 0 && left < least;
    }

    /** Chooses the batch of an update, counted from 0. */
    void choose(long update) {
        if (order == SampleOrder.GIVEN) {
            long first = Math.floorMod(Math.floorMod(update, (long) samples) * batchSize, (long) samples);
            for (int i = 0; i < batchSize; i++) {
                chosen[i] = (int) ((first + i) % samples);
            }
            size = batchSize;
            return;
        }
        long epoch = update / updatesPerEpoch();
        if (epoch != shuffledEpoch) {
            shuffle(epoch);
        }
        from = (int) (update % updatesPerEpoch()) * batchSize;
        boolean last = update % updatesPerEpoch() == updatesPerEpoch() - 1;
        size = last ? samples - from : batchSize;
    }

    /** By the method of Fisher and Yates, from the given order, so that no epoch depends on the one before. */
    private void shuffle(long epoch) {
        var random = Seeds.stream(seed, Seeds.Purpose.SHUFFLING, epoch);
        for (int i = 0; i < samples; i++) {
            int other = Seeds.below(random, i + 1);
            chosen[i] = chosen[other];
            chosen[other] = i;
        }
        shuffledEpoch = epoch;
    }

    private long updatesPerEpoch() {
        return (samples + batchSize - 1L) / batchSize - (joinsLast() ? 1 : 0);
    }

    /** How many epochs so many updates complete: how often every sample has been taken. */
    long epochsAfter(long updates) {
        return order == SampleOrder.GIVEN
                ? Math.multiplyExact(updates, batchSize) / samples
                : updates / updatesPerEpoch();
    }

    /** How many updates it takes to complete so many epochs. */
    long updatesFor(long epochs) {
        return order == SampleOrder.GIVEN
                ? (Math.multiplyExact(epochs, samples) + batchSize - 1) / batchSize
                : Math.multiplyExact(epochs, updatesPerEpoch());
    }

    int[] chosen() {
        return chosen;
    }

    /** Where in {@link #chosen} the batch begins. */
    int from() {
        return from;
    }

    int size() {
        return size;
    }
}
