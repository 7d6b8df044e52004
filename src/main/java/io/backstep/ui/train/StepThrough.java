package io.backstep.ui.train;

/** Shows a moment of a run on the Step screen, which is not known here. */
@FunctionalInterface
public interface StepThrough {
    /** Opens the next update of the run, one click at a time. */
    void show(Moment moment);
}
