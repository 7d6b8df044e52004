package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backstep.experiment.BadExperiments;
import io.backstep.experiment.Examples;
import io.backstep.experiment.ExperimentLimits;
import io.backstep.experiment.ExperimentWriter;
import io.backstep.experiment.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class TraceCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private final StringWriter standardError = new StringWriter();
    private byte[] standardInput = new byte[0];

    static List<String> vectors() {
        return Vectors.names();
    }

    static List<String> examples() {
        return Examples.IDS;
    }

    static Set<Map.Entry<String, String>> bad() {
        return BadExperiments.all().entrySet();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void jsonHasTheShapeAndTheNumbersOfTheReference(String name) throws IOException {
        standardInput = Vectors.experiment(name);
        assertThat(run("-", "--iterations", "6", "--format", "json")).isZero();
        JsonNode expected = new ObjectMapper().readTree(Vectors.expected(name));
        compare("", new ObjectMapper().readTree(standardOutput.toByteArray()), expected);
        assertThat(standardError.toString()).isEmpty();
    }

    private static void compare(String place, JsonNode actual, JsonNode expected) {
        assertThat(actual.getNodeType()).as(place).isEqualTo(expected.getNodeType());
        assertThat(actual.size()).as(place).isEqualTo(expected.size());
        if (expected.isObject()) {
            List<String> names = new ArrayList<>();
            actual.fieldNames().forEachRemaining(names::add);
            List<String> expectedNames = new ArrayList<>();
            expected.fieldNames().forEachRemaining(expectedNames::add);
            assertThat(names).as(place).isEqualTo(expectedNames);
            names.forEach(name -> compare(place + "." + name, actual.get(name), expected.get(name)));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "[" + i + "]", actual.get(i), expected.get(i));
            }
        } else if (expected.isNumber()) {
            // Loose: that the numbers agree is proved by the engine's own test, here they must be in their places.
            double tolerance = 1e-6 + 1e-6 * Math.abs(expected.doubleValue());
            assertThat(Math.abs(actual.doubleValue() - expected.doubleValue()))
                    .as(place)
                    .isLessThan(tolerance);
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }

    @Test
    void jsonIsTheDefaultAndLosesNoBit() throws IOException {
        standardInput = Vectors.experiment("two-two-two");
        assertThat(run("-")).isZero();
        JsonNode iteration = new ObjectMapper()
                .readTree(standardOutput.toByteArray())
                .get("iterations")
                .get(0);
        assertThat(iteration.get("loss").doubleValue()).isEqualTo(0.2983711087600027);
        assertThat(iteration.has("steps")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en, two-two-two.en.txt", "zh, two-two-two.zh.txt"})
    void theTextOfTheWorkedExample(String language, String golden) throws IOException {
        standardInput = Vectors.experiment("two-two-two");
        assertThat(run("-", "--format", "text", "--language", language)).isZero();
        try (InputStream stream = TraceCommandTest.class.getResourceAsStream("/io/backstep/golden/" + golden)) {
            String expected = new String(Objects.requireNonNull(stream, golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output()).isEqualTo(expected);
        }
        assertThat(output()).contains("0.298371109").contains("w5 = 0.358916");
    }

    @ParameterizedTest
    @MethodSource({"vectors", "examples"})
    void textFitsEightyColumns(String name) {
        standardInput = Vectors.names().contains(name)
                ? Vectors.experiment(name)
                : new ExperimentWriter().text(Examples.get(name).experiment()).getBytes(StandardCharsets.UTF_8);
        for (String language : List.of("en", "zh")) {
            assertThat(run("-", "--format", "text", "--iterations", "2", "--language", language))
                    .isZero();
        }
        assertThat(output().lines()).allMatch(line -> TextWidth.of(line) <= 80).noneMatch(line -> line.endsWith(" "));
    }

    private static final String EVERYTHING = """
            {"format": "backstep-experiment", "version": 1, "name": "everything",
             "network": {"inputs": 2, "biasMode": "frozen", "layers": [
              {"activation": "tanh", "weights": [[0.4, -0.3]], "biases": [0.1]},
              {"activation": "sigmoid", "weights": [[0.8]], "biases": [0.2]}]},
             "loss": "half-squared-error",
             "optimizer": {"type": "adamw", "learningRate": 0.5, "weightDecay": 0.1,
              "schedule": {"type": "warmUp", "share": 0.2, "updates": 1,
               "then": {"type": "cosine", "floor": 0.01, "updates": 3}},
              "averaging": {"decay": 0.9, "warmUp": true}},
             "regularization": {"clipValue": 0.05},
             "data": [{"input": [1, 0.5], "target": [1]}], "batchSize": 1}
            """;

    @Test
    void jsonHasTheAverages() throws IOException {
        standardInput = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", "--iterations", "6", "--steps")).isZero();
        JsonNode iterations =
                new ObjectMapper().readTree(standardOutput.toByteArray()).get("iterations");
        double average = 0.8;
        double[] rates = {0.1, 0.5, 0.3775, 0.1325, 0.01, 0.01};
        for (int k = 0; k < 6; k++) {
            JsonNode iteration = iterations.get(k);
            assertThat(iteration.get("learningRate").doubleValue()).isCloseTo(rates[k], within(1e-15));
            double share = (1.0 + k) / (10 + k);
            double weight = iteration.at("/after/1/weights/0/0").doubleValue();
            average = share * average + (1 - share) * weight;
            assertThat(iteration.at("/averages/1/weights/0/0").doubleValue()).isEqualTo(average);
            assertThat(iteration.at("/averages/1/biases/0").doubleValue()).isEqualTo(0.2);
        }
        assertThat(output()).contains("cut-gradient", "warm-up-rate", "cosine-rate", "floor-rate", "average-share");
    }

    @Test
    void textSaysWhatIsCutAndWhatIsAveraged() {
        standardInput = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", "--iterations", "2", "--format", "text")).isZero();
        assertThat(output())
                .contains("warm-up from 0.2 of it over 1 update, then along a cosine to 0.01 over 3 updates")
                .contains("weight decay 0.1")
                .contains("Clipping: every gradient kept between −0.05 and 0.05")
                .contains("Clipping by value, which cuts w1")
                .contains("d_k = min(d, (1 + 0)/(10 + 0))")
                .contains("w1' = w1 − η·λ·w1")
                .contains("The averages after the update");
        assertThat(run("-", "--iterations", "6", "--format", "text", "--language", "zh"))
                .isZero();
        assertThat(output()).contains("权重衰减 0.1", "按值裁剪，被截断的有 w1", "更新之后的平均值");
        assertThat(output().lines()).allMatch(line -> TextWidth.of(line) <= 80);
    }

    @Test
    void stepsHaveFormulasAndSentences() throws IOException {
        standardInput = Vectors.experiment("random-30");
        assertThat(run("-", "--steps", "--language", "zh")).isZero();
        JsonNode samples = new ObjectMapper()
                .readTree(standardOutput.toByteArray())
                .get("iterations")
                .get(0)
                .get("samples");
        assertThat(samples).hasSize(5);
        JsonNode first = samples.get(0).get("steps").get(0);
        assertThat(first.get("phase").textValue()).isEqualTo("forward");
        assertThat(first.get("operation").textValue()).isEqualTo("weighted-sum");
        assertThat(first.get("writes").textValue()).isEqualTo("z_h1,1");
        assertThat(first.get("latex").textValue()).startsWith("z_{h_{1,1}} = ");
        assertThat(first.get("latexNumbers").textValue()).contains("\\cdot");
        assertThat(first.get("sentence").textValue().codePoints().anyMatch(Character::isIdeographic))
                .isTrue();
        assertThat(first.get("value").isNumber()).isTrue();
        JsonNode last = samples.get(4).get("steps");
        assertThat(last.get(last.size() - 1).get("phase").textValue()).isEqualTo("update");
        assertThat(samples.get(0)
                        .get("steps")
                        .get(samples.get(0).get("steps").size() - 1)
                        .get("phase")
                        .textValue())
                .isEqualTo("backward");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFileIsOneLineAndTwo(Map.Entry<String, String> file) throws IOException {
        Path path = folder.resolve("bad.backstep.json");
        Files.writeString(path, file.getKey());
        assertThat(run(path.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString())
                .isEqualToNormalizingNewlines("backstep: " + path + ": " + file.getValue() + "\n");
        assertThat(standardOutput.size()).isZero();
    }

    @Test
    void aFolderAMissingFileAndAHugeOneAreOneLineAndTwo() throws IOException {
        Path huge = folder.resolve("huge.json");
        Files.write(huge, new byte[ExperimentLimits.FILE_BYTES + 1]);
        for (Path path : List.of(folder, folder.resolve("none"), huge)) {
            assertThat(run(path.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        }
        assertThat(standardError.toString().lines())
                .containsExactly(
                        "backstep: " + folder + ": a folder, not a file",
                        "backstep: " + folder.resolve("none") + ": no such file",
                        "backstep: " + huge + ": the file is larger than 64 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void aDivergingRunPrintsWhatItHas(String format) {
        standardInput = new String(Vectors.experiment("two-two-two"), StandardCharsets.UTF_8)
                .replace("sigmoid", "linear")
                .replace("\"learningRate\": 0.5", "\"learningRate\": 1e9")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", "--format", format, "--iterations", "1000")).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString().lines())
                .singleElement()
                .asString()
                .matches("backstep: standard input: diverged at update \\d+, step \\d+: \\S+ = \\S+");
        assertThat(output()).contains(format.equals("json") ? "\"iteration\":2" : "Iteration 2");
        if (format.equals("json")) {
            assertThat(output()).endsWith("]}\n").contains("\"after\":null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- --iterations 0",
                "- --iterations -1",
                "- --iterations 1.5",
                "- --format xml",
                "- --language fr",
                "- --format",
                "- -- -",
                ""
            })
    void wrongUsageIsOneLineAndTwo(String arguments) {
        standardInput = Vectors.experiment("two-two-two");
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).singleElement().asString().contains("trace --help");
        assertThat(standardOutput.size()).isZero();
    }

    /** Ten million iterations would take minutes: the test ends only because the run stops at the first failure. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void stopsWhereNobodyReads(String format) {
        standardInput = Vectors.experiment("two-two-two");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        PrintStream swallowing = new PrintStream(closed, false, StandardCharsets.UTF_8);
        String[] arguments = {"-", "--format", format, "--iterations", "10000000"};
        assertThat(runInto(swallowing, arguments)).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString().lines()).containsExactly("backstep: standard output cannot be written");
    }

    private String output() {
        return standardOutput.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return runInto(standardOutput, arguments);
    }

    private int runInto(OutputStream output, String... arguments) {
        CommandLine command = new CommandLine(new BareCommand())
                .addSubcommand(new TraceCommand(new ByteArrayInputStream(standardInput), output))
                .setOut(new PrintWriter(standardOutput, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(standardError));
        return new CommandRunner(command)
                .run(Stream.concat(Stream.of("trace"), Stream.of(arguments)).toArray(String[]::new));
    }
}
