package io.backstep.ui.digits;

/** What tests of other packages may do with a run on the Digits screen. */
public final class DigitsRuns {
    private DigitsRuns() {}

    /** Waits until the run has done what it was told. */
    public static void settle(DigitsTraining training) {
        training.run().settle();
    }

    public static long updates(DigitsTraining training) {
        return training.moment().orElseThrow().snapshot().updates();
    }

    public static void choose(DigitsTraining training, String preset) {
        training.choose(DigitsPreset.valueOf(preset));
    }
}
