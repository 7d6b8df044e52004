package io.backstep.cli;

/** What the process tells its caller when it ends. */
public final class ExitCode {
    /** All was done. */
    public static final int DONE = 0;

    /** The input was right, but the work failed: a run that diverged, a file that could not be written. */
    public static final int WORK_FAILED = 1;

    /** The input or the usage is wrong: an unknown option, a file with a mistake in it. */
    public static final int WRONG_INPUT = 2;

    private ExitCode() {}
}
