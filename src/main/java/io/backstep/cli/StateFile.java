package io.backstep.cli;

import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.SavedRun;
import io.backstep.experiment.SavedRunFile;
import io.backstep.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps where a run was left, and goes on from there only as it began. */
final class StateFile {
    private final SavedRunFile file;
    private final Messages messages;

    StateFile(Experiment experiment, Messages messages) {
        file = new SavedRunFile(experiment);
        this.messages = messages;
    }

    void write(Path path, SavedRun run) throws IOException {
        file.write(path, run);
    }

    /** The state to go on from, or nothing where there is none yet. What is given must be as it was. */
    Optional<SavedRun> read(
            Path path, @Nullable Long seed, @Nullable SampleOrder order, @Nullable Integer patience, DataOptions data) {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        SavedRun run;
        try {
            run = file.read(path);
        } catch (ExperimentProblem problem) {
            throw CommandFailure.wrongInput(path + ": " + problem.worded(messages), problem);
        }
        if (seed != null && seed != run.seed()) {
            throw CommandFailure.wrongInput(path + ": began with --seed " + run.seed() + ", not " + seed);
        }
        if (order != null && order != run.order()) {
            throw CommandFailure.wrongInput(
                    path + ": began with --order " + run.order().id());
        }
        Optional<Integer> began = run.stopping().map(SavedRun.Stopping::when).map(EarlyStopping::patience);
        if (patience != null && !began.equals(Optional.of(patience))) {
            throw CommandFailure.wrongInput(path + ": began "
                    + began.map(epochs -> "with --early-stopping " + epochs).orElse("without --early-stopping"));
        }
        data.difference(run.data()).ifPresent(difference -> {
            throw CommandFailure.wrongInput(path + ": " + difference);
        });
        return Optional.of(run);
    }
}
