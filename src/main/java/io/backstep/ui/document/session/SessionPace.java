package io.backstep.ui.document.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Time and threads, as the {@link SessionKeeper} needs them. */
public interface SessionPace {
    /** Runs the action on the keeper's thread when this time has passed. */
    void after(Duration delay, Runnable action);

    /** Does the work elsewhere, then hands what came of it to the keeper's thread, either a result or a failure. */
    <T> void inBackground(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure);
}
