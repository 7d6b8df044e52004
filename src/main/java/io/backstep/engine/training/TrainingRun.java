package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run on a thread of its own, which can be started, paused and continued at any update. Commands may come from any
 * thread, one at a time; each waits for the update in progress and no longer.
 *
 * <p>{@link #latest} is the newest published {@link Snapshot}. One is published whenever the run comes to stand, and in
 * between only when {@link #ask} has been called since the last: whoever shows a run asks once a picture, and pays for no
 * more snapshots than that.
 */
public final class TrainingRun implements AutoCloseable {
    private final Object lock = new Object();
    private final Training training;
    private final Team team;
    private final Thread thread;
    /** The run goes on as long as it has made fewer updates. */
    private volatile long goal;

    private volatile boolean asked;
    private volatile Snapshot latest;
    /** What the run is to go on with; changed under the lock. */
    private volatile Optional<RunSettings> settlement = Optional.empty();

    // guarded by the lock
    private boolean standing = true;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * A run that stands at its start.
     *
     * @param data samples of the network's shape
     * @param threads how many work on a batch, at least 1; the result is the same for any number
     */
    public TrainingRun(Network start, RunData data, RunSettings settings, int threads) {
        team = Team.of(threads);
        training = new Training(start, data, settings, team);
        latest = training.snapshot();
        thread = new Thread(this::serve, "training");
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes on until it is paused, or over. */
    public void start() {
        goTo(() -> Long.MAX_VALUE);
    }

    /** One update, then stands. */
    public void update() {
        goTo(() -> training.updates() + 1);
    }

    /** To the end of the epoch, then stands. */
    public void epoch() {
        goTo(() -> training.updatesFor(training.epochs() + 1));
    }

    /**
     * Goes on, without waiting for anything, until so many updates were made since the start of the run. A goal that is
     * reached already, such as 0, lets it stand after the update in progress. For whoever must not be kept waiting, such
     * as a screen; the latest goal counts.
     *
     * @param updates at least 0
     */
    public void goOnTo(long updates) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the run is closed");
            }
            complain();
            goal = updates;
            standing = false;
            lock.notifyAll();
        }
    }

    /**
     * Goes on with other settings from the update after the one in progress, without waiting for it; a run that stands
     * goes on standing. See {@link Training#settle}.
     *
     * @param next settings that those of the run {@link RunSettings#canSettleFor}
     */
    public void settle(RunSettings next) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the run is closed");
            }
            complain();
            settlement = Optional.of(next);
            if (standing) {
                goal = 0;
                standing = false;
                lock.notifyAll();
            }
        }
    }

    private void takeUpSettlement() {
        synchronized (lock) {
            Optional<RunSettings> next = settlement;
            settlement = Optional.empty();
            next.ifPresent(training::settle);
        }
    }

    /** How many updates it takes from the start to complete so many epochs. */
    public long updatesFor(long epochs) {
        return training.updatesFor(epochs);
    }

    /** Stands after the update in progress. When this returns, {@link #latest} is where the run stands. */
    public void pause() {
        synchronized (lock) {
            halt();
        }
    }

    /** Stands at the start again; what follows is the same run once more, bit for bit. */
    public void reset() {
        synchronized (lock) {
            halt();
            training.reset();
            latest = training.snapshot();
        }
    }

    /** Waits until the run stands: because it has done what it was told, or because it is over. */
    public void await() {
        synchronized (lock) {
            while (!standing) {
                waitForNews();
            }
            complain();
        }
    }

    /** Whether updates are being made. */
    public boolean isRunning() {
        synchronized (lock) {
            return !standing;
        }
    }

    /** The newest snapshot. */
    public Snapshot latest() {
        return latest;
    }

    /** Has a fresh snapshot published after the update in progress. */
    public void ask() {
        asked = true;
    }

    private void goTo(Supplier<Long> updates) {
        synchronized (lock) {
            halt();
            standing = false;
            goal = updates.get();
            lock.notifyAll();
        }
    }

    private void halt() {
        if (closed) {
            throw new IllegalStateException("the run is closed");
        }
        goal = 0;
        while (!standing) {
            waitForNews();
        }
        complain();
    }

    private void complain() {
        if (failure != null) {
            throw new IllegalStateException("the run failed", failure);
        }
    }

    /** For the condition of the caller's loop. */
    @SuppressWarnings("WaitNotInLoop")
    private void waitForNews() {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the run", e);
        }
    }

    private void serve() {
        while (awaitWork()) {
            try {
                takeUpSettlement();
                while (training.updates() < goal && settlement.isEmpty() && training.update()) {
                    if (asked) {
                        asked = false;
                        latest = training.snapshot();
                    }
                }
                latest = training.snapshot();
                standUnlessThereIsMore();
            } catch (RuntimeException | Error problem) {
                stand(problem);
            }
        }
    }

    /** Returns whether there is something to do; if not, the run is closed. */
    private boolean awaitWork() {
        synchronized (lock) {
            while (standing && !closed) {
                waitForNews();
            }
            return !closed;
        }
    }

    /** A goal may have been set since the last update, by somebody who did not wait. */
    private void standUnlessThereIsMore() {
        synchronized (lock) {
            if (settlement.isEmpty()
                    && (training.updates() >= goal || training.end().isPresent())) {
                stand(null);
            }
        }
    }

    private void stand(@Nullable Throwable problem) {
        synchronized (lock) {
            failure = problem;
            standing = true;
            lock.notifyAll();
        }
    }

    /** Ends the run and its threads, after the update in progress. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            goal = 0;
            lock.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            team.close();
        }
    }
}
