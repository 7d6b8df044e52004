package io.backstep.experiment;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.BestSoFar;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.SampleOrder;
import java.util.Optional;

/**
 * Where a run of an experiment was left, and all that is needed to go on from there to the same bits.
 *
 * @param order in which it takes its samples
 * @param seed of everything that it leaves to chance
 * @param network after the last update
 * @param state what the optimiser remembers, and how many updates were made
 * @param data on what it is trained; empty for all samples of the experiment as they are
 * @param stopping early, where that was asked for
 */
public record SavedRun(
        SampleOrder order,
        long seed,
        Network network,
        OptimizerState state,
        Optional<SavedData> data,
        Optional<Stopping> stopping) {
    /** When a run is to stop early, and what it has kept for that. */
    public record Stopping(EarlyStopping when, BestSoFar kept) {}

    /** Trained on all samples of the experiment as they are, and not stopped early. */
    public SavedRun(SampleOrder order, long seed, Network network, OptimizerState state) {
        this(order, seed, network, state, Optional.empty(), Optional.empty());
    }

    /** The largest seed: up to it a double, and so every reader of JSON, holds all whole numbers. */
    public static final long LARGEST_SEED = Experiment.LARGEST_SEED;
}
