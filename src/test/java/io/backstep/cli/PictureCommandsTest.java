package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import io.backstep.engine.data.Sample;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Training on pictures, testing with them, and reading a digit from a file. */
final class PictureCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private final StringWriter standardError = new StringWriter();
    private int stopAfter = Integer.MAX_VALUE;

    @Test
    void aNetworkIsTrainedTestedAndAskedWithoutAnyFile() throws IOException, ExperimentProblem {
        String net = folder.resolve("net.backstep.json").toString();
        assertThat(run("train --data digits --samples 1437 --layers 784,12,10 --epochs 6 --seed 3 --out " + net))
                .isZero();
        assertThat(output()).contains("epoch 6/6  updates 270  loss ");
        String accuracy = output().replaceAll("(?s).*\ntest: loss \\S+, accuracy (\\S+) % .*", "$1");
        assertThat(Double.parseDouble(accuracy)).isGreaterThan(85);
        Experiment experiment = new ExperimentReader().read(Path.of(net));
        assertThat(experiment.seed()).isEqualTo(3);
        assertThat(experiment.name()).isEqualTo("784-12-10");
        // One digit of each class comes along, to step through.
        assertThat(experiment.data()).hasSize(10);
        for (int digit = 0; digit < 10; digit++) {
            assertThat(experiment.data().get(digit).target().get(digit)).isEqualTo(1);
        }

        standardOutput.reset();
        assertThat(run("eval " + net + " --data digits")).isZero();
        List<String> lines = output().lines().toList();
        assertThat(lines.get(0)).matches("\\d+ of 359 right, accuracy " + accuracy + " %, loss \\S+");
        assertThat(lines).hasSize(14);
        assertThat(lines.subList(4, 14).stream()
                        .flatMap(line -> Stream.of(line.strip().split(" +", -1)).skip(1))
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(359);

        Sample five = experiment.data().get(5);
        Path dark = picture("five.png", five, 255, 0);
        Path light = picture("five, light.png", five, 0, 255);
        standardOutput.reset();
        assertThat(run("predict", net, dark.toString(), light.toString())).isZero();
        List<String> answers = output().lines().toList();
        assertThat(answers).hasSize(22);
        assertThat(answers.subList(1, 11)).isEqualTo(answers.subList(12, 22));
        assertThat(answers.get(0)).isEqualTo(dark + ": " + said(experiment.network(), five));
        assertThat(answers.subList(1, 11).stream()
                        .mapToDouble(line -> Double.parseDouble(line.strip().split(" +", -1)[1]))
                        .sum())
                .isBetween(99.9, 100.1);
    }

    private static int said(Network network, Sample sample) {
        double[] outputs = ForwardPass.of(network, sample.input()).outputs().toArray();
        int largest = 0;
        for (int i = 1; i < outputs.length; i++) {
            largest = outputs[i] > outputs[largest] ? i : largest;
        }
        return largest;
    }

    @Test
    void aFolderOfPicturesIsTrainedOnAndPartsOfItHeldBack() throws IOException {
        idx("train", 60, 4, 3);
        assertThat(run("train --data " + folder + " --layers 12,3 --epochs 2 --activation relu --rate 0.2 --batch 7"))
                .isZero();
        assertThat(output()).contains("updates 18 ").doesNotContain("test: ").doesNotContain("features");
        standardOutput.reset();
        assertThat(run("train --data " + folder + " --layers 12,3 --epochs 2 --test-share 0.5 --validation-share 0.25"))
                .isZero();
        assertThat(output()).contains("\nvalidation: ").contains("\ntest: ");
        idx("t10k", 20, 4, 3);
        standardOutput.reset();
        assertThat(run("train --data " + folder + " --layers 12,3 --epochs 2")).isZero();
        assertThat(output()).contains("\ntest: ");
        assertThat(run("train --data " + folder + " --layers 12,3 --test-share 0.5"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString()).contains("has pictures of its own to test with");
    }

    @Test
    void aNewNetworkGoesOnFromItsStateToTheSameBits() throws IOException {
        idx("train", 60, 4, 3);
        String common = "train --data " + folder + " --layers 12,5,3 --epochs 4 --batch 8 --seed 9 ";
        Path whole = folder.resolve("whole.json");
        Path parts = folder.resolve("parts.json");
        assertThat(run(common + "--out " + whole)).isZero();
        String resuming = common + "--out " + parts + " --resume " + folder.resolve("state.json");
        stopAfter = 10;
        assertThat(run(resuming)).isEqualTo(ExitCode.WORK_FAILED);
        stopAfter = Integer.MAX_VALUE;
        assertThat(run(resuming)).isZero();
        assertThat(parts).hasSameBinaryContentAs(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "train - --layers 784,10 --data digits",
                "train --layers 784,10",
                "train --layers 784 --data digits",
                "train --layers 784,x,10 --data digits",
                "train --layers 784,0,10 --data digits",
                "train --layers 784,100,1 --data digits",
                "train --layers 9999,9999,10 --data digits",
                "train --layers 784,10 --data digits --activation softmax",
                "train --layers 784,10 --data digits --rate 0",
                "train --layers 784,10 --data digits --batch 0",
                "train --layers 784,10 --data digits --samples 20001",
                "train --layers 784,10 --data digits --noise 0.1",
                "train --layers 784,10 --data digits --scale min-max",
                "train - --rate 0.5",
                "eval -",
                "eval - --data iris",
                "eval - --data digits --seed -1",
                "predict -"
            })
    void wrongUsageIsOneLineAndTwo(String options) {
        assertThat(run(options)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).singleElement().asString().contains(" --help");
        assertThat(standardOutput.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --layers 64,10 --data digits --samples 9 | --layers 64,10: the network has 64 inputs and 10 outputs, digits takes 784 inputs and 10 outputs",
                "eval - --data digits | standard input: the network has 2 inputs and 2 outputs, digits takes 784 inputs and 10 outputs",
                "predict - none.png | standard input: the network has 2 inputs and 2 outputs, a picture takes 784 inputs and an output for each digit"
            })
    void aNetworkThatDoesNotFitIsOneLineAndTwo(String options, String message) {
        assertThat(run(options)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).containsExactly("backstep: " + message);
    }

    @Test
    void aNetworkInTwoFilesIsReadLikeOneInOne() throws IOException, ExperimentProblem {
        String common = "train --data digits --samples 100 --layers 784,6,10 --epochs 1 --out ";
        Path one = folder.resolve("one.backstep.json");
        Path two = folder.resolve("two.backstep.json");
        assertThat(run(common + one)).isZero();
        assertThat(run(common + two + " --binary")).isZero();
        assertThat(new ExperimentReader().read(two)).isEqualTo(new ExperimentReader().read(one));
        assertThat(Files.size(folder.resolve("two.backstep.bin"))).isEqualTo(36 + 8 * (784 * 6 + 6 + 6 * 10 + 10));
        standardOutput.reset();
        assertThat(run("eval " + one + " --data digits")).isZero();
        String answers = output();
        standardOutput.reset();
        assertThat(run("eval " + two + " --data digits")).isZero();
        assertThat(output()).isEqualTo(answers);
        assertThat(run("train " + two + " --epochs 1 --resume " + folder.resolve("state.json")))
                .isZero();

        Files.delete(folder.resolve("two.backstep.bin"));
        for (String command : List.of("eval %s --data digits", "predict %s a.png", "train %s --epochs 1")) {
            standardError.getBuffer().setLength(0);
            assertThat(run(String.format(Locale.ROOT, command, two))).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(standardError.toString().lines())
                    .containsExactly(
                            "backstep: " + two + ": network.parameters.file: two.backstep.bin is not there: it "
                                    + "holds the weights and biases, and belongs into the same folder");
        }
        assertThat(run("train --data digits --layers 784,10 --binary")).isNotZero();
    }

    @Test
    void brokenFilesAreOneLineAndTwo() throws IOException {
        assertThat(run("eval - --data " + folder)).isEqualTo(ExitCode.WRONG_INPUT);
        Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 1});
        Files.write(folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1});
        assertThat(run("train --layers 12,3 --data " + folder)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines())
                .containsExactly(
                        "backstep: " + folder + ": no pictures in this folder: train-images-idx3-ubyte and "
                                + "train-labels-idx1-ubyte expected, packed by gzip or not",
                        "backstep: " + folder + ": train-images-idx3-ubyte, byte 3: 3 dimensions expected, 1 found");
        String net = folder.resolve("net.json").toString();
        assertThat(run("train --data digits --samples 20 --layers 784,10 --epochs 1 --out " + net))
                .isZero();
        standardOutput.reset();
        Files.writeString(folder.resolve("text.png"), "no picture");
        assertThat(run("predict " + net + " " + folder.resolve("text.png"))).isEqualTo(ExitCode.WRONG_INPUT);
        Path blank = picture("blank.png", Sample.of(new double[784], new double[1]), 255, 0);
        assertThat(run("predict " + net + " " + blank)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines().skip(2))
                .containsExactly(
                        "backstep: text.png: not a PNG picture",
                        "backstep: " + blank + ": there is no ink in the picture");
        assertThat(standardOutput.size()).isZero();
    }

    /** Pictures of a side of 4 and 3 points, whose classes can be told from their middle. */
    private void idx(String part, int count, int rows, int columns) throws IOException {
        SplittableRandom random = new SplittableRandom(count);
        try (DataOutputStream images = open(part + "-images-idx3-ubyte");
                DataOutputStream labels = open(part + "-labels-idx1-ubyte")) {
            images.writeInt(0x803);
            images.writeInt(count);
            images.writeInt(rows);
            images.writeInt(columns);
            labels.writeInt(0x801);
            labels.writeInt(count);
            for (int i = 0; i < count; i++) {
                labels.write(i % 3);
                for (int point = 0; point < rows * columns; point++) {
                    images.write(point == 6 ? i % 3 * 127 : random.nextInt(2));
                }
            }
        }
    }

    private DataOutputStream open(String name) throws IOException {
        OutputStream stream = Files.newOutputStream(folder.resolve(name));
        return new DataOutputStream(stream);
    }

    private Path picture(String name, Sample sample, int paper, int ink) throws IOException {
        ImageInfo info = new ImageInfo(40, 40, 8, false, true, false);
        Path file = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file)) {
            PngWriter writer = new PngWriter(stream, info);
            for (int row = 0; row < 40; row++) {
                ImageLineInt line = new ImageLineInt(info);
                for (int column = 0; column < 40; column++) {
                    boolean inside = row >= 9 && row < 37 && column >= 2 && column < 30;
                    double share = inside ? sample.input().get((row - 9) * 28 + column - 2) : 0;
                    line.getScanline()[column] = (int) StrictMath.rint(paper + (ink - paper) * share);
                }
                writer.writeRow(line);
            }
            writer.end();
        }
        return file;
    }

    private String output() {
        return standardOutput.toString(StandardCharsets.UTF_8);
    }

    private int run(String arguments) {
        return run(arguments.split(" ", -1));
    }

    private int run(String... arguments) {
        ByteArrayInputStream input = new ByteArrayInputStream("""
                {"format":"backstep-experiment","version":1,"name":"n","network":{"inputs":2,"biasMode":"learned",
                 "layers":[{"activation":"softmax","weights":[[1,2],[3,4]],"biases":[0,0]}]},"loss":"cross-entropy",
                 "optimizer":{"type":"sgd","learningRate":0.1},"data":[{"input":[1,1],"target":[1,0]}],"batchSize":1}
                """.getBytes(StandardCharsets.UTF_8));
        CommandLine command = new CommandLine(new BareCommand())
                .addSubcommand(new TrainCommand(input, standardOutput, () -> false, () -> new StopsAfter(stopAfter)))
                .addSubcommand(new EvalCommand(input, standardOutput))
                .addSubcommand(new PredictCommand(input, standardOutput))
                .setOut(new PrintWriter(standardOutput, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(standardError));
        return new CommandRunner(command).run(arguments);
    }
}
