package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.AveragedNetwork;
import io.backstep.experiment.BadExperiments;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import io.backstep.experiment.ExperimentWriter;
import io.backstep.experiment.SavedRun;
import io.backstep.experiment.SavedRunFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class TrainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
    private final StringWriter standardError = new StringWriter();
    private final byte[] xor =
            new ExperimentWriter().text(Examples.get("xor").experiment()).getBytes(StandardCharsets.UTF_8);
    private byte[] standardInput = xor;
    private boolean terminal;
    private int stopAfter = Integer.MAX_VALUE;

    static Set<Map.Entry<String, String>> bad() {
        return BadExperiments.all().entrySet();
    }

    @Test
    void oneLineForEachEpochAndOneAtTheEnd() {
        assertThat(run("-", "--epochs", "3")).isZero();
        assertThat(output().lines()).hasSize(4).last().asString().startsWith("trained for 3 epochs, 12 updates: loss ");
        assertThat(output().lines().findFirst().orElseThrow())
                .matches("epoch 1/3  updates 4  loss 0\\.\\d+  accuracy \\d+\\.00 %");
        assertThat(standardError.toString()).isEmpty();
    }

    @Test
    void theTrainedNetworkIsWritten() throws IOException, ExperimentProblem {
        Path out = folder.resolve("trained.backstep.json");
        assertThat(run("-", "--epochs", "2000", "--seed", "7", "--out", out.toString()))
                .isZero();
        Experiment trained = new ExperimentReader().read(out);
        Experiment start = Examples.get("xor").experiment();
        assertThat(trained.withNetwork(start.network())).isEqualTo(start);
        assertThat(output()).contains("accuracy 100.00 % (before: ");
        assertThat(folder.toFile().list()).containsExactly("trained.backstep.json");
        Path again = folder.resolve("again.backstep.json");
        assertThat(run("-", "--epochs", "2000", "--seed", "7", "--threads", "2", "--out", again.toString()))
                .isZero();
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @Test
    void theAveragedNetworkIsMeasuredAndWritten() throws IOException, ExperimentProblem {
        Experiment start = Examples.get("xor").experiment();
        Optimizer optimizer = new Optimizer(
                new AdamW(new Adam(0.9, 0.999), 0.01),
                0.02,
                new RateSchedule.Constant(),
                Optional.of(new Clipping.ByValue(0.5)),
                Optional.of(new Averaging(0.99, true)));
        standardInput =
                new ExperimentWriter().text(start.withOptimizer(optimizer)).getBytes(StandardCharsets.UTF_8);
        Path out = folder.resolve("averaged.backstep.json");
        Path state = folder.resolve("state.json");
        stopAfter = 7;
        String[] arguments = {"-", "--epochs", "30", "--out", out.toString(), "--resume", state.toString()};
        assertThat(run(arguments)).isEqualTo(ExitCode.WORK_FAILED);
        stopAfter = Integer.MAX_VALUE;
        assertThat(run(arguments)).isZero();
        assertThat(output().lines()).last().asString().startsWith("with the averages of its parameters: loss 0.");
        Experiment given = new ExperimentReader().read(standardInput);
        SavedRun end = new SavedRunFile(given).read(state);
        assertThat(AveragedNetwork.of(end.network(), optimizer, end.state()))
                .contains(new ExperimentReader().read(out).network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuffled", "given"})
    void anInterruptedRunGoesOnToTheSameBits(String order) throws IOException {
        Path whole = folder.resolve("whole.json");
        Path parts = folder.resolve("parts.json");
        Path wholeRows = folder.resolve("whole.csv");
        Path rows = folder.resolve("parts.csv");
        Path state = folder.resolve("state.json");
        String[] common = {"-", "--epochs", "20", "--order", order};
        assertThat(run(common, "--out", whole.toString(), "--metrics", wholeRows.toString()))
                .isZero();
        String[] resuming = {"--resume", state.toString(), "--out", parts.toString(), "--metrics", rows.toString()};
        for (int part = 0; part < 3; part++) {
            stopAfter = 11;
            assertThat(run(common, resuming)).isEqualTo(ExitCode.WORK_FAILED);
            assertThat(standardError.toString().lines())
                    .last()
                    .isEqualTo("backstep: interrupted after update " + 11 * (part + 1) + "; --resume " + state
                            + " goes on from there");
            assertThat(parts).doesNotExist();
        }
        stopAfter = Integer.MAX_VALUE;
        assertThat(run(common, resuming)).isZero();
        assertThat(parts).hasSameBinaryContentAs(whole);
        assertThat(rows).hasSameBinaryContentAs(wholeRows);
        assertThat(Files.readAllLines(rows)).hasSize(22).first().isEqualTo(MetricsFile.HEADER);
        assertThat(Files.readAllLines(rows)).last().asString().startsWith("20,80,0.5,0.");
        // what is through is not trained again, and goes further when more is asked for
        standardOutput.reset();
        assertThat(run(common, resuming)).isZero();
        assertThat(output().lines()).singleElement().asString().startsWith("trained for 20 epochs");
        assertThat(run(new String[] {"-", "--epochs", "21"}, "--resume", state.toString()))
                .isZero();
        assertThat(output()).contains("epoch 21/21  updates 84");
    }

    @Test
    void withoutAStateFileItIsKeptBesideTheResult() {
        stopAfter = 5;
        Path out = folder.resolve("net.backstep.json");
        assertThat(run("-", "--out", out.toString())).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString()).contains("--resume " + folder.resolve("net.training.json"));
        assertThat(folder.resolve("net.training.json")).exists();
        stopAfter = 5;
        assertThat(run("-")).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString()).contains("nothing was kept");
    }

    @Test
    void aStateThatDoesNotFitIsOneLineAndTwo() throws IOException {
        Path state = folder.resolve("state.json");
        stopAfter = 5;
        run("-", "--resume", state.toString(), "--seed", "3");
        assertThat(run("-", "--resume", state.toString(), "--seed", "4")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("-", "--resume", state.toString(), "--order", "given")).isEqualTo(ExitCode.WRONG_INPUT);
        standardInput = new ExperimentWriter()
                .text(Examples.get("dead-relu").experiment())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", "--resume", state.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        standardInput = xor;
        assertThat(run("-", "--resume", folder.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(run(
                        "-",
                        "--resume",
                        state.toString(),
                        "--metrics",
                        folder.resolve("other.csv").toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines().skip(1))
                .containsExactly(
                        "backstep: " + state + ": began with --seed 3, not 4",
                        "backstep: " + state + ": began with --order shuffled",
                        "backstep: " + state
                                + ": experiment: the state of another experiment, or of this one before it was changed",
                        "backstep: " + folder + ": a folder, not a file",
                        "backstep: " + folder.resolve("other.csv") + ": not the metrics of a training run");
    }

    @Test
    void whatCannotBeWrittenIsOneLineAndOne() {
        Path nowhere = folder.resolve("none").resolve("file");
        for (String option : new String[] {"--out", "--metrics", "--resume"}) {
            assertThat(run("-", "--epochs", "1", option, nowhere.toString())).isEqualTo(ExitCode.WORK_FAILED);
        }
        assertThat(standardError.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.equals("backstep: " + nowhere + ": the file cannot be written"));
    }

    @Test
    void aBarIsDrawnOnATerminalOnly() {
        terminal = true;
        assertThat(run("-", "--epochs", "2")).isZero();
        assertThat(standardError.toString()).contains("] 100 %").endsWith(" \r");
        assertThat(output()).doesNotContain("%]").doesNotContain("\r");
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
    void aDivergingRunSaysWhere() {
        standardInput = new String(xor, StandardCharsets.UTF_8)
                .replace("\"sigmoid\"", "\"linear\"")
                .replace("tanh", "linear")
                .replace("binary-cross-entropy", "half-squared-error")
                .replace("\"learningRate\": 0.5", "\"learningRate\": 10")
                .getBytes(StandardCharsets.UTF_8);
        Path out = folder.resolve("net.json");
        assertThat(run("-", "--out", out.toString())).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString().lines())
                .singleElement()
                .asString()
                .matches("backstep: standard input: diverged at update \\d+: \\S+ = \\S+");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- --epochs 0",
                "- --epochs x",
                "- --seed -1",
                "- --seed 9007199254740992",
                "- --order sorted",
                "- --threads 0",
                "- --out",
                ""
            })
    void wrongUsageIsOneLineAndTwo(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(standardError.toString().lines()).singleElement().asString().contains("train --help");
        assertThat(standardOutput.size()).isZero();
    }

    /** A thousand million epochs would take an hour: the test ends only because the run stops at the first failure. */
    @Test
    void stopsWhereNobodyReads() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        PrintStream swallowing = new PrintStream(closed, false, StandardCharsets.UTF_8);
        assertThat(runInto(swallowing, "-", "--epochs", "1000000000")).isEqualTo(ExitCode.WORK_FAILED);
        assertThat(standardError.toString().lines()).containsExactly("backstep: standard output cannot be written");
    }

    private String output() {
        return standardOutput.toString(StandardCharsets.UTF_8);
    }

    private int run(String[] first, String... rest) {
        return run(Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return runInto(standardOutput, arguments);
    }

    private int runInto(OutputStream output, String... arguments) {
        CommandLine command = new CommandLine(new BareCommand())
                .addSubcommand(new TrainCommand(
                        new ByteArrayInputStream(standardInput),
                        output,
                        () -> terminal,
                        () -> new StopsAfter(stopAfter)))
                .setOut(new PrintWriter(standardOutput, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(standardError));
        return new CommandRunner(command)
                .run(Stream.concat(Stream.of("train"), Stream.of(arguments)).toArray(String[]::new));
    }
}
