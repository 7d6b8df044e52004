package io.backstep.engine.network;

import java.util.Optional;

/** What an update does to the biases. */
public enum BiasMode {
    /** Every unit has its own, and learns it. */
    LEARNED("learned"),
    /** Every unit has its own, and it stays as it is. */
    FROZEN("frozen"),
    /** All units of a layer have one bias between them, and learn it. */
    SHARED("shared");

    private final String id;

    BiasMode(String id) {
        this.id = id;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    public static Optional<BiasMode> ofId(String id) {
        for (BiasMode mode : values()) {
            if (mode.id.equals(id)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
