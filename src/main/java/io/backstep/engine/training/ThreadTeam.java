package io.backstep.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for tasks. A task is a matter of microseconds, so they look for the next one for a while before they
 * go to sleep.
 */
final class ThreadTeam implements Team {
    /** A part of a batch takes about so long, and waking a thread takes longer still: who sleeps too soon comes too late. */
    private static final int LOOKS = 5_000;

    private static final long NAP = 20_000;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile @Nullable Task task;
    private volatile int round;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /**
     * @param parts at least 2
     */
    ThreadTeam(int parts) {
        for (int part = 1; part < parts; part++) {
            int own = part;
            Thread thread = new Thread(() -> serve(own), "training-" + part);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    @Override
    public int parts() {
        return threads.size() + 1;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller counts rounds
    public void run(Task next) {
        if (closed) {
            throw new IllegalStateException("the team is closed");
        }
        task = next;
        unfinished.set(threads.size());
        round++;
        threads.forEach(LockSupport::unpark);
        try {
            next.part(0, parts());
        } finally {
            for (int looks = 0; unfinished.get() > 0; looks++) {
                // the other thread may have no processor while this one looks
                if (looks < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(NAP);
                }
            }
        }
        Throwable problem = failure;
        if (problem != null) {
            failure = null;
            throw new IllegalStateException("a part of a task failed", problem);
        }
    }

    private void serve(int part) {
        int done = 0;
        while (!closed) {
            int looks = 0;
            while (round == done && !closed) {
                if (looks++ < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            Task current = task;
            if (round != done && current != null) {
                done = round;
                perform(current, part);
            }
        }
    }

    private void perform(Task current, int part) {
        try {
            current.part(part, parts());
        } catch (RuntimeException | Error problem) {
            failure = problem;
        } finally {
            unfinished.decrementAndGet();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(LockSupport::unpark);
    }
}
