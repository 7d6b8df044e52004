package io.backstep.ui.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * A channel of {@link Background} on which a new request overtakes the one before: what was asked earlier is never
 * delivered later. To be used on the JavaFX thread.
 *
 * @param <T> what the work gives
 */
public final class Latest<T> {
    private final Background background;
    private final Consumer<? super T> onResult;
    private final Consumer<? super Throwable> onFailure;
    private Subscription request = Subscription.EMPTY;

    Latest(Background background, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        this.background = background;
        this.onResult = onResult;
        this.onFailure = onFailure;
    }

    /** Runs this work and drops the result of every earlier request that has not been delivered yet. */
    public void submit(Callable<? extends T> work) {
        cancel();
        request = background.run(work::call, onResult, onFailure);
    }

    /** Drops the result that is still to come, if any. */
    public void cancel() {
        request.unsubscribe();
        request = Subscription.EMPTY;
    }
}
