package io.backstep.ui.app;

import io.backstep.dataset.UserFolders;
import io.backstep.experiment.Examples;
import io.backstep.ui.background.FxLater;
import io.backstep.ui.background.ThreadBackground;
import io.backstep.ui.document.session.BackgroundPace;
import io.backstep.ui.kit.clock.AnimationFrameClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import javafx.application.Application;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's beginning and end. */
public final class BackstepApplication extends Application {
    /** A download takes one for minutes and a run of training another, while pictures are read and the session is written. */
    private static final int THREADS = 4;

    private static final int LARGEST_SEED = 9999;

    private @Nullable ThreadBackground background;
    private @Nullable AppWindow window;

    @Override
    public void init() {
        // Formulas take their fonts through AWT, which must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
    }

    @Override
    public void start(Stage stage) {
        FxLater later = new FxLater();
        UserFolders folders = UserFolders.ofThisMachine();
        background = new ThreadBackground(THREADS, later);
        Random random = new Random();
        // Short enough to be read out and typed in again.
        LongSupplier seeds = () -> 1 + random.nextInt(LARGEST_SEED);
        Services services = new Services(new Services.Surroundings(
                folders,
                background,
                new BackgroundPace(background),
                new AnimationFrameClock(),
                later::execute,
                Locale.getDefault(Locale.Category.DISPLAY),
                ProcessHandle.current().pid(),
                seeds,
                Examples.get(Examples.IDS.get(0)).experiment()));
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions(
                folders.state().resolve("errors.log"),
                Clock.systemUTC(),
                later::execute,
                services.notices(),
                BackstepApplication::copy));
        window = new AppWindow(
                services,
                stage,
                new NativeFileDialogs(
                        stage,
                        services.language(),
                        () -> services.recentFiles().paths().stream().findFirst()),
                new ThemedQuestions(stage, services.language(), services.themes()));
        window.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(window.commands()::open);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (background != null) {
            background.close();
        }
    }
}
