package io.backstep.cli;

import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The experiment that a command is given: a file, or standard input. */
final class ExperimentInput {
    private static final String STANDARD_INPUT = "-";

    private final String file;
    private final InputStream standardInput;

    /**
     * @param file its path, or {@code -}
     */
    ExperimentInput(String file, InputStream standardInput) {
        this.file = file;
        this.standardInput = standardInput;
    }

    /** The experiment, or a failure that says what is wrong with it. */
    Experiment read(Messages messages) {
        try {
            ExperimentReader reader = new ExperimentReader();
            return file.equals(STANDARD_INPUT) ? reader.read(standardInput) : reader.read(Path.of(file));
        } catch (ExperimentProblem problem) {
            throw CommandFailure.wrongInput(shown() + ": " + problem.worded(messages), problem);
        } catch (InvalidPathException problem) {
            throw CommandFailure.wrongInput(shown() + ": " + messages.get("experiment.file.missing"), problem);
        } catch (IOException problem) {
            throw CommandFailure.wrongInput(shown() + ": " + messages.get("experiment.file.unreadable"), problem);
        }
    }

    /** What messages call it. */
    String shown() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }
}
