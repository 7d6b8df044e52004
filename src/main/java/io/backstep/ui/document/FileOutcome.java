package io.backstep.ui.document;

import java.nio.file.Path;

/** What came of opening or saving. In every case but {@link Done} the document and its file are as they were. */
public sealed interface FileOutcome {
    /** The document is now what the file holds. */
    record Done(Path file) implements FileOutcome {}

    /** It did not work. */
    record Failed(Notice notice) implements FileOutcome {}

    /** The document has no file yet: ask for one and save as that. */
    record NeedsFile() implements FileOutcome {}

    /**
     * The name was completed with its ending, and there is already a file of that name, which nobody was asked about.
     * Saving as this file replaces it.
     */
    record WouldReplace(Path file) implements FileOutcome {}
}
