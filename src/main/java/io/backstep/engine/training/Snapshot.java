package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.Optional;

/**
 * A run at one moment. It never changes.
 *
 * @param network after the last update
 * @param state what the optimiser remembers
 * @param epochs how many were completed
 * @param batchLoss of the last update's batch, before it; not a number before the first
 * @param figures the last measurement, which may be some updates old
 * @param end why the run is over, or nothing where it can go on
 * @param divergence what left the finite numbers, where that was the end
 */
public record Snapshot(
        Network network,
        OptimizerState state,
        long epochs,
        double batchLoss,
        Figures figures,
        RunHistory history,
        Optional<End> end,
        Optional<Divergence> divergence) {
    /** Why a run is over. */
    public enum End {
        /** A number is infinite or undefined; the network is the one before. */
        DIVERGED,
        /** The validation loss fell no further; network and state are those with which it was lowest. */
        STOPPED_EARLY
    }

    /** How many updates were made. */
    public long updates() {
        return state.updates();
    }
}
