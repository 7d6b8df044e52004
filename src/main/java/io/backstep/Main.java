package io.backstep;

import io.backstep.cli.BenchCommand;
import io.backstep.cli.CommandFailure;
import io.backstep.cli.CommandRunner;
import io.backstep.cli.EvalCommand;
import io.backstep.cli.ExitCode;
import io.backstep.cli.FailureReport;
import io.backstep.cli.PredictCommand;
import io.backstep.cli.TraceCommand;
import io.backstep.cli.TrainCommand;
import io.backstep.ui.app.PicturesCommand;
import io.backstep.ui.app.WindowStart;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts Backstep: the window when no sub-command is given, the command line otherwise.
 *
 * <p>This class is no JavaFX application and loads no JavaFX class before the window is to open: the launcher would
 * otherwise insist on JavaFX modules, and the commands must work without a display.
 */
@Command(
        name = "backstep",
        description = "Shows how a neural network learns, one click at a time. Without a command it opens the window.")
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A *.backstep.json file to open.")
    private @Nullable Path file;

    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length == 0 ? openWindow() : new CommandRunner(commands()).run(args));
    }

    /** What {@link #call} does, without the tenth of a second that it takes to set up the command line. */
    private static int openWindow() {
        try {
            new WindowStart().open(List.of());
            return ExitCode.DONE;
        } catch (RuntimeException failure) {
            FailureReport.write(
                    new PrintWriter(System.err, false, Charset.defaultCharset()),
                    FailureReport.message(failure),
                    failure,
                    false);
            return FailureReport.exitCode(failure);
        }
    }

    /** All commands there are. */
    static CommandLine commands() {
        return new CommandLine(new Main())
                .addSubcommand(new TraceCommand(System.in, System.out))
                .addSubcommand(new TrainCommand(System.in, System.out))
                .addSubcommand(new PredictCommand(System.in, System.out))
                .addSubcommand(new EvalCommand(System.in, System.out))
                .addSubcommand(new BenchCommand(System.out))
                .addSubcommand(new PicturesCommand());
    }

    @Override
    public Integer call() {
        new WindowStart().open(file == null ? List.of() : List.of(existing(file).toString()));
        return ExitCode.DONE;
    }

    private Path existing(Path given) {
        if (Files.isRegularFile(given)) {
            return given;
        }
        if (Files.exists(given)) {
            throw CommandFailure.wrongInput(given + ": not a file");
        }
        throw new ParameterException(spec.commandLine(), given + ": no such command or file");
    }
}
