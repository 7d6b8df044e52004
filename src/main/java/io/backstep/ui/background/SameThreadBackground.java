package io.backstep.ui.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * {@link Background} that has delivered by the time it returns: for tests, and for pictures drawn without a window,
 * where nothing may be left to come.
 */
public final class SameThreadBackground implements Background {
    @Override
    public <T> Subscription run(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        ThreadBackground.outcome(work, onResult, onFailure).run();
        return Subscription.EMPTY;
    }
}
