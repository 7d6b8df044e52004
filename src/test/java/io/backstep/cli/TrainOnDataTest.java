package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.DataTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Training on other data than those of the file, and holding some of them back. */
final class TrainOnDataTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private final StringWriter standardError = new StringWriter();
    private String file = file(2, 1, "sigmoid", "binary-cross-entropy", 8);
    private int stopAfter = Integer.MAX_VALUE;

    private static String file(int inputs, int outputs, String output, String loss, int hidden) {
        return String.format("""
                        {"format":"backstep-experiment","version":1,"name":"n","network":{"inputs":%d,"biasMode":"learned",
                         "layers":[{"activation":"tanh","units":%d,"initializer":{"type":"xavier","seed":1}},
                                   {"activation":"%s","units":%d,"initializer":{"type":"xavier","seed":2}}]},
                         "loss":"%s","optimizer":{"type":"adam","learningRate":0.01},
                         "data":[{"input":[%s],"target":[%s]}],"batchSize":10}
                        """, inputs, hidden, output, outputs, loss, zeros(inputs), "1" + ",0".repeat(outputs - 1))
                .strip();
    }

    private static String zeros(int count) {
        return String.join(",", Stream.generate(() -> "0").limit(count).toList());
    }

    static List<String> sets() {
        return DataTexts.IDS;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySetCanBeTrainedOn(String id) {
        file = switch (id) {
            case "iris" -> file(4, 3, "softmax", "cross-entropy", 5);
            case "digits8" -> file(64, 10, "softmax", "cross-entropy", 5);
            case "spiral-3" -> file(2, 3, "softmax", "cross-entropy", 5);
            case "line", "sine" -> file(1, 1, "linear", "half-squared-error", 5);
            case "plane", "humps" -> file(2, 1, "linear", "mean-squared-error", 5);
            default -> file(2, 1, "sigmoid", "binary-cross-entropy", 5);
        };
        assertThat(run("-", "--data", id, "--epochs", "1")).isZero();
        boolean gate = List.of("and", "or", "nand", "xor").contains(id);
        assertThat(output().lines().filter(line -> line.startsWith("test: "))).hasSize(gate ? 0 : 1);
        assertThat(standardError.toString()).isEmpty();
    }

    @Test
    void endsWithTheFiguresOfWhatWasHeldBack() {
        file = file(2, 1, "sigmoid", "binary-cross-entropy", 8);
        assertThat(run("-", "--data", "circle", "--samples", "100", "--epochs", "60", "--validation-share", "0.3"))
                .isZero();
        assertThat(output().lines().toList())
                .hasSize(63)
                .satisfies(lines -> assertThat(lines.get(0)).contains("  validation loss ", "  validation accuracy "))
                .satisfies(lines -> assertThat(lines.get(61)).startsWith("validation: loss "))
                .satisfies(lines -> assertThat(lines.get(62))
                        .matches("test: loss \\S+, accuracy \\S+ % \\(before: loss \\S+, accuracy \\S+ %\\)"));
    }

    @Test
    void twoOutputsTakeTwoClassesToo() {
        file = file(2, 2, "softmax", "cross-entropy", 4);
        assertThat(run("-", "--data", "moons", "--epochs", "1")).isZero();
    }

    @Test
    void theSamplesOfTheFileCanBeSplitAndScaledToo() throws IOException {
        Path experiment = folder.resolve("four.backstep.json");
        Files.writeString(
                experiment,
                file.replace(
                        "\"data\":[{\"input\":[0,0],\"target\":[1]}]",
                        "\"data\":[{\"input\":[0,100],\"target\":[1]},{\"input\":[1,200],\"target\":[0]},"
                                + "{\"input\":[2,300],\"target\":[1]},{\"input\":[3,400],\"target\":[0]}]"));
        assertThat(run(experiment.toString(), "--epochs", "1", "--test-share", "0.25", "--scale", "min-max"))
                .isZero();
        assertThat(output()).contains("updates 1 ").contains("\ntest: loss ");
    }

    @Test
    void whatIsWrongIsToldInTheEnd() {
        assertThat(run(
                        "-",
                        "--data",
                        "spiral",
                        "--noise",
                        "0.5",
                        "--samples",
                        "60",
                        "--validation-share",
                        "0.4",
                        "--epochs",
                        "300"))
                .isZero();
        assertThat(output())
                .contains("\nThe network learns its samples by heart\n  The validation loss was lowest after update ");
        standardOutput.reset();
        file = file(2, 1, "linear", "half-squared-error", 3)
                .replace("0.01", "10")
                .replace("adam", "sgd")
                .replace("tanh", "linear");
        assertThat(run("-", "--data", "plane")).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(output()).contains("\nThe learning rate is too high\n  At update ");
        assertThat(standardError.toString().lines()).singleElement().asString().contains("diverged at update ");
    }

    @Test
    void stopsEarlyAndTakesTheBestNetwork() throws IOException {
        Path early = folder.resolve("early.json");
        Path exact = folder.resolve("exact.json");
        String[] common = {
            "-", "--data", "spiral", "--noise", "0.5", "--samples", "60", "--epochs", "300", "--validation-share", "0.2"
        };
        assertThat(run(common, "--early-stopping", "10", "--out", early.toString()))
                .isZero();
        assertThat(output()).contains("\nstopped early: the validation loss fell no further for 10 epochs; ");
        assertThat(output()).doesNotContain("by heart");
        String epochs = output().replaceAll("(?s).*trained for (\\d+) epochs?.*", "$1");
        common[8] = epochs;
        assertThat(run(common, "--out", exact.toString())).isZero();
        assertThat(exact).hasSameBinaryContentAs(early);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data spiral --noise 0.2 --samples 90 --test-share 0.3 --scale standard-score --epochs 6",
                "--data spiral --noise 0.5 --samples 60 --early-stopping 15 --epochs 200",
                "--data moons --noise 0.5 --samples 40 --early-stopping 2 --epochs 200 --validation-share 0.5",
                "--test-share 0 --epochs 30"
            })
    void anInterruptedRunGoesOnToTheSameBits(String options) throws IOException {
        Path whole = folder.resolve("whole.json");
        Path parts = folder.resolve("parts.json");
        Path wholeRows = folder.resolve("whole.csv");
        Path rows = folder.resolve("parts.csv");
        Path state = folder.resolve("state.json");
        String[] common = Stream.concat(Stream.of("-", "--seed", "5"), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        assertThat(run(common, "--out", whole.toString(), "--metrics", wholeRows.toString()))
                .isZero();
        String[] resuming = {"--resume", state.toString(), "--out", parts.toString(), "--metrics", rows.toString()};
        for (int part = 0; part < 4; part++) {
            stopAfter = 7;
            assertThat(run(common, resuming)).isEqualTo(ExitCode.WORK_FAILED);
        }
        stopAfter = Integer.MAX_VALUE;
        // what the run began with need not be said again
        String epochs = options.replaceAll(".*--epochs (\\d+).*", "$1");
        assertThat(run(new String[] {"-", "--epochs", epochs}, resuming)).isZero();
        assertThat(parts).hasSameBinaryContentAs(whole);
        assertThat(rows).hasSameBinaryContentAs(wholeRows);
        String end = output();
        // what is through is not trained again
        standardOutput.reset();
        assertThat(run(common, resuming)).isZero();
        assertThat(output().lines().filter(line -> line.startsWith("epoch "))).isEmpty();
        assertThat(parts).hasSameBinaryContentAs(whole);
        assertThat(end).contains("trained for ");
    }

    @Test
    void anotherRunIsRefusedByName() throws IOException {
        Path state = folder.resolve("state.json");
        stopAfter = 3;
        String[] began = {
            "-", "--resume", state.toString(), "--data", "spiral", "--samples", "90", "--early-stopping", "5"
        };
        assertThat(run(began)).isEqualTo(ExitCode.WORK_FAILED);
        for (String other : List.of(
                "--data circle",
                "--samples 91",
                "--noise 0.1",
                "--test-share 0.1",
                "--validation-share 0.1",
                "--scale min-max",
                "--early-stopping 6")) {
            String[] options = Stream.concat(Stream.of("-", "--resume", state.toString()), Stream.of(other.split(" ")))
                    .toArray(String[]::new);
            assertThat(run(options)).isEqualTo(ExitCode.WRONG_INPUT);
        }
        assertThat(standardError.toString().lines().skip(1))
                .containsExactly(
                        "backstep: " + state + ": began with --data spiral, not circle",
                        "backstep: " + state + ": began with --samples 90, not 91",
                        "backstep: " + state + ": began with --noise 0.0, not 0.1",
                        "backstep: " + state + ": began with --test-share 0.2, not 0.1",
                        "backstep: " + state + ": began with --validation-share 0.2, not 0.1",
                        "backstep: " + state + ": began with --scale none, not min-max",
                        "backstep: " + state + ": began with --early-stopping 5");
    }

    @Test
    void aTableThatChangedIsRefused() throws IOException {
        Path table = folder.resolve("table.csv");
        Path state = folder.resolve("state.json");
        String rows = "a,b,c\n1,2,yes\n2,1,no\n3,5,yes\n5,3,no\n4,7,yes\n9,2,no\n";
        Files.writeString(table, rows);
        stopAfter = 2;
        assertThat(run("-", "--data", table.toString(), "--resume", state.toString()))
                .isEqualTo(ExitCode.WORK_FAILED);
        Files.writeString(table, rows.replace("9,2", "9,3"));
        assertThat(run("-", "--resume", state.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines())
                .last()
                .isEqualTo("backstep: " + state + ": " + table + " is not as it was when the run began");
    }

    @Test
    void everyProblemOfATableIsALine() throws IOException {
        Path table = folder.resolve("bad.csv");
        Files.writeString(table, "a,b,c\n1,2,x\n3,,y\n4,zz,y\n5,6,x\n");
        assertThat(run("-", "--data", table.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines())
                .containsExactly(
                        "backstep: " + table + ": line 3, column 2: no value",
                        "backstep: " + table + ": line 4, column 2: a number expected, \"zz\" found");
        assertThat(standardOutput.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iris | standard input: the network has 2 inputs and 1 output, iris takes 4 inputs and 3 outputs",
                "sine | standard input: the network has 2 inputs and 1 output, sine takes 1 input and 1 output",
                "spiral-3 | standard input: the network has 2 inputs and 1 output, spiral-3 takes 2 inputs and 3 outputs",
                "plane | plane: this loss does not take the targets of these data; squared error takes any",
                "spirale | spirale: no such file, nor data of that name; there are and, or, nand, xor, gaussians, circle, xor-clouds, spiral, spiral-3, moons, checkerboard, line, plane, sine, humps, iris, digits8, digits, mnist"
            })
    void aNetworkThatDoesNotFitIsOneLineAndTwo(String id, String message) {
        assertThat(run("-", "--data", id)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).containsExactly("backstep: " + message);
        assertThat(standardOutput.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--samples 5",
                "--noise 0.1",
                "--data iris --samples 5",
                "--data spiral --samples 0",
                "--data spiral --samples 100001",
                "--data spiral --noise 0.6",
                "--data spiral --noise -0.1",
                "--data spiral --test-share 1",
                "--data spiral --test-share -0.1",
                "--data spiral --test-share 0.5 --validation-share 0.5",
                "--data spiral --test-share x",
                "--scale sometimes",
                "--early-stopping 0",
                "--data spiral --early-stopping 3 --validation-share 0"
            })
    void wrongUsageIsOneLineAndTwo(String options) {
        assertThat(run(new String[] {"-"}, options.split(" "))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).singleElement().asString().contains("train --help");
        assertThat(standardOutput.size()).isZero();
    }

    private String output() {
        return standardOutput.toString(StandardCharsets.UTF_8);
    }

    private int run(String[] first, String... rest) {
        return run(Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new BareCommand())
                .addSubcommand(new TrainCommand(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        standardOutput,
                        () -> false,
                        () -> new StopsAfter(stopAfter)))
                .setOut(new PrintWriter(standardOutput, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(standardError));
        return new CommandRunner(command)
                .run(Stream.concat(Stream.of("train"), Stream.of(arguments)).toArray(String[]::new));
    }
}
