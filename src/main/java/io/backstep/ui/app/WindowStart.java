package io.backstep.ui.app;

import io.backstep.cli.CommandFailure;
import java.util.List;
import javafx.application.Application;

/** Opens the window, or says in one line why this machine cannot. */
public final class WindowStart {
    private final ClassPathWarning classPathWarning = new ClassPathWarning();

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
        classPathWarning.drop();
        try {
            Application.launch(BackstepApplication.class, arguments.toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            // The display answers, but does not let us in. (What start() throws comes wrapped.)
            throw CommandFailure.workFailed(Preflight.noWindow(e.getMessage() + ", access is denied"), e);
        }
    }
}
