package io.backstep.cli;

import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.SpeedTrial;
import io.backstep.engine.training.Team;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backstep bench}: how fast a network is trained. */
@Command(
        name = "bench",
        description = {
            "Trains a new network on pictures, and prints one line: how many samples a second were trained on, and the "
                    + "accuracy on the test pictures in the end. Only training is timed; the first epoch is left out, "
                    + "if there are more, as the program is still being translated then.",
        })
public final class BenchCommand implements Callable<Integer> {
    private static final int MOST_EPOCHS = 10_000;
    private static final String USUAL_LAYERS = "784,100,10";

    private final OutputStream standardOutput;
    private final LongSupplier nanos;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often to go through the data (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws the start and the order of the samples (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--data",
            defaultValue = ImageData.DIGITS,
            paramLabel = "digits|mnist|DIR",
            description = "The digits that come along, MNIST, or a folder of IDX files (default: ${DEFAULT-VALUE}).")
    private String data = ImageData.DIGITS;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    public BenchCommand(OutputStream standardOutput) {
        this(standardOutput, System::nanoTime);
    }

    /** @param nanos the time in nanoseconds since an arbitrary origin */
    BenchCommand(OutputStream standardOutput, LongSupplier nanos) {
        this.standardOutput = standardOutput;
        this.nanos = nanos;
    }

    @Override
    public Integer call() {
        within("--epochs", epochs, 1, MOST_EPOCHS);
        threads.check();
        within("--seed", seed, 0, Experiment.LARGEST_SEED);
        if (!ImageData.isNamedBy(data)) {
            throw new ParameterException(
                    spec.commandLine(), "--data: digits, mnist or a folder of IDX files expected, found " + data);
        }
        network.useLayersUnlessGiven(USUAL_LAYERS);
        Experiment experiment = network.experiment(seed);
        PrintWriter err = spec.commandLine().getErr();
        TrainingSet set = TrainingSet.of(
                DataOptions.Choice.ofPictures(data, ImageData.MOST_DIGITS),
                experiment,
                seed,
                network.shown(),
                Messages.of(Language.ENGLISH),
                err);
        RunSettings settings = new RunSettings(
                experiment.loss(),
                experiment.regularizer(),
                experiment.optimizer(),
                experiment.batchSize(),
                SampleOrder.SHUFFLED,
                seed,
                Optional.empty());
        try (Team team = Team.of(threads.count());
                TextOutput out = new TextOutput(standardOutput)) {
            SpeedTrial.Result result =
                    new SpeedTrial(nanos).run(experiment.network(), set.data(), settings, epochs, team);
            out.line(String.format(
                    Locale.ROOT,
                    "peer=backstep samples_per_s=%.0f acc=%.4f threads=%d batch=%d",
                    result.warm(),
                    result.tested().accuracy().orElse(Double.NaN),
                    threads.count(),
                    experiment.batchSize()));
        } catch (IllegalStateException diverged) {
            throw CommandFailure.workFailed(network.shown() + ": " + diverged.getMessage());
        }
        return ExitCode.DONE;
    }

    private void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + least + " to " + most + " expected, found " + value);
        }
    }
}
