package io.backstep.audit;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.testfx.api.FxToolkit;

/** Shows a scene for as long as something looks at it. */
final class ShownScene {
    private static final int SECONDS = 60;

    /** Controls build their skins in the first pulse and settle in the second. */
    private static final int PULSES = 2;

    private ShownScene() {}

    /** Makes a scene, shows it, waits until it is laid out, and looks at it on the FX thread. */
    static <T> T with(Callable<Scene> builder, Function<Scene, T> look) {
        try {
            FxToolkit.registerPrimaryStage();
            Stage stage = onFxThread(() -> {
                Stage shown = new Stage(StageStyle.UNDECORATED);
                shown.setScene(builder.call());
                shown.show();
                return shown;
            });
            try {
                awaitPulses(stage.getScene());
                return onFxThread(() -> look.apply(stage.getScene()));
            } finally {
                onFxThread(() -> {
                    stage.close();
                    return stage;
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T onFxThread(Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitPulses(Scene scene) throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        Runnable listener = () -> {
            pulses.countDown();
            Platform.requestNextPulse();
        };
        onFxThread(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return scene;
        });
        if (!pulses.await(SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("the scene was not laid out");
        }
        onFxThread(() -> {
            scene.removePostLayoutPulseListener(listener);
            return scene;
        });
    }
}
