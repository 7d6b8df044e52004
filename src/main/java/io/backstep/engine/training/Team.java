package io.backstep.engine.training;

/**
 * Works on all parts of a task, one after the other or at the same time, and returns when all are done. Parts of a task
 * write to different places and never add to each other's sums, so that the result is the same, bit for bit, for any
 * number of threads.
 */
public interface Team extends AutoCloseable {
    /** A task in parts that do not depend on each other. */
    interface Task {
        /** Does one part of so many. */
        void part(int part, int parts);
    }

    /** How many parts tasks are split into. */
    int parts();

    /** Does all parts. What one writes, the caller and every later task see. */
    void run(Task task);

    @Override
    void close();

    /** Nobody but the caller. */
    static Team alone() {
        return new Team() {
            @Override
            public int parts() {
                return 1;
            }

            @Override
            public void run(Task task) {
                task.part(0, 1);
            }

            @Override
            public void close() {}
        };
    }

    /**
     * The caller and so many threads less one, which end when the team is closed.
     *
     * @param threads at least 1
     */
    static Team of(int threads) {
        return threads == 1 ? alone() : new ThreadTeam(threads);
    }
}
