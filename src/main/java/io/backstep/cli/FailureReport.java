package io.backstep.cli;

import java.io.PrintWriter;

/** How a failure is told to whoever called the program: in one line on standard error, and by the exit code. */
public final class FailureReport {
    /** The option that asks for stack traces. */
    static final String VERBOSE = "--verbose";

    private static final String PREFIX = "backstep: ";

    private FailureReport() {}

    /** Writes what went wrong, in one line, and with {@code verbose} where. */
    public static void write(PrintWriter standardError, String message, Throwable failure, boolean verbose) {
        writeLine(standardError, message);
        if (verbose) {
            failure.printStackTrace(standardError);
        }
        standardError.flush();
    }

    /** Writes one of several things that went wrong, in one line. */
    static void writeLine(PrintWriter standardError, String message) {
        standardError.println(PREFIX + oneLine(message));
    }

    /** What a failure has to say. Anything but a {@link CommandFailure} is a mistake of ours, and is called one. */
    public static String message(Throwable failure) {
        if (failure instanceof CommandFailure && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return "internal error: " + rootCause(failure) + " (" + VERBOSE + " shows where)";
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }

    /** The exit code that goes with a failure. */
    public static int exitCode(Throwable failure) {
        return failure instanceof CommandFailure known ? known.exitCode() : ExitCode.WORK_FAILED;
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
