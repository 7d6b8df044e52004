package io.backstep.engine.optimizer;

import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * What an optimiser remembers between updates.
 *
 * @param updates how many updates have been made
 * @param slots for each learned parameter, in the network's order, the kept slots in the optimiser's order
 */
public record OptimizerState(long updates, List<Vector> slots) {
    public OptimizerState {
        slots = List.copyOf(slots);
    }

    /**
     * Before the first update: every slot of the rule is 0, every average is the parameter itself.
     *
     * @param parameters the first value of each learned parameter, in the network's order
     */
    public static OptimizerState initial(Optimizer optimizer, Vector parameters) {
        if (optimizer.averaging().isEmpty()) {
            return initial(optimizer.rule(), parameters.size());
        }
        List<Vector> slots = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            double[] kept = new double[optimizer.keptSlots().size()];
            kept[optimizer.keptSlots().indexOf(Slot.AVERAGE)] = parameters.get(i);
            slots.add(Vector.of(kept));
        }
        return new OptimizerState(0, slots);
    }

    /** Before the first update of an optimiser that keeps no averages: every slot is 0. */
    public static OptimizerState initial(UpdateRule rule, int parameters) {
        List<Vector> slots = new ArrayList<>();
        Vector empty = Vector.zeros(rule.keptSlots().size());
        for (int i = 0; i < parameters; i++) {
            slots.add(empty);
        }
        return new OptimizerState(0, slots);
    }
}
