package io.backstep.engine.optimizer;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * What an optimiser remembers between updates.
 *
 * @param updates how many updates have been made
 * @param slots for each learned parameter, in the network's order, the kept slots in the rule's order
 */
public record OptimizerState(long updates, List<Vector> slots) {
    public OptimizerState {
        slots = List.copyOf(slots);
    }

    /** Before the first update: every slot is 0. */
    public static OptimizerState initial(UpdateRule rule, int parameters) {
        List<Vector> slots = new ArrayList<>();
        Vector empty = Vector.zeros(rule.keptSlots().size());
        for (int i = 0; i < parameters; i++) {
            slots.add(empty);
        }
        return new OptimizerState(0, slots);
    }
}
