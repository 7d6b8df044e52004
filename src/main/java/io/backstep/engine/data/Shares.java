package io.backstep.engine.data;

/**
 * How much of the data is held back from training. The rest, which is never nothing, is trained on.
 *
 * @param validation watched while training, to stop in time; at least 0
 * @param test looked at in the end; at least 0, and with the validation share under 1
 */
public record Shares(double validation, double test) {
    /** All is trained on. */
    public static final Shares ALL_TRAINING = new Shares(0, 0);

    public Shares {
        if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
            throw new IllegalArgumentException(
                    "shares of at least 0 expected that leave something to train on: " + validation + ", " + test);
        }
    }
}
