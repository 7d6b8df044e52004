package io.backstep.ui.activations;

/** Where a click on a neuron leads. */
@FunctionalInterface
public interface NeuronDestination {
    /**
     * Shows the step in which a unit sums up its inputs. All are counted from 0.
     *
     * @param sample in the experiment's data
     */
    void show(int sample, int layer, int unit);
}
