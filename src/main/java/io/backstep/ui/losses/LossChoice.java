package io.backstep.ui.losses;

import java.util.Optional;
import java.util.stream.Stream;

/** The losses of one output to look at. */
public enum LossChoice {
    SQUARED("squared", "losses.one.squared"),
    MEAN_SQUARED("mean-squared", "losses.one.meanSquared"),
    BINARY_CROSS_ENTROPY("binary-cross-entropy", "losses.one.binaryCrossEntropy"),
    ASYMMETRIC("asymmetric", "losses.one.asymmetric"),
    ABSOLUTE("absolute", "losses.one.absolute"),
    HUBER("huber", "losses.one.huber");

    private final String id;
    private final String key;

    LossChoice(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /** The name in the session. */
    String id() {
        return id;
    }

    /** The key of its name; with {@code .about} after it, of a sentence about it. */
    String key() {
        return key;
    }

    static Optional<LossChoice> ofId(String id) {
        return Stream.of(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }
}
