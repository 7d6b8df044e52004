package io.backstep.ui.document;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a file whole or not at all: whoever reads it finds all of the old content or all of the new. */
@FunctionalInterface
public interface WholeWriter {
    /**
     * Returns when the new content has reached the disk.
     *
     * @throws IOException if it could not be written; the file is as it was
     */
    void write(Path file, byte[] content) throws IOException;
}
