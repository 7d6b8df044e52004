package io.backstep.cli;

import org.jspecify.annotations.Nullable;

/**
 * A command's end before its work was done. The message is what the user reads, on one line: what went wrong, and where
 * in the file if there is one.
 */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The file or the usage is wrong, and the user can put it right. */
    public static CommandFailure wrongInput(String message) {
        return new CommandFailure(ExitCode.WRONG_INPUT, message, null);
    }

    /** The file or the usage is wrong; the cause is shown only with {@code --verbose}. */
    public static CommandFailure wrongInput(String message, Throwable cause) {
        return new CommandFailure(ExitCode.WRONG_INPUT, message, cause);
    }

    /** The input was right, but the work could not be done. */
    public static CommandFailure workFailed(String message) {
        return new CommandFailure(ExitCode.WORK_FAILED, message, null);
    }

    /** The work could not be done; the cause is shown only with {@code --verbose}. */
    public static CommandFailure workFailed(String message, Throwable cause) {
        return new CommandFailure(ExitCode.WORK_FAILED, message, cause);
    }

    /** One of the codes in {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
