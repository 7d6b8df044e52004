package io.backstep.cli;

import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.training.ClassAnswers;
import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.engine.training.Evaluation;
import io.backstep.engine.training.TrainingData;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep eval}: how good a trained network is on pictures. */
@Command(
        name = "eval",
        description = {
            "Says how many pictures a network reads right, and which classes it takes for which: the pictures to test "
                    + "with, or all where none are kept apart for it.",
        })
public final class EvalCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final OutputStream standardOutput;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NET", description = "A *.backstep.json file, or - for standard input.")
    private String net = "";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "digits|mnist|DIR",
            description = "The digits that come along, MNIST, or a folder of IDX files.")
    private String data = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "With --data digits, the seed with which they were split (default: the seed of the experiment).")
    private @Nullable Long seed;

    public EvalCommand(InputStream standardInput, OutputStream standardOutput) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() {
        if (seed != null && (seed < 0 || seed > Experiment.LARGEST_SEED)) {
            throw new ParameterException(
                    spec.commandLine(), "--seed: 0 to " + Experiment.LARGEST_SEED + " expected, found " + seed);
        }
        Messages messages = Messages.of(Language.ENGLISH);
        ExperimentInput input = new ExperimentInput(net, standardInput);
        Experiment experiment = input.read(messages);
        if (!ImageData.isNamedBy(data)) {
            throw new ParameterException(
                    spec.commandLine(), "--data: digits, mnist or a folder of IDX files expected, found " + data);
        }
        ImageSets sets = ImageData.load(data, 1, Objects.requireNonNullElse(seed, experiment.seed()), messages);
        LabelledImages images = sets.test().orElse(sets.training());
        TrainingSet.requirePictures(experiment.network(), images.pointsOfEach(), images.classes(), data, input.shown());
        int classes = experiment.network().outputs();
        TrainingData samples = TrainingData.of(images.samples(classes));
        if (experiment.loss().problemWith(samples.sample(0).target().toArray()).isPresent()) {
            throw CommandFailure.wrongInput(input.shown() + ": the loss does not take classes as targets");
        }
        ClassAnswers answers = ClassAnswers.of(experiment.network(), experiment.loss(), samples);
        try (TextOutput out = new TextOutput(standardOutput)) {
            write(out, answers.evaluation(), answers.confusion(classes));
        }
        return ExitCode.DONE;
    }

    private static void write(TextOutput out, Evaluation evaluation, ConfusionMatrix confusion) {
        out.line(String.format(
                Locale.ROOT,
                "%d of %d right, accuracy %.2f %%, loss %s",
                confusion.right(),
                confusion.samples(),
                100.0 * confusion.right() / confusion.samples(),
                Numbers.plain(evaluation.loss(), 6)));
        out.line("");
        out.line("a row for what a picture is, a column for what it was taken for");
        int width = Math.max(4, Integer.toString(confusion.samples()).length() + 1);
        StringBuilder head = new StringBuilder(" ".repeat(width));
        for (int said = 0; said < confusion.classes(); said++) {
            head.append(cell(said, width));
        }
        out.line(head.toString());
        for (int truth = 0; truth < confusion.classes(); truth++) {
            StringBuilder row = new StringBuilder(cell(truth, width));
            for (int said = 0; said < confusion.classes(); said++) {
                row.append(cell(confusion.count(truth, said), width));
            }
            out.line(row.toString());
        }
    }

    private static String cell(int number, int width) {
        return String.format(Locale.ROOT, "%" + width + "d", number);
    }
}
