package io.backstep.ui.document.session;

import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentState;
import io.backstep.ui.document.Position;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a learner had in hand: the document, unsaved changes included, and the place in it. What could be undone is not
 * kept.
 *
 * @param file where the document was opened or last saved
 * @param dirty whether it has changes that are not in that file
 */
public record Session(Experiment experiment, Position position, Optional<Path> file, boolean dirty) {
    public static Session of(DocumentState state) {
        return new Session(state.experiment(), state.position(), state.file(), state.dirty());
    }

    /** Puts the document back as it was. */
    public void restoreTo(Document document) {
        document.restore(experiment, position, file, dirty);
    }
}
