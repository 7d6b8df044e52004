package io.backstep.ui.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tests that go through the window as a person would. Each has a window and a folder of its own. */
// JUnit sets the folder, and the window is made before each test.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
abstract class WindowJourneys {
    private static final int MOST_SECONDS = 60;

    @TempDir
    Path folder;

    final FxRobot robot = new FxRobot();
    Stage stage;
    TestWindow shown;

    @BeforeEach
    final void showWindow() throws TimeoutException {
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> {
            shown = new TestWindow(folder, 1, stage, Locale.UK);
            shown.window.show();
        });
    }

    @AfterEach
    final void close() {
        robot.interact(() -> {
            stage.titleProperty().unbind();
            stage.hide();
        });
    }

    /** Fires a button. */
    final void press(String selector) {
        robot.interact(() -> robot.lookup(selector).queryAs(ButtonBase.class).fire());
        awaitPulse();
    }

    /** Waits until what was done is on screen: much is drawn with the next pulse only. */
    final void awaitPulse() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        robot.interact(() -> {
            stage.getScene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            if (!drawn.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no pulse came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        robot.interact(() -> stage.getScene().removePostLayoutPulseListener(listener));
    }

    /** Goes to a topic of the Losses screen. */
    final void openTopic(String topic) {
        press("#screen-losses");
        press("#topic-" + topic);
    }

    final String text(String selector) {
        return robot.lookup(selector).queryAs(Labeled.class).getText();
    }
}
