package io.backstep.engine.data;

/** How features are brought to a like size. */
public enum Scaling {
    /** They stay as they are. */
    NONE("none"),
    /** The smallest becomes 0, the largest 1. */
    MIN_MAX("min-max"),
    /** The mean becomes 0, the standard deviation 1. */
    STANDARD("standard-score");

    private final String id;

    Scaling(String id) {
        this.id = id;
    }

    /** The name in files: {@code min-max}. */
    public String id() {
        return id;
    }
}
