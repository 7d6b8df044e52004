package io.backstep.ui.train;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be looked at in the layers of a run. */
public enum DiagnosisKind {
    GRADIENT_SIZE("gradient"),
    UPDATE_RATIO("ratio"),
    REGIONS("regions"),
    WEIGHTS("weights"),
    PRE_ACTIVATIONS("sums"),
    OUTPUTS("outputs");

    private final String id;

    DiagnosisKind(String id) {
        this.id = id;
    }

    /** In the session, in the bundles and in ids of nodes. */
    public String id() {
        return id;
    }

    static Optional<DiagnosisKind> ofId(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
