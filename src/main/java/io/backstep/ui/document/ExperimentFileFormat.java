package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import io.backstep.experiment.ExperimentWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Experiments as their own files have them. */
public final class ExperimentFileFormat implements DocumentFormat {
    private final ExperimentReader reader = new ExperimentReader();
    private final ExperimentWriter writer = new ExperimentWriter();

    @Override
    public Experiment read(byte[] content) throws UnreadableException {
        try {
            return reader.read(content);
        } catch (ExperimentProblem problem) {
            throw new UnreadableException(problem::worded);
        }
    }

    @Override
    public Experiment read(byte[] content, Path file) throws UnreadableException {
        try {
            return reader.read(content, file);
        } catch (ExperimentProblem problem) {
            throw new UnreadableException(problem::worded);
        }
    }

    @Override
    public byte[] write(Experiment experiment) {
        return writer.text(experiment).getBytes(StandardCharsets.UTF_8);
    }
}
