package io.backstep.ui.app;

import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.FileOutcome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opening and saving as a person does it: what could be lost is asked about first, what went wrong is told, and the
 * document is then as it was.
 */
final class DocumentCommands {
    private final Document document;
    private final DocumentFiles files;
    private final FileDialogs dialogs;
    private final Questions questions;
    private final NoticeBoard notices;

    DocumentCommands(
            Document document, DocumentFiles files, FileDialogs dialogs, Questions questions, NoticeBoard notices) {
        this.document = document;
        this.files = files;
        this.dialogs = dialogs;
        this.questions = questions;
        this.notices = notices;
    }

    /** Lets a person choose a file and opens it. */
    boolean open() {
        // Asked before the dialog: who wants to keep what they have should not first look for another file.
        return mayLeave() && dialogs.open().map(this::openNow).orElse(false);
    }

    /** Opens a file that was chosen already. */
    boolean open(Path file) {
        return mayLeave() && openNow(file);
    }

    /** Puts an example in place of the document. */
    boolean openExample(Experiment example) {
        if (!mayLeave()) {
            return false;
        }
        document.replace(example, Optional.empty());
        return true;
    }

    /** Saves to the document's file, or asks for one. */
    boolean save() {
        return ended(files.save());
    }

    boolean saveAs() {
        return dialogs.save(document.file(), files.proposedName())
                .map(file -> ended(files.saveAs(file)))
                .orElse(false);
    }

    /**
     * Whether the document may give way to another, or to none: there is nothing to save, or it was saved now, or a
     * person said that it need not be.
     */
    boolean mayLeave() {
        if (!document.isDirty()) {
            return true;
        }
        return switch (questions.unsavedChanges(document.state().title())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private boolean openNow(Path file) {
        return ended(files.open(file));
    }

    private boolean ended(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Failed failed) {
            notices.problem(failed.notice());
            return false;
        }
        if (outcome instanceof FileOutcome.NeedsFile) {
            return saveAs();
        }
        if (outcome instanceof FileOutcome.WouldReplace replacing) {
            return questions.mayReplace(replacing.file()) && ended(files.saveAs(replacing.file()));
        }
        notices.clearProblems();
        return true;
    }
}
