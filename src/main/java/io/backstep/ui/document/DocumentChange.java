package io.backstep.ui.document;

import java.util.Optional;

/**
 * Tells of one change of the experiment: one for an edit, however many values it touches.
 *
 * @param nameKey key of the job's name; nothing where another document took its place
 */
public record DocumentChange(Kind kind, Optional<String> nameKey, DocumentState before, DocumentState after) {
    /** How the change came about. */
    public enum Kind {
        EDITED,
        UNDONE,
        REDONE,
        /** Another document was opened or restored; nothing of the one before can be undone. */
        REPLACED
    }
}
