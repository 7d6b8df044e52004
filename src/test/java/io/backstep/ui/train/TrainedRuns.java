package io.backstep.ui.train;

/** Lets the run of a screen go on, and waits for it. */
public final class TrainedRuns {
    private TrainedRuns() {}

    public static void epochs(TrainViewModel train, int epochs) {
        for (int i = 0; i < epochs; i++) {
            train.oneEpoch();
            train.run().settle();
        }
    }

    /** Waits until the run has done what it was told. */
    public static void settle(TrainViewModel train) {
        train.run().settle();
    }

    /** For a run that ends by itself. */
    public static void toTheEnd(TrainViewModel train) {
        train.toggle();
        train.run().settle();
    }
}
