package io.backstep.ui.app;

import io.backstep.cli.CommandFailure;
import java.util.List;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window, or says in one line why this machine cannot. */
public final class WindowStart {
    // A logger is collected with its filter unless somebody holds it.
    private final Logger javafx = Logger.getLogger("javafx");

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param arguments the file to open, or nothing
     * @throws CommandFailure if this machine cannot show a window
     */
    public void open(List<String> arguments) {
        Preflight.ofThisMachine().windowProblem().ifPresent(problem -> {
            throw CommandFailure.workFailed(problem);
        });
        // JavaFX warns when it is started from the class path. That is on purpose here: the libraries built on it reach
        // for its inner packages, which the module path would forbid.
        javafx.setFilter(
                message -> !String.valueOf(message.getMessage()).startsWith("Unsupported JavaFX configuration"));
        Application.launch(BackstepApplication.class, arguments.toArray(String[]::new));
    }
}
