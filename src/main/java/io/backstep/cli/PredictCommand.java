package io.backstep.cli;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.PictureFiles;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Ink;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backstep predict}: reads digits from picture files with a trained network. */
@Command(
        name = "predict",
        description = {
            "Says which digit a network sees in a picture, and how sure it is of each. The picture goes through the same "
                    + "stages as MNIST's digits did: the ink is cut out, scaled to 20 points and moved until its mass is "
                    + "in the middle of 28x28. Dark on light and light on dark are both read.",
        })
public final class PredictCommand implements Callable<Integer> {
    private static final int DIGITS = 4;
    private static final int POINTS = MnistLayout.FIELD * MnistLayout.FIELD;

    private final InputStream standardInput;
    private final OutputStream standardOutput;

    @Parameters(index = "0", paramLabel = "NET", description = "A *.backstep.json file, or - for standard input.")
    private String net = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "PNG files of one digit each.")
    private List<Path> pictures = List.of();

    public PredictCommand(InputStream standardInput, OutputStream standardOutput) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() {
        Messages messages = Messages.of(Language.ENGLISH);
        ExperimentInput input = new ExperimentInput(net, standardInput);
        Experiment experiment = input.read(messages);
        Network network = experiment.network();
        if (network.inputs() != POINTS || network.outputs() < 2) {
            throw CommandFailure.wrongInput(input.shown() + ": the network has "
                    + TrainingReport.count(network.inputs(), "input") + " and "
                    + TrainingReport.count(network.outputs(), "output") + ", a picture takes " + POINTS
                    + " inputs and an output for each digit");
        }
        // All of them are read before anything is said, so that a mistake is not told in the middle.
        List<GreyImage> fields = new ArrayList<>();
        for (Path picture : pictures) {
            fields.add(MnistLayout.WHOLE.of(ink(picture, messages)).result());
        }
        try (TextOutput out = new TextOutput(standardOutput)) {
            for (int i = 0; i < fields.size(); i++) {
                Vector outputs = ForwardPass.of(network, Vector.of(fields.get(i).toArray()))
                        .outputs();
                out.line(pictures.get(i) + ": " + new ClassCoding.OneHot().read(outputs));
                for (int digit = 0; digit < outputs.size(); digit++) {
                    out.line(String.format(Locale.ROOT, "  %2d  %s", digit, words(outputs.get(digit), network)));
                }
            }
        }
        return ExitCode.DONE;
    }

    private static GreyImage ink(Path picture, Messages messages) {
        Outcome<Ink> read = PictureFiles.png(picture);
        GreyImage ink = read.value()
                .orElseThrow(() -> CommandFailure.wrongInput(
                        DataTexts.problems(read.problems(), messages).get(0)))
                .image();
        if (ink.inkBox().isEmpty()) {
            throw CommandFailure.wrongInput(picture + ": there is no ink in the picture");
        }
        return ink;
    }

    /** Only what softmax gives are probabilities. */
    private static String words(double output, Network network) {
        return network.outputLayer().activation() instanceof Softmax
                ? String.format(Locale.ROOT, "%6.2f %%", 100 * output)
                : Numbers.plain(output, DIGITS);
    }
}
