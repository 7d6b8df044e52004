package io.backstep.ui.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Runs work away from the JavaFX thread and brings back what came of it. To be used on the JavaFX thread. */
public interface Background {
    /**
     * Runs the work on another thread, then either {@code onResult} or {@code onFailure} on the JavaFX thread.
     *
     * @param work must not touch the scene graph or any property
     * @param onFailure is given whatever the work threw
     * @return waives the result: neither is called afterwards, and work that has not begun is not begun
     */
    <T> Subscription run(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure);

    /**
     * A channel for work of which only the newest request counts, such as a picture that follows a slider: each new
     * request waives the one before.
     */
    default <T> Latest<T> latest(Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        return new Latest<>(this, onResult, onFailure);
    }

    /**
     * A channel for work that follows something which does not come to rest, such as a run: every result is delivered,
     * and of the requests made meanwhile the newest comes next. What the work throws is thrown on the JavaFX thread.
     */
    default <T> Steady<T> steady(Consumer<? super T> onResult) {
        return new Steady<>(this, onResult);
    }
}
