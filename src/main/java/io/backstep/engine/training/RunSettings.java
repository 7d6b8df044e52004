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
}
