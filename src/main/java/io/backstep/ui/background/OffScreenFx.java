package io.backstep.ui.background;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/**
 * JavaFX without a window, for pictures that are drawn where there is no display. Whoever uses it must do so before
 * anything else starts JavaFX in this process; where it runs already it is used as it is.
 */
public final class OffScreenFx {
    /** Starts JavaFX, without a display unless somebody has said otherwise. */
    public OffScreenFx() {
        setIfAbsent("glass.platform", "Monocle");
        setIfAbsent("monocle.platform", "Headless");
        setIfAbsent("prism.order", "sw");
        // Formulas take their fonts through AWT.
        setIfAbsent("java.awt.headless", "true");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyStarted) {
            // then it is there
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Does the work on the JavaFX thread and waits for it.
     *
     * @throws ExecutionException with what the work threw
     */
    public <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
