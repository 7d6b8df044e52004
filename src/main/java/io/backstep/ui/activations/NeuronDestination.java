package io.backstep.ui.activations;

import io.backstep.engine.formula.Quantity;

/** Where a click on a neuron leads. */
@FunctionalInterface
public interface NeuronDestination {
    /**
     * Shows the step that works a quantity out.
     *
     * @param sample counted from 0, in the experiment's data
     */
    void show(int sample, Quantity quantity);
}
