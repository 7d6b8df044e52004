package io.backstep.ui.document;

import javafx.util.Subscription;

/**
 * A screen whose state is kept with the session. Choosing something there is a place in the document, no edit: it is not
 * undone, and leaves nothing to save.
 */
public interface ScreenMemory {
    /** What is to be kept. */
    ScreenState remember();

    /** Takes up what was kept; for a value that is unknown, missing or broken the usual one holds. */
    void recall(ScreenState state);

    /**
     * Runs the action whenever {@link #remember()} has something new.
     *
     * @return ends the following
     */
    Subscription onChange(Runnable changed);
}
