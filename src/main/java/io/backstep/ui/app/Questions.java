package io.backstep.ui.app;

import java.nio.file.Path;

/** What a person is asked before something would be lost. */
interface Questions {
    /** What to do with changes that are in no file. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /**
     * Asks what to do with unsaved changes.
     *
     * @param name what the document is called
     */
    Unsaved unsavedChanges(String name);

    /** Whether an existing file, whose name was completed after it was chosen, may be replaced. */
    boolean mayReplace(Path file);
}
