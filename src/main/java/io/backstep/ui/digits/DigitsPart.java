package io.backstep.ui.digits;

import java.util.Optional;
import java.util.stream.Stream;

/** What the middle of the Digits screen shows. */
public enum DigitsPart {
    NETWORK("network"),
    WEIGHTS("weights"),
    CURVES("curves"),
    PICTURES("pictures");

    private final String id;

    DigitsPart(String id) {
        this.id = id;
    }

    /** In the session and in ids of nodes. */
    public String id() {
        return id;
    }

    static Optional<DigitsPart> ofId(String id) {
        return Stream.of(values()).filter(part -> part.id.equals(id)).findFirst();
    }
}
