package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class CommandRunnerTest {
    private final StringWriter standardOutput = new StringWriter();
    private final StringWriter standardError = new StringWriter();

    @Test
    void workThatSucceedsIsSilent() {
        assertThat(run(() -> ExitCode.DONE, "work", "a.json")).isEqualTo(ExitCode.DONE);
        assertThat(standardError.toString()).isEmpty();
    }

    @Test
    void wrongInputIsOneLineAndTwo() {
        int code =
                run(() -> failing(CommandFailure.wrongInput("a.json: layers[1]:\n  3 numbers expected")), "work", "a");
        assertThat(code).isEqualTo(2);
        assertThat(standardError.toString())
                .isEqualToIgnoringNewLines("backstep: a.json: layers[1]: 3 numbers expected");
    }

    @Test
    void failedWorkIsOneLineAndOne() {
        int code = run(() -> failing(CommandFailure.workFailed("diverged at update 7")), "work", "a.json");
        assertThat(code).isEqualTo(1);
        assertThat(standardError.toString()).isEqualToIgnoringNewLines("backstep: diverged at update 7");
    }

    @Test
    void anUnforeseenExceptionIsOneLineAndOne() {
        int code = run(() -> failing(new IllegalStateException("no layer\n3")), "work", "a.json");
        assertThat(code).isEqualTo(1);
        assertThat(standardError.toString().lines())
                .singleElement()
                .asString()
                .contains("internal error")
                .contains("no layer 3");
    }

    @Test
    void runningOutOfMemoryIsOneLineAndOne() {
        int code = run(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "work",
                "a.json");
        assertThat(code).isEqualTo(1);
        assertThat(standardError.toString().lines()).singleElement().asString().contains("not enough memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose work a.json", "work --verbose a.json", "work a.json --verbose"})
    void verboseAddsTheStackTrace(String arguments) {
        int code = run(() -> failing(CommandFailure.wrongInput("bad")), arguments.split(" "));
        assertThat(code).isEqualTo(2);
        assertThat(standardError.toString())
                .startsWith("backstep: bad")
                .contains("at " + CommandRunnerTest.class.getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unknown",
                "-x",
                "nonsense",
                "work",
                "work --unknown a.json",
                "work a.json b.json",
                "work a.json --times",
                "work a.json --times=many",
                "work a.json --times=1 --times=2",
                "work @a.json b.json"
            })
    void wrongUsageIsOneLineAndTwo(String arguments) {
        assertThat(run(() -> ExitCode.DONE, arguments.split(" "))).isEqualTo(2);
        assertThat(standardError.toString().lines())
                .singleElement()
                .asString()
                .startsWith("backstep: ")
                .contains("--help");
        assertThat(standardOutput.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionIsNamed() {
        run(() -> ExitCode.DONE, "work", "--iterattions", "a.json");
        assertThat(standardError.toString()).contains("unknown option --iterattions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "work --help", "work -h"})
    void helpIsEverywhere(String arguments) {
        assertThat(run(() -> failing(new IllegalStateException()), arguments.split(" ")))
                .isZero();
        assertThat(standardOutput.toString()).contains("Usage: backstep").contains("--verbose");
        assertThat(standardOutput.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(standardError.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "work --version"})
    void theVersionIsEverywhere(String arguments) {
        assertThat(run(() -> failing(new IllegalStateException()), arguments.split(" ")))
                .isZero();
        assertThat(standardOutput.toString().strip()).matches("backstep \\d+(\\.\\d+)+.*");
    }

    private int run(Callable<Integer> work, String... arguments) {
        CommandLine command = new CommandLine(new Bare())
                .addSubcommand("work", new Work(work))
                .setOut(new PrintWriter(standardOutput))
                .setErr(new PrintWriter(standardError));
        return new CommandRunner(command).run(arguments);
    }

    private static int failing(RuntimeException failure) {
        throw failure;
    }

    @Command(name = "backstep")
    private static final class Bare implements Callable<Integer> {
        @Override
        public Integer call() {
            return ExitCode.DONE;
        }
    }

    @Command(name = "work")
    private static final class Work implements Callable<Integer> {
        private final Callable<Integer> work;

        @Parameters(paramLabel = "FILE")
        private String file = "";

        @Option(names = "--times")
        private int times;

        Work(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            assertThat(file).isNotEmpty();
            assertThat(times).isNotNegative();
            return work.call();
        }
    }
}
