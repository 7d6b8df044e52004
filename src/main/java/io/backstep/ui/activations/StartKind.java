package io.backstep.ui.activations;

import io.backstep.engine.function.Initializer;
import java.util.Optional;

/** How the weights of the measured network can begin. */
public enum StartKind {
    XAVIER("xavier"),
    HE("he"),
    LECUN("lecun"),
    WIDE("wide"),
    NARROW("narrow"),
    ZEROS("zeros");

    private final String id;

    StartKind(String id) {
        this.id = id;
    }

    /** The name in the session, and in the keys of messages. */
    public String id() {
        return id;
    }

    public Initializer initializer() {
        return switch (this) {
            case XAVIER -> new Initializer.Xavier();
            case HE -> new Initializer.He();
            case LECUN -> new Initializer.Lecun();
            case WIDE -> new Initializer.Gaussian(1);
            case NARROW -> new Initializer.Gaussian(0.01);
            case ZEROS -> new Initializer.Zeros();
        };
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
