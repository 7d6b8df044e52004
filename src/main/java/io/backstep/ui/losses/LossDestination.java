package io.backstep.ui.losses;

/** Where a click on a sample's loss leads. */
@FunctionalInterface
public interface LossDestination {
    /**
     * Shows the step that works out the loss of a sample.
     *
     * @param sample in the experiment's data, from 0
     */
    void show(int sample);
}
