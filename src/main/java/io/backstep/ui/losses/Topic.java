package io.backstep.ui.losses;

import java.util.Optional;
import java.util.stream.Stream;

/** What the Losses screen has to show, in the order of its toggles. */
public enum Topic {
    /** The loss of one output, and its slope against z through sigmoid. */
    ONE_OUTPUT("one-output", "losses.topic.oneOutput"),
    /** Softmax, cross-entropy and its gradient. */
    MANY_OUTPUTS("many-outputs", "losses.topic.manyOutputs"),
    /** Entropy, cross-entropy and KL divergence of two distributions. */
    INFORMATION("information", "losses.topic.information"),
    /** Jensen's inequality. */
    JENSEN("jensen", "losses.topic.jensen"),
    /** Unit balls, and what L1 and L2 do to a minimum. */
    NORMS("norms", "losses.topic.norms"),
    /** From one sample's loss to the objective of a batch. */
    OBJECTIVE("objective", "losses.topic.objective");

    private final String id;
    private final String key;

    Topic(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /** The name in the session, and of the toggle after {@code topic-}. */
    public String id() {
        return id;
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    /** The topic with this id. */
    static Optional<Topic> ofId(String id) {
        return Stream.of(values()).filter(topic -> topic.id.equals(id)).findFirst();
    }
}
