package io.backstep.engine.training;

import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.optimizer.Optimizer;
import java.util.Optional;

/**
 * All that decides a run but for the network and the data. The number of threads decides nothing but how long it takes.
 *
 * @param batchSize at least 1
 * @param seed from which everything is drawn that a run leaves to chance
 * @param earlyStopping whether, and when, to stop at the best validation loss
 */
public record RunSettings(
        Loss loss,
        Regularizer regularizer,
        Optimizer optimizer,
        int batchSize,
        SampleOrder order,
        long seed,
        Optional<EarlyStopping> earlyStopping) {
    public RunSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch has at least one sample, not " + batchSize);
        }
    }

    /**
     * Whether a run with these settings can go on with others: where they differ only in how gradients become changes, and
     * the optimiser finds what it keeps.
     */
    public boolean canSettleFor(RunSettings other) {
        return optimizer.keptSlots().equals(other.optimizer.keptSlots())
                && equals(other.withOptimizer(optimizer).withRegularizer(regularizer));
    }

    public RunSettings withLoss(Loss newLoss) {
        return new RunSettings(newLoss, regularizer, optimizer, batchSize, order, seed, earlyStopping);
    }

    public RunSettings withRegularizer(Regularizer newRegularizer) {
        return new RunSettings(loss, newRegularizer, optimizer, batchSize, order, seed, earlyStopping);
    }

    public RunSettings withOptimizer(Optimizer newOptimizer) {
        return new RunSettings(loss, regularizer, newOptimizer, batchSize, order, seed, earlyStopping);
    }

    public RunSettings withBatchSize(int newBatchSize) {
        return new RunSettings(loss, regularizer, optimizer, newBatchSize, order, seed, earlyStopping);
    }

    public RunSettings withOrder(SampleOrder newOrder) {
        return new RunSettings(loss, regularizer, optimizer, batchSize, newOrder, seed, earlyStopping);
    }

    public RunSettings withSeed(long newSeed) {
        return new RunSettings(loss, regularizer, optimizer, batchSize, order, newSeed, earlyStopping);
    }

    public RunSettings withEarlyStopping(Optional<EarlyStopping> newEarlyStopping) {
        return new RunSettings(loss, regularizer, optimizer, batchSize, order, seed, newEarlyStopping);
    }
}
