package io.backstep.ui.background;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A channel of {@link Background} on which every piece of work that was begun is delivered, one at a time, while of those
 * asked for meanwhile only the newest waits: what follows a run that goes on would never be seen if each request
 * overtook the one before. To be used on the JavaFX thread.
 *
 * @param <T> what the work gives
 */
public final class Steady<T> {
    private final Background background;
    private final Consumer<? super T> onResult;
    private Optional<Callable<? extends T>> waiting = Optional.empty();
    private boolean working;

    Steady(Background background, Consumer<? super T> onResult) {
        this.background = background;
        this.onResult = onResult;
    }

    /** Runs this work as soon as the work in progress is delivered, unless other work is submitted before. */
    public void submit(Callable<? extends T> work) {
        waiting = Optional.of(work);
        if (!working) {
            next();
        }
    }

    private void next() {
        if (waiting.isEmpty()) {
            return;
        }
        Callable<? extends T> work = waiting.get();
        waiting = Optional.empty();
        working = true;
        background.<T>run(
                work::call,
                result -> {
                    working = false;
                    onResult.accept(result);
                    if (!working) {
                        next();
                    }
                },
                failure -> {
                    working = false;
                    throw new IllegalStateException(failure);
                });
    }
}
