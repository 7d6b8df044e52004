package io.backstep.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs every command in the same way. Each gets {@code --help}, {@code --version} and {@code --verbose} here. A mistake
 * becomes one line on standard error that says what and where, and an exit code from {@link ExitCode}; stack traces are
 * printed with {@code --verbose} only.
 */
public final class CommandRunner {
    private final CommandLine commandLine;

    /**
     * @param command the command with its sub-commands added
     */
    public CommandRunner(CommandLine command) {
        this.commandLine = command;
        addCommonOptions(command);
        // A file that begins with "@" is a file, not a list of further arguments.
        command.setExpandAtFiles(false);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setUsageHelpWidth(80);
        command.setExitCodeExceptionMapper(FailureReport::exitCode);
    }

    private static void addCommonOptions(CommandLine command) {
        command.getCommandSpec()
                .versionProvider(new Version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description("Show the version and exit.")
                        .build())
                .addOption(OptionSpec.builder(FailureReport.VERBOSE)
                        .type(boolean.class)
                        .description("When something fails, also show where in the program.")
                        .build());
        command.getSubcommands().values().forEach(CommandRunner::addCommonOptions);
    }

    /**
     * Reads the arguments and does what they say.
     *
     * @return the exit code of the process
     */
    public int run(String... arguments) {
        // Asked of the arguments themselves: when they cannot be parsed there is no option value to ask.
        boolean verbose = Arrays.asList(arguments).contains(FailureReport.VERBOSE);
        commandLine.setParameterExceptionHandler((failure, given) -> {
            CommandLine command = failure.getCommandLine();
            FailureReport.write(command.getErr(), usageMistake(failure), failure, verbose);
            return ExitCode.WRONG_INPUT;
        });
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            FailureReport.write(command.getErr(), FailureReport.message(failure), failure, verbose);
            return FailureReport.exitCode(failure);
        });
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError failure) {
            String message = "not enough memory: give more with JAVA_OPTS=-Xmx4g, say";
            FailureReport.write(commandLine.getErr(), message, failure, verbose);
            return ExitCode.WORK_FAILED;
        }
    }

    private static String usageMistake(ParameterException failure) {
        String help = "; see " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        String message = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(failure.getMessage());
        return FailureReport.oneLine(message) + help;
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String argument =
                failure.getUnmatched().isEmpty() ? "" : failure.getUnmatched().get(0);
        String what = failure.isUnknownOption() ? "unknown option " : "unexpected argument ";
        List<String> suggestions = failure.getSuggestions();
        String suggestion = suggestions.isEmpty() ? "" : " (did you mean " + String.join(" or ", suggestions) + "?)";
        return what + argument + suggestion;
    }
}
