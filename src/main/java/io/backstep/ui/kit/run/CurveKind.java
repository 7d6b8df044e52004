package io.backstep.ui.kit.run;

import java.util.Optional;
import java.util.stream.Stream;

/** What the curves below the network show. */
public enum CurveKind {
    LOSS("loss"),
    ACCURACY("accuracy"),
    RATE("rate");

    private final String id;

    CurveKind(String id) {
        this.id = id;
    }

    /** In the session and in ids of nodes. */
    public String id() {
        return id;
    }

    public static Optional<CurveKind> ofId(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
