package io.backstep.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads train. */
final class ThreadsOption {
    private static final int MOST = 64;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "T",
            defaultValue = "1",
            description = "How many threads share large batches; the result is the same (default: ${DEFAULT-VALUE}).")
    private int threads;

    /** Complains of a number that makes no sense. */
    void check() {
        if (threads < 1 || threads > MOST) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--threads: 1 to " + MOST + " expected, found " + threads);
        }
    }

    int count() {
        return threads;
    }
}
