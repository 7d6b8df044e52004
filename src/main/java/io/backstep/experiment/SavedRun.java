package io.backstep.experiment;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.SampleOrder;

/**
 * Where a run of an experiment was left, and all that is needed to go on from there to the same bits.
 *
 * @param order in which it takes its samples
 * @param seed of everything that it leaves to chance
 * @param network after the last update
 * @param state what the optimiser remembers, and how many updates were made
 */
public record SavedRun(SampleOrder order, long seed, Network network, OptimizerState state) {
    /** The largest seed: up to it a double, and so every reader of JSON, holds all whole numbers. */
    public static final long LARGEST_SEED = Experiment.LARGEST_SEED;
}
