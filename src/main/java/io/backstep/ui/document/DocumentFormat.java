package io.backstep.ui.document;

import io.backstep.experiment.Experiment;

/** How an experiment is written down. What is written reads back as an equal experiment, bit for bit. */
public interface DocumentFormat {
    /**
     * Reads and checks all of it.
     *
     * @throws UnreadableException with what is wrong, and where
     */
    Experiment read(byte[] content) throws UnreadableException;

    byte[] write(Experiment experiment);
}
