package io.backstep.ui.app;

import io.backstep.cli.CommandFailure;
import io.backstep.dataset.UserFolders;
import io.backstep.experiment.Examples;
import io.backstep.experiment.WholeFile;
import io.backstep.ui.background.HeadStart;
import io.backstep.ui.settings.SettingsFile;
import io.backstep.ui.step.StepViewModel;
import java.util.List;
import javafx.application.Application;

/** Opens the window, or says in one line why this machine cannot. */
public final class WindowStart {
    private final ClassPathWarning classPathWarning = new ClassPathWarning();

    /** What the window will do first that needs no display. */
    private static List<Runnable> headStart() {
        return List.of(
                () -> new StepViewModel(Examples.get(Examples.IDS.get(0)).experiment()),
                () -> new SettingsFile(UserFolders.ofThisMachine().settingsFile(), WholeFile::write));
    }

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param arguments the file to open, or nothing
     * @throws CommandFailure if this machine cannot show a window
     */
    public void open(List<String> arguments) {
        HeadStart.with(headStart());
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
