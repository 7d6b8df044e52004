package io.backstep.cli;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.StopSignal;
import io.backstep.engine.training.Team;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.SavedData;
import io.backstep.experiment.SavedRun;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep train}: trains an experiment's network on its data. */
@Command(
        name = "train",
        description = {
            "Trains the network of an experiment on its data, or with --layers a new one on data that --data names, and "
                    + "prints a line for every epoch. The same file and the same seed give the same network, bit for "
                    + "bit, on every machine and with any number of threads.",
            "Ctrl-C stops it after the update in progress. With --resume or --out the state is kept in a file, from "
                    + "which --resume goes on to the same end as if nothing had happened.",
        })
public final class TrainCommand implements Callable<Integer> {
    private static final int MOST_EPOCHS = 1_000_000_000;
    private static final long USUAL_EPOCHS = 100;
    private static final long USUAL_EPOCHS_OF_PICTURES = 10;

    private final InputStream standardInput;
    private final OutputStream standardOutput;
    private final BooleanSupplier onTerminal;
    private final Supplier<StopSignal> stopSignals;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A *.backstep.json file, or - for standard input. With --layers there is none.")
    private @Nullable String file;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "How often to go through the data, at least 1; when resuming, those before count "
                    + "(default: 100; 10 with --layers).")
    private @Nullable Long givenEpochs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Draws the order of the samples, what dropout leaves out, data made by formula, and what is held "
                            + "back; a whole number, at least 0 (default: the seed of the experiment, or 1).")
    private @Nullable Long seed;

    @Option(
            names = "--order",
            paramLabel = "shuffled|given",
            description = "shuffled draws a new order for every epoch, given takes the samples as they stand in the "
                    + "file, around and around, as trace does (default: shuffled).")
    private @Nullable SampleOrder order;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Write the experiment with the trained network here; where the optimiser keeps averages of the "
                            + "parameters, the network with these.")
    private @Nullable Path out;

    @Option(
            names = "--binary",
            description = "Write the weights and biases into a binary file beside OUT, which OUT names: a third of the "
                    + "size, and read at once. All commands that read OUT read both.")
    private boolean binary;

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

    @Option(
            names = "--early-stopping",
            paramLabel = "PATIENCE",
            description = "Stop when the validation loss was not lower for so many epochs, and take the network with "
                    + "which it was lowest.")
    private @Nullable Integer patience;

    @Mixin
    private NetworkOptions networkOptions = new NetworkOptions();

    @Mixin
    private DataOptions dataOptions = new DataOptions();

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
        boolean fresh = isFresh();
        long epochs = Objects.requireNonNullElse(givenEpochs, fresh ? USUAL_EPOCHS_OF_PICTURES : USUAL_EPOCHS);
        within("--epochs", epochs, 1, MOST_EPOCHS);
        threads.check();
        if (seed != null) {
            within("--seed", seed, 0, SavedRun.LARGEST_SEED);
        }
        if (patience != null) {
            within("--early-stopping", patience, 1, MOST_EPOCHS);
        }
        if (binary && out == null) {
            throw new ParameterException(spec.commandLine(), "--binary: --out is needed");
        }
        Messages messages = Messages.of(Language.ENGLISH);
        ExperimentInput input = new ExperimentInput(Objects.requireNonNullElse(file, ""), standardInput);
        Experiment experiment = fresh
                ? networkOptions.experiment(Objects.requireNonNullElse(seed, Experiment.USUAL_SEED))
                : input.read(messages);
        String shown = fresh ? networkOptions.shown() : input.shown();
        StateFile states = new StateFile(experiment, messages);
        Optional<SavedRun> saved =
                resume == null ? Optional.empty() : states.read(resume, seed, order, patience, dataOptions);
        DataOptions.Choice chosen =
                saved.map(DataOptions.Choice::of).orElseGet(() -> dataOptions.chosen(patience != null));
        if (fresh && chosen.isFileAsItIs()) {
            throw new ParameterException(spec.commandLine(), "--layers: --data is needed to train on");
        }
        RunSettings settings = settings(experiment, saved);
        requireValidation(settings, chosen);
        PrintWriter err = spec.commandLine().getErr();
        TrainingSet set = TrainingSet.of(chosen, experiment, settings.seed(), shown, messages, err);
        if (experiment.network().normalizes() && set.data().training().size() < BatchNormalization.SMALLEST_BATCH) {
            throw CommandFailure.wrongInput(shown + ": batch normalisation compares samples, and there is one");
        }
        Optional<SavedData> data = chosen.saved(set.data());
        if (saved.isPresent() && !saved.get().data().equals(data)) {
            throw CommandFailure.wrongInput(
                    resume + ": " + chosen.source().orElse(shown) + " is not as it was when the run began");
        }
        Experiment kept =
                fresh ? experiment.withData(set.examples(experiment.network().outputs())) : experiment;
        TrainingJob job = new TrainingJob(
                new TrainingJob.Asked(kept, settings, set, data, saved, epochs, shown),
                new TrainingJob.Paths(out, binary, metrics, resume),
                states);
        try (Team team = Team.of(threads.count());
                StopSignal stop = stopSignals.get()) {
            return job.run(team, stop, standardOutput, err, onTerminal.getAsBoolean());
        }
    }

    /** Whether there is a new network in place of a file's. */
    private boolean isFresh() {
        boolean fresh = networkOptions.areGiven();
        if (fresh && file != null) {
            throw new ParameterException(spec.commandLine(), "FILE and --layers: only one of them is expected");
        }
        if (!fresh && file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE', or --layers");
        }
        return fresh;
    }

    private RunSettings settings(Experiment experiment, Optional<SavedRun> saved) {
        Optional<EarlyStopping> asked = Optional.ofNullable(patience).map(epochs -> new EarlyStopping(epochs, 0));
        return new RunSettings(
                experiment.loss(),
                experiment.regularizer(),
                experiment.optimizer(),
                experiment.batchSize(),
                saved.map(SavedRun::order).orElse(order != null ? order : SampleOrder.SHUFFLED),
                saved.map(SavedRun::seed).orElse(seed != null ? seed : experiment.seed()),
                saved.isPresent() ? saved.get().stopping().map(SavedRun.Stopping::when) : asked);
    }

    private void requireValidation(RunSettings settings, DataOptions.Choice chosen) {
        if (settings.earlyStopping().isPresent() && chosen.shares().validation() == 0) {
            throw new ParameterException(spec.commandLine(), "--early-stopping: a --validation-share over 0 is needed");
        }
    }

    private void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + least + " to " + most + " expected, found " + value);
        }
    }
}
