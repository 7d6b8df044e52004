package io.backstep.engine.training;

import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.List;
import java.util.Optional;

/** The network whose parameters are the moving means of another's. It is not trained: it is what to use at the end. */
public final class AveragedNetwork {
    private AveragedNetwork() {}

    /**
     * The averaged network, or nothing where the optimiser keeps no averages.
     *
     * @param network that learns; what it does not learn stays as it is there
     * @param state what the optimiser remembers for this network
     */
    public static Optional<Network> of(Network network, Optimizer optimizer, OptimizerState state) {
        int place = optimizer.keptSlots().indexOf(Slot.AVERAGE);
        if (place < 0) {
            return Optional.empty();
        }
        List<Vector> slots = state.slots();
        double[] averages = new double[slots.size()];
        for (int i = 0; i < averages.length; i++) {
            averages[i] = slots.get(i).get(place);
        }
        return Optional.of(network.withLearned(averages));
    }
}
