package io.backstep.engine.optimizer;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/**
 * How a gradient changes a parameter. The numbers and the formulas of a rule stand together and agree bit for bit.
 * Subtracted is what PyTorch's optimiser of the same name subtracts.
 */
public sealed interface UpdateRule permits Sgd, Momentum, Adagrad, Rmsprop, Adam, AdamW {
    /** The name in files: {@code rmsprop}. */
    String id();

    /** What is kept for every parameter from one update to the next; all of it is 0 at the start. */
    List<Slot> keptSlots();

    /**
     * One update of one parameter.
     *
     * @param update which update this is, from 0
     * @param slots the kept slots in the order of {@link #keptSlots()}; changed in place
     * @return the parameter's new value
     */
    double update(double parameter, double gradient, double learningRate, long update, double[] slots);

    /**
     * The formula of the parameter's new value. Every slot it works out on the way is handed to the recorder, which
     * answers with the reference to use for it.
     */
    Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots);

    /** Knows what the slots hold, and takes note of what they become. */
    interface SlotRecorder {
        /** What the slot holds now. */
        Expr held(Slot slot);

        /** Writes a slot, and refers to what it now holds. */
        Expr write(Slot slot, Expr value);
    }
}
