package io.backstep.ui.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be undone and done again. While a gesture lasts, its jobs of the same name become one. */
final class JobStack {
    private final int depth;
    private final Deque<Job> done = new ArrayDeque<>();
    private final Deque<Job> undone = new ArrayDeque<>();
    private boolean gesture;
    private boolean merging;
    /** What could be done again before the gesture: a drag there and back must not cost it. */
    private List<Job> undoneBeforeGesture = List.of();

    JobStack(int depth) {
        this.depth = depth;
    }

    void beginGesture() {
        gesture = true;
        merging = false;
        undoneBeforeGesture = List.copyOf(undone);
    }

    void endGesture() {
        gesture = false;
        merging = false;
        undoneBeforeGesture = List.of();
    }

    /**
     * Takes a job that was made.
     *
     * @return the job together with those of the same gesture before it
     */
    Job push(Job job) {
        Job top = done.peekLast();
        if (merging && top != null && top.nameKey().equals(job.nameKey())) {
            done.removeLast();
            Job merged = top.followedBy(job);
            if (merged.changesNothing()) {
                undone.addAll(undoneBeforeGesture);
                merging = false;
            } else {
                done.addLast(merged);
            }
            return merged;
        }
        if (merging) {
            endGesture();
        }
        undone.clear();
        done.addLast(job);
        if (done.size() > depth) {
            done.removeFirst();
        }
        merging = gesture;
        return job;
    }

    Optional<Job> undo() {
        Optional<Job> job = Optional.ofNullable(done.pollLast());
        job.ifPresent(undone::addFirst);
        return job;
    }

    Optional<Job> redo() {
        Optional<Job> job = Optional.ofNullable(undone.pollFirst());
        job.ifPresent(done::addLast);
        return job;
    }

    void clear() {
        endGesture();
        done.clear();
        undone.clear();
    }

    Optional<String> undoName() {
        return Optional.ofNullable(done.peekLast()).map(Job::nameKey);
    }

    Optional<String> redoName() {
        return Optional.ofNullable(undone.peekFirst()).map(Job::nameKey);
    }
}
