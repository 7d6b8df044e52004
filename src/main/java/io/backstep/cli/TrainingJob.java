package io.backstep.cli;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.AveragedNetwork;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.Figures;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.StopSignal;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentWriter;
import io.backstep.experiment.ParametersBeside;
import io.backstep.experiment.SavedData;
import io.backstep.experiment.SavedRun;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trains what was asked for, tells how it goes, and writes what came of it. */
final class TrainingJob {
    private final Asked asked;
    private final Paths paths;
    private final StateFile states;

    /**
     * What is trained.
     *
     * @param data what is saved of the data with the run
     * @param saved where to go on; empty to begin
     * @param epochs after how many the run is through
     * @param shown what messages call the experiment's file
     */
    record Asked(
            Experiment experiment,
            RunSettings settings,
            TrainingSet set,
            Optional<SavedData> data,
            Optional<SavedRun> saved,
            long epochs,
            String shown) {}

    /**
     * Where to write what, each where it was asked for.
     *
     * @param binary whether the numbers of the network stand in a file beside {@code out}
     */
    record Paths(
            @Nullable Path out,
            boolean binary,
            @Nullable Path metrics,
            @Nullable Path state) {}

    TrainingJob(Asked asked, Paths paths, StateFile states) {
        this.asked = asked;
        this.paths = paths;
        this.states = states;
    }

    /**
     * The whole of the work.
     *
     * @param terminal whether somebody looks on, for whom a bar is drawn
     * @return the exit code
     */
    int run(Team team, StopSignal stop, OutputStream standardOutput, PrintWriter err, boolean terminal) {
        PrintWriter lines = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8)), false);
        Runnable readers = () -> requireReader(lines, standardOutput);
        TrainingReport report = new TrainingReport(lines, err, terminal, asked.epochs());
        Training training =
                new Training(asked.experiment().network(), asked.set().data(), asked.settings(), team);
        RunLook look = new RunLook(asked.experiment().network(), asked.set(), asked.settings());
        look.at(training.snapshot());
        Figures start = training.figures();
        asked.saved().ifPresent(run -> goOn(training, run));
        boolean whole = train(training, report, readers, stop);
        Snapshot last = training.snapshot();
        if (last.divergence().isPresent()) {
            report.findings(look.findings(last), look.texts());
            throw CommandFailure.workFailed(asked.shown() + ": "
                    + TrainingReport.words(
                            last.network(), asked.settings(), last.divergence().get()));
        }
        Optional<Path> state = keepState(training, last, whole);
        if (!whole) {
            report.clear();
            err.println("backstep: interrupted after update " + last.updates()
                    + state.map(path -> "; --resume " + path + " goes on from there")
                            .orElse("; nothing was kept, as neither --resume nor --out was given"));
            err.flush();
            return ExitCode.WORK_FAILED;
        }
        Optional<Network> averaged =
                AveragedNetwork.of(last.network(), asked.experiment().optimizer(), last.state());
        if (paths.out() != null) {
            Network result = averaged.orElse(last.network());
            Experiment trained = asked.experiment().withNetwork(result);
            writeTo(paths.out(), path -> {
                if (paths.binary()) {
                    new ParametersBeside().write(path, trained);
                } else {
                    new ExperimentWriter().write(path, trained);
                }
            });
        }
        if (last.end().isPresent()) {
            report.stoppedEarly(asked.settings()
                    .earlyStopping()
                    .map(EarlyStopping::patience)
                    .orElse(0));
        }
        report.end(start, training.measure());
        averaged.ifPresent(network -> report.averaged(training.measure(network)));
        report.findings(look.findings(last), look.texts());
        readers.run();
        return ExitCode.DONE;
    }

    private static void goOn(Training training, SavedRun run) {
        if (run.stopping().isPresent()) {
            training.goOnFrom(run.network(), run.state(), run.stopping().get().kept());
        } else {
            training.goOnFrom(run.network(), run.state());
        }
    }

    /** Trains until all epochs are done or it is stopped. Returns whether all were done. */
    private boolean train(Training training, TrainingReport report, Runnable readers, StopSignal stop) {
        long goal = training.updatesFor(asked.epochs());
        long epoch = training.epochs();
        try (MetricsFile rows = paths.metrics() == null ? null : metricsFile(paths.metrics(), training)) {
            while (training.updates() < goal && !stop.isRaised() && training.update()) {
                report.progress(training.updates(), goal);
                if (training.epochs() > epoch) {
                    epoch = training.epochs();
                    report.epoch(training.figures());
                    readers.run();
                    if (rows != null) {
                        rows.add(training.figures());
                    }
                }
            }
        } catch (IOException problem) {
            throw CommandFailure.workFailed(paths.metrics() + ": the file cannot be written", problem);
        }
        report.clear();
        return training.updates() >= goal || training.end().isPresent();
    }

    private static MetricsFile metricsFile(Path path, Training training) throws IOException {
        return training.updates() == 0
                ? MetricsFile.create(path, training.figures())
                : MetricsFile.goOn(path, training.figures());
    }

    /** Somebody has to read the lines; {@code head}, for one, stops when it has enough. */
    private static void requireReader(PrintWriter lines, OutputStream standardOutput) {
        if (lines.checkError() || (standardOutput instanceof PrintStream stream && stream.checkError())) {
            throw CommandFailure.workFailed("standard output cannot be written");
        }
    }

    /** Keeps the state where that was asked for; a run that is through needs none beside its result. */
    private Optional<Path> keepState(Training training, Snapshot last, boolean whole) {
        Path path = paths.state();
        if (path == null && paths.out() != null && !whole) {
            String name = String.valueOf(paths.out().getFileName()).replaceFirst("(\\.backstep)?\\.json$", "");
            path = paths.out().resolveSibling(name + ".training.json");
        }
        if (path == null) {
            return Optional.empty();
        }
        RunSettings settings = asked.settings();
        Optional<SavedRun.Stopping> stopping = settings.earlyStopping()
                .flatMap(when -> training.best().map(kept -> new SavedRun.Stopping(when, kept)));
        SavedRun run =
                new SavedRun(settings.order(), settings.seed(), last.network(), last.state(), asked.data(), stopping);
        writeTo(path, target -> states.write(target, run));
        return Optional.of(path);
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path path) throws IOException;
    }

    private static void writeTo(Path path, Writing writing) {
        try {
            writing.to(path);
        } catch (IOException problem) {
            throw CommandFailure.workFailed(path + ": the file cannot be written", problem);
        }
    }
}
