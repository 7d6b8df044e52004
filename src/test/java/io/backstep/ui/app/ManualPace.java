package io.backstep.ui.app;

import io.backstep.ui.document.session.SessionPace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Time that passes when a test says so. */
final class ManualPace implements SessionPace {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void after(Duration delay, Runnable action) {
        waiting.add(action);
    }

    @Override
    public <T> void inBackground(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            onFailure.accept(failure);
            return;
        }
        onResult.accept(result);
    }

    /** Lets everything happen that waits for its time. */
    void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
