package io.backstep.ui.activations;

import io.backstep.engine.function.Initializer;
import java.util.Optional;

/** How the weights of the measured network can begin. */
public enum StartKind {
    XAVIER("xavier", new Initializer.Xavier()),
    HE("he", new Initializer.He()),
    LECUN("lecun", new Initializer.Lecun()),
    WIDE("wide", new Initializer.Gaussian(1)),
    NARROW("narrow", new Initializer.Gaussian(0.01)),
    ZEROS("zeros", new Initializer.Zeros());

    private final String id;
    private final Initializer initializer;

    StartKind(String id, Initializer initializer) {
        this.id = id;
        this.initializer = initializer;
    }

    /** The name in the session, and in the keys of messages. */
    public String id() {
        return id;
    }

    public Initializer initializer() {
        return initializer;
    }

    static Optional<StartKind> ofId(String id) {
        for (StartKind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
