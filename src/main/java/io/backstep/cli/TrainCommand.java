package io.backstep.cli;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.AveragedNetwork;
import io.backstep.engine.training.Figures;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.StopSignal;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.engine.training.TrainingData;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentWriter;
import io.backstep.experiment.SavedRun;
import io.backstep.experiment.SavedRunFile;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep train}: trains an experiment's network on its data. */
@Command(
        name = "train",
        description = {
            "Trains the network of an experiment on its data, and prints a line for every epoch. The same file and the "
                    + "same seed give the same network, bit for bit, on every machine and with any number of threads.",
            "Ctrl-C stops it after the update in progress. With --resume or --out the state is kept in a file, from "
                    + "which --resume goes on to the same end as if nothing had happened.",
        })
public final class TrainCommand implements Callable<Integer> {
    private static final int MOST_EPOCHS = 1_000_000_000;
    private static final int MOST_THREADS = 64;

    private final InputStream standardInput;
    private final OutputStream standardOutput;
    private final BooleanSupplier onTerminal;
    private final Supplier<StopSignal> stopSignals;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A *.backstep.json file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "100",
            description = "How often to go through the data, at least 1; when resuming, those before count "
                    + "(default: ${DEFAULT-VALUE}).")
    private long epochs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draws the order of the samples, and what dropout leaves out; a whole number, at least 0 "
                    + "(default: the seed of the experiment, or 1).")
    private @Nullable Long seed;

    @Option(
            names = "--order",
            paramLabel = "shuffled|given",
            description = "shuffled draws a new order for every epoch, given takes the samples as they stand in the "
                    + "file, around and around, as trace does (default: shuffled).")
    private @Nullable SampleOrder order;

    @Option(
            names = "--threads",
            paramLabel = "T",
            defaultValue = "1",
            description = "How many threads share large batches; the result is the same (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Write the experiment with the trained network here; where the optimiser keeps averages of the "
                            + "parameters, the network with these.")
    private @Nullable Path out;

    @Option(
            names = "--metrics",
            paramLabel = "CSV",
            description = "Write learning rate, loss and accuracy here, a row for the start and for every epoch.")
    private @Nullable Path metrics;

    @Option(
            names = "--resume",
            paramLabel = "STATE",
            description = "Go on from the state in this file, if it exists, and keep the state in it.")
    private @Nullable Path resume;

    /** For a process of its own, which Ctrl-C ends, on a terminal or not. */
    public TrainCommand(InputStream standardInput, OutputStream standardOutput) {
        this(standardInput, standardOutput, TrainCommand::isOnTerminal, StopSignal::ofProcess);
    }

    /** Newer versions of Java give a console to everybody, unless jdk.console=java.base is set, as the launchers do. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOnTerminal() {
        return System.console() != null;
    }

    /**
     * @param onTerminal whether somebody looks on, for whom a bar is drawn
     * @param stopSignals gives the signal that ends a run early
     */
    TrainCommand(
            InputStream standardInput,
            OutputStream standardOutput,
            BooleanSupplier onTerminal,
            Supplier<StopSignal> stopSignals) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
        this.onTerminal = onTerminal;
        this.stopSignals = stopSignals;
    }

    @Override
    public Integer call() throws IOException {
        within("--epochs", epochs, 1, MOST_EPOCHS);
        within("--threads", threads, 1, MOST_THREADS);
        if (seed != null) {
            within("--seed", seed, 0, SavedRun.LARGEST_SEED);
        }
        Messages messages = Messages.of(Language.ENGLISH);
        ExperimentInput input = new ExperimentInput(file, standardInput);
        Experiment experiment = input.read(messages);
        Optional<SavedRun> saved = saved(experiment, messages);
        SampleOrder ownOrder = order != null ? order : SampleOrder.SHUFFLED;
        RunSettings settings = new RunSettings(
                experiment.loss(),
                experiment.regularizer(),
                experiment.optimizer(),
                experiment.batchSize(),
                saved.map(SavedRun::order).orElse(ownOrder),
                saved.map(SavedRun::seed).orElse(seed != null ? seed : experiment.seed()),
                Optional.empty());
        if (experiment.network().normalizes()
                && settings.order() == SampleOrder.SHUFFLED
                && experiment.data().size() < BatchNormalization.SMALLEST_BATCH) {
            throw CommandFailure.wrongInput(input.shown() + ": batch normalisation compares samples, and there is one");
        }
        try (Team team = Team.of(threads)) {
            Training training = new Training(
                    experiment.network(), RunData.training(TrainingData.of(experiment.data())), settings, team);
            Figures start = training.figures();
            saved.ifPresent(run -> training.goOnFrom(run.network(), run.state()));
            return run(training, start, experiment, settings, input.shown());
        }
    }

    private void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + least + " to " + most + " expected, found " + value);
        }
    }

    /** The state to go on from, or nothing where there is none yet. */
    private Optional<SavedRun> saved(Experiment experiment, Messages messages) {
        if (resume == null || Files.notExists(resume)) {
            return Optional.empty();
        }
        try {
            SavedRun run = new SavedRunFile(experiment).read(resume);
            if (seed != null && seed != run.seed()) {
                throw CommandFailure.wrongInput(resume + ": began with --seed " + run.seed() + ", not " + seed);
            }
            if (order != null && order != run.order()) {
                throw CommandFailure.wrongInput(
                        resume + ": began with --order " + run.order().id());
            }
            return Optional.of(run);
        } catch (ExperimentProblem problem) {
            throw CommandFailure.wrongInput(resume + ": " + problem.worded(messages), problem);
        }
    }

    private int run(Training training, Figures start, Experiment experiment, RunSettings settings, String shown) {
        PrintWriter lines = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8)), false);
        PrintWriter err = spec.commandLine().getErr();
        TrainingReport report = new TrainingReport(lines, err, onTerminal.getAsBoolean(), epochs);
        try (StopSignal stop = stopSignals.get()) {
            boolean whole = train(training, report, lines, stop);
            Snapshot last = training.snapshot();
            if (last.divergence().isPresent()) {
                throw CommandFailure.workFailed(shown + ": "
                        + TrainingReport.words(
                                last.network(), settings, last.divergence().get()));
            }
            Optional<Path> state = keepState(experiment, settings, last, whole);
            if (!whole) {
                report.clear();
                err.println("backstep: interrupted after update " + last.updates()
                        + state.map(path -> "; --resume " + path + " goes on from there")
                                .orElse("; nothing was kept, as neither --resume nor --out was given"));
                err.flush();
                return ExitCode.WORK_FAILED;
            }
            Optional<Network> averaged = AveragedNetwork.of(last.network(), experiment.optimizer(), last.state());
            if (out != null) {
                Network result = averaged.orElse(last.network());
                writeTo(out, path -> new ExperimentWriter().write(path, experiment.withNetwork(result)));
            }
            report.end(start, training.measure());
            averaged.ifPresent(network -> report.averaged(training.measure(network)));
            requireReader(lines);
            return ExitCode.DONE;
        }
    }

    /** Trains until all epochs are done or it is stopped. Returns whether all were done. */
    private boolean train(Training training, TrainingReport report, PrintWriter lines, StopSignal stop) {
        long goal = training.updatesFor(epochs);
        long epoch = training.epochs();
        try (MetricsFile rows = metrics == null ? null : metricsFile(metrics, training)) {
            while (training.updates() < goal && !stop.isRaised() && training.update()) {
                report.progress(training.updates(), goal);
                if (training.epochs() > epoch) {
                    epoch = training.epochs();
                    report.epoch(training.figures());
                    requireReader(lines);
                    if (rows != null) {
                        rows.add(training.figures());
                    }
                }
            }
        } catch (IOException problem) {
            throw CommandFailure.workFailed(metrics + ": the file cannot be written", problem);
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
    private void requireReader(PrintWriter lines) {
        if (lines.checkError() || (standardOutput instanceof PrintStream stream && stream.checkError())) {
            throw CommandFailure.workFailed("standard output cannot be written");
        }
    }

    /** Keeps the state where that was asked for; a run that is through needs none beside its result. */
    private Optional<Path> keepState(Experiment experiment, RunSettings settings, Snapshot last, boolean whole) {
        Path path = resume;
        if (path == null && out != null && !whole) {
            String name = String.valueOf(out.getFileName()).replaceFirst("(\\.backstep)?\\.json$", "");
            path = out.resolveSibling(name + ".training.json");
        }
        if (path == null) {
            return Optional.empty();
        }
        SavedRun run = new SavedRun(settings.order(), settings.seed(), last.network(), last.state());
        writeTo(path, target -> new SavedRunFile(experiment).write(target, run));
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
