package io.backstep.ui.background;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** {@link Background} on daemon threads, which do not keep the program alive. */
public final class ThreadBackground implements Background, AutoCloseable {
    private final ExecutorService workers;
    private final Executor fxThread;

    /**
     * @param threads how many pieces of work run at the same time, at least 1
     * @param fxThread runs what is delivered, normally {@link FxLater}
     */
    public ThreadBackground(int threads, Executor fxThread) {
        AtomicInteger count = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "background-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.fxThread = fxThread;
    }

    @Override
    public <T> Subscription run(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        // execute, not submit: an Error thrown by a delivery must reach the thread's handler, not vanish in a Future.
        workers.execute(() -> {
            if (wanted.get()) {
                Runnable delivery = outcome(work, onResult, onFailure);
                fxThread.execute(() -> {
                    if (wanted.get()) {
                        delivery.run();
                    }
                });
            }
        });
        return () -> wanted.set(false);
    }

    /** Does the work and says what remains to be done with what came of it. */
    static <T> Runnable outcome(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        try {
            T result = work.call();
            return () -> onResult.accept(result);
        } catch (Throwable failure) { // an Error too: who asked must hear that no result will come
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return () -> onFailure.accept(failure);
        }
    }

    /** Interrupts the work that is running and forgets the work that waits. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
