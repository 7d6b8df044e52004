package io.backstep.ui.digits;

import io.backstep.ui.kit.run.LiveRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The plans that a learner had one after the other, and the runs that were left with them, so that taking an edit back
 * brings back what was learned. Of many runs the oldest are forgotten, together with what could be taken back to them.
 */
final class DigitsHistory {
    /** Runs that are kept. Each holds a network, what its optimiser remembers, and a thread that stands. */
    static final int MOST_RUNS = 5;

    private static final int DEPTH = 100;

    private final LongSupplier stamps;
    private final Consumer<List<LiveRun<DigitsRun>>> close;
    private final List<State> states = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int at;
    private boolean gesture;
    private boolean merging;

    /** A plan, and what came of it. */
    static final class State {
        private final String name;
        private final long stamp;
        private final boolean anew;
        private DigitsPlan plan;
        private Optional<LiveRun<DigitsRun>> left = Optional.empty();

        private State(DigitsPlan plan, String name, boolean anew, long stamp) {
            this.plan = plan;
            this.name = name;
            this.anew = anew;
            this.stamp = stamp;
        }

        DigitsPlan plan() {
            return plan;
        }

        /** Whether it came to be by beginning anew. */
        boolean beginsAnew() {
            return anew;
        }

        boolean hasRun() {
            return left.isPresent();
        }

        /** The run that was left here, which is taken away. */
        Optional<LiveRun<DigitsRun>> takeRun() {
            Optional<LiveRun<DigitsRun>> run = left;
            left = Optional.empty();
            return run;
        }
    }

    /**
     * A history that begins.
     *
     * @param stamps ever larger numbers, by which edits here and elsewhere are ordered
     * @param close ends runs that nobody can go back to
     */
    DigitsHistory(DigitsPlan first, LongSupplier stamps, Consumer<List<LiveRun<DigitsRun>>> close) {
        this.stamps = stamps;
        this.close = close;
        states.add(new State(first, "", false, stamps.getAsLong()));
    }

    ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    State now() {
        return states.get(at);
    }

    /** When the edit was made that would be taken back next. */
    Optional<Long> undoStamp() {
        return at > 0 ? Optional.of(now().stamp) : Optional.empty();
    }

    /** When the edit was made that would be made again next. */
    Optional<Long> redoStamp() {
        return at + 1 < states.size() ? Optional.of(states.get(at + 1).stamp) : Optional.empty();
    }

    void beginGesture() {
        gesture = true;
        merging = false;
    }

    void endGesture() {
        gesture = false;
        merging = false;
    }

    /**
     * Puts down an edit.
     *
     * @param name key of its name
     */
    void edited(String name, DigitsPlan after) {
        if (merging && now().name.equals(name)) {
            now().plan = after;
            return;
        }
        forget(at + 1, states.size());
        add(after, name, false);
        merging = gesture;
    }

    /** Puts down that a run of the same plan begins anew. */
    void reset(String name) {
        DigitsPlan same = now().plan;
        forget(at + 1, states.size());
        add(same, name, true);
        merging = false;
    }

    private void add(DigitsPlan plan, String name, boolean anew) {
        states.add(new State(plan, name, anew, stamps.getAsLong()));
        at++;
        if (states.size() > DEPTH) {
            forgetOldest(1);
        }
        tell();
    }

    /** Keeps a run with the state in which it was on view. */
    void leave(State state, LiveRun<DigitsRun> run) {
        if (!states.contains(state)) {
            close.accept(List.of(run));
            return;
        }
        state.left = Optional.of(run);
        long kept = states.stream().filter(any -> any.left.isPresent()).count();
        if (kept > MOST_RUNS) {
            int oldest = 0;
            while (states.get(oldest).left.isEmpty()) {
                oldest++;
            }
            if (oldest < at) {
                forgetOldest(oldest + 1);
            } else {
                forget(states.size() - 1, states.size());
            }
            tell();
        }
    }

    private void forgetOldest(int count) {
        forget(0, count);
        at -= count;
    }

    private void forget(int from, int to) {
        List<State> gone = states.subList(from, to);
        close.accept(takeRuns(gone));
        gone.clear();
    }

    /** All runs that are kept, which are taken away. */
    List<LiveRun<DigitsRun>> takeRuns() {
        return takeRuns(states);
    }

    private static List<LiveRun<DigitsRun>> takeRuns(List<State> of) {
        return of.stream().flatMap(state -> state.takeRun().stream()).toList();
    }

    /** Forgets all, and begins with a plan. */
    void restart(DigitsPlan first) {
        forget(0, states.size());
        states.add(new State(first, "", false, stamps.getAsLong()));
        at = 0;
        endGesture();
        tell();
    }

    /** Goes one edit back, or one forth; nothing where there is none. */
    Optional<State> go(int by) {
        endGesture();
        if (at + by < 0 || at + by >= states.size()) {
            return Optional.empty();
        }
        at += by;
        tell();
        return Optional.of(now());
    }

    private void tell() {
        undoName.set(at > 0 ? Optional.of(now().name) : Optional.empty());
        redoName.set(at + 1 < states.size() ? Optional.of(states.get(at + 1).name) : Optional.empty());
    }
}
