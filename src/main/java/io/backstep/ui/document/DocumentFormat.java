package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.nio.file.Path;

/** How an experiment is written down. What is written reads back as an equal experiment, bit for bit. */
public interface DocumentFormat {
    /**
     * Reads and checks all of it.
     *
     * @throws UnreadableException with what is wrong, and where
     */
    Experiment read(byte[] content) throws UnreadableException;

    /**
     * Likewise, of a file that may name another one beside it.
     *
     * @throws UnreadableException with what is wrong with either, and where
     */
    Experiment read(byte[] content, Path file) throws UnreadableException;

    byte[] write(Experiment experiment);
}
