package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All there is to know of the document at one moment.
 *
 * @param file where it was opened or last saved
 * @param dirty whether it differs from what was last saved or opened
 * @param undoName key of the name of what undo would take back, if anything
 * @param redoName key of the name of what redo would do again, if anything
 */
public record DocumentState(
        Experiment experiment,
        Position position,
        Optional<Path> file,
        boolean dirty,
        Optional<String> undoName,
        Optional<String> redoName) {
    /** What a window's title calls it: the file's name without its ending, else the experiment's name. */
    public String title() {
        return file.map(DocumentFiles::titleOf).orElse(experiment.name());
    }
}
