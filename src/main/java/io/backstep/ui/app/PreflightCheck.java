package io.backstep.ui.app;

import java.util.Optional;

/**
 * Asks the build's question: can what comes next work on this machine? The build calls it before it opens the window and
 * before it runs the tests, since what it would print itself when either of them fails is pages long.
 */
public final class PreflightCheck {
    private PreflightCheck() {}

    /**
     * Ends the whole build with one line on standard error if something is missing.
     *
     * @param arguments {@code drawing} for the tests, or the goals of the build, of which {@code javafx:run} needs a
     *     window
     */
    public static void main(String[] arguments) {
        String question = String.join(" ", arguments);
        Optional<String> problem = Optional.empty();
        if (question.equals("drawing")) {
            problem = Preflight.ofThisMachine().drawingProblem();
        } else if (question.contains("javafx:run")) {
            problem = Preflight.ofThisMachine().windowProblem();
        }
        problem.ifPresent(line -> {
            System.err.println("backstep: " + line);
            System.exit(1);
        });
    }
}
