package io.backstep.ui.document.session;

import io.backstep.ui.background.Background;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;

/** Time by JavaFX, and threads by {@link Background}. */
public final class BackgroundPace implements SessionPace {
    private final Background background;

    public BackgroundPace(Background background) {
        this.background = background;
    }

    @Override
    public void after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    @Override
    public <T> void inBackground(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        background.run(work, onResult, onFailure);
    }
}
