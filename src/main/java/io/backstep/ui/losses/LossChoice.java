package io.backstep.ui.losses;

import java.util.Optional;
import java.util.stream.Stream;

/** The losses of one output to look at. */
public enum LossChoice {
    SQUARED("squared", "losses.one.squared", "losses.one.squared.about"),
    MEAN_SQUARED("mean-squared", "losses.one.meanSquared", "losses.one.meanSquared.about"),
    BINARY_CROSS_ENTROPY(
            "binary-cross-entropy", "losses.one.binaryCrossEntropy", "losses.one.binaryCrossEntropy.about"),
    ASYMMETRIC("asymmetric", "losses.one.asymmetric", "losses.one.asymmetric.about"),
    ABSOLUTE("absolute", "losses.one.absolute", "losses.one.absolute.about"),
    HUBER("huber", "losses.one.huber", "losses.one.huber.about");

    private final String id;
    private final String key;
    private final String aboutKey;

    LossChoice(String id, String key, String aboutKey) {
        this.id = id;
        this.key = key;
        this.aboutKey = aboutKey;
    }

    /** The name in the session. */
    String id() {
        return id;
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    /** The key of a sentence about it. */
    String aboutKey() {
        return aboutKey;
    }

    static Optional<LossChoice> ofId(String id) {
        return Stream.of(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }
}
