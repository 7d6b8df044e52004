package io.backstep.ui.document;

import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.text.Words;

/** A file does not hold what it should. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Words reason;

    /** Refuses a file for this reason: what is wrong, and where. */
    public UnreadableException(Words reason) {
        this.reason = reason;
    }

    public Words reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return reason.in(Messages.of(Language.ENGLISH));
    }
}
