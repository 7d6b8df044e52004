package io.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    /** A second passes between any two looks at the clock. */
    private final AtomicLong seconds = new AtomicLong();

    private int run(String... args) {
        CommandLine command = new CommandLine(new BenchCommand(out, () -> seconds.incrementAndGet() * 1_000_000_000L));
        command.setErr(new PrintWriter(err));
        return new CommandRunner(command).run(args);
    }

    @Test
    @DisplayName("One line says how many samples a second there were, and how good the network is")
    void line() {
        assertThat(run("--layers", "784,10", "--epochs", "3", "--threads", "2", "--batch", "50"))
                .isZero();
        String line = out.toString(StandardCharsets.UTF_8);
        assertThat(line).matches("peer=backstep samples_per_s=20000 acc=0\\.[89]\\d{3} threads=2 batch=50\\R");
        String once = line;
        out.reset();
        assertThat(run("--layers", "784,10", "--epochs", "3", "--threads", "1", "--batch", "50"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).replace("threads=1", "threads=2"))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs 0 | --epochs: 1 to 10000 expected, found 0",
                "--threads 65 | --threads: 1 to 64 expected, found 65",
                "--seed -1 | --seed: 0 to",
                "--data spiral | --data: digits, mnist or a folder of IDX files expected, found spiral",
                "--layers 100,10 | the network has 100 inputs and 10 outputs, digits takes 784 inputs and 10 outputs",
            })
    @DisplayName("What cannot be done is said in one line")
    void refused(String args, String message) {
        assertThat(run(args.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.size()).isZero();
    }
}
