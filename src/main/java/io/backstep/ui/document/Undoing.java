package io.backstep.ui.document;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Something whose changes can be taken back one after the other, and made again. */
public interface Undoing {
    /** The key of the name of what {@link #undo()} would take back; nothing where there is none. */
    ObservableValue<Optional<String>> undoNameProperty();

    /** The key of the name of what {@link #redo()} would do again; nothing where there is none. */
    ObservableValue<Optional<String>> redoNameProperty();

    /**
     * Takes back the last change that has not been taken back.
     *
     * @return whether there was one
     */
    boolean undo();

    /**
     * Makes again the change that was taken back last.
     *
     * @return whether there was one
     */
    boolean redo();
}
