package io.backstep.engine.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a long run that it is to stop, and lets it finish what it must: keep its state, say a last word. */
public interface StopSignal extends AutoCloseable {
    /** Whether the run is to stop. */
    boolean isRaised();

    /** The run has finished. */
    @Override
    void close();

    /**
     * Raised when the process is asked to end, as by Ctrl-C. The process then stays until the signal is closed, but for
     * half a minute at most.
     */
    static StopSignal ofProcess() {
        return new ProcessEnd();
    }

    /** Holds up the end of the process. */
    final class ProcessEnd implements StopSignal {
        private static final long SECONDS = 30;

        private final CountDownLatch finished = new CountDownLatch(1);
        private final Thread hook = new Thread(this::holdUp, "before-the-end");
        private volatile boolean raised;

        private ProcessEnd() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        private void holdUp() {
            raised = true;
            try {
                if (!finished.await(SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isRaised() {
            return raised;
        }

        @Override
        public void close() {
            finished.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already.
                raised = true;
            }
        }
    }
}
