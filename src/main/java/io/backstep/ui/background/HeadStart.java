package io.backstep.ui.background;

import java.util.List;

/**
 * Uses the time in which JavaFX opens its display, while another processor has nothing to do: what is run here is loaded
 * and has run once when the window asks for it. Loads no JavaFX class by itself.
 */
public final class HeadStart {
    private HeadStart() {}

    /**
     * Runs pieces of work one after the other on a thread of their own. Only speed depends on them: what comes of them
     * is not used, and what fails here fails again where somebody can be told.
     *
     * @param work must have no effect outside itself
     */
    public static void with(List<Runnable> work) {
        Thread thread = new Thread(() -> work.forEach(HeadStart::run), "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError reportedLater) {
            // The window does the same work again and reports what is wrong.
        }
    }
}
