package io.backstep.ui.background;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one way back onto the JavaFX thread. Whoever must leave it is given an executor, and this is the real one. */
public final class FxLater implements Executor {
    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}
