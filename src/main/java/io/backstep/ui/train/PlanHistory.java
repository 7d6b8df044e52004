package io.backstep.ui.train;

import io.backstep.experiment.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The plans that a learner had one after the other, and which of them is on view. A plan is put down when it is asked
 * for; one of which nothing comes is struck out again. While a gesture lasts, its edits of the same name become one.
 */
final class PlanHistory {
    private final int depth;
    private final List<State> states = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int at;
    private boolean gesture;
    private boolean merging;
    /** What could be made again before the last edit: one of which nothing comes must not cost it. */
    private List<State> cutOff = List.of();

    /**
     * A plan.
     *
     * @param name key of the name of the edit that led to it from the one before; empty for the first
     */
    private record State(TrainingPlan plan, String name) {}

    /**
     * A history that begins.
     *
     * @param depth how many edits can be taken back; of more, the oldest are forgotten
     */
    PlanHistory(TrainingPlan first, int depth) {
        this.depth = depth;
        states.add(new State(first, ""));
    }

    /** The key of the name of the edit before the plan on view. */
    ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** The key of the name of the edit after the plan on view. */
    ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** The plan on view. */
    TrainingPlan plan() {
        return states.get(at).plan();
    }

    /** Forgets all, and begins with a plan. */
    void restart(TrainingPlan first) {
        states.clear();
        states.add(new State(first, ""));
        at = 0;
        cutOff = List.of();
        merging = false;
        tell();
    }

    /** From here to {@link #endGesture()}, edits of the same name are one: a slider that is dragged and let go. */
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
    void edited(String name, TrainingPlan after) {
        if (merging
                && at > 0
                && at == states.size() - 1
                && states.get(at).name().equals(name)) {
            if (states.get(at - 1).plan().equals(after)) {
                strikeOut();
                at--;
                merging = false;
            } else {
                states.set(at, new State(after, name));
            }
        } else {
            List<State> undone = states.subList(at + 1, states.size());
            cutOff = List.copyOf(undone);
            undone.clear();
            states.add(new State(after, name));
            at++;
            if (at > depth) {
                states.remove(0);
                at--;
            }
            merging = gesture;
        }
        tell();
    }

    /** Removes the plan on view; what was after the one before it when it came is after that again. */
    private void strikeOut() {
        boolean last = at == states.size() - 1;
        states.remove(at);
        if (last) {
            states.addAll(cutOff);
            cutOff = List.of();
        }
    }

    /** Nothing came of the plan on view: another is on view again. */
    void failed(TrainingPlan good) {
        merging = false;
        int there = nearest(good);
        if (there < 0) {
            states.set(at, new State(good, states.get(at).name()));
        } else {
            int failed = at;
            strikeOut();
            at = there > failed ? there - 1 : there;
        }
        tell();
    }

    private int nearest(TrainingPlan plan) {
        for (int away = 1; away < states.size(); away++) {
            for (int there : new int[] {at - away, at + away}) {
                if (there >= 0
                        && there < states.size()
                        && states.get(there).plan().equals(plan)) {
                    return there;
                }
            }
        }
        return -1;
    }

    /** Goes back to the plan before, if there is one. */
    Optional<TrainingPlan> back() {
        return go(at - 1);
    }

    /** Goes on to the plan after, if there is one. */
    Optional<TrainingPlan> forth() {
        return go(at + 1);
    }

    private Optional<TrainingPlan> go(int to) {
        endGesture();
        if (to < 0 || to >= states.size()) {
            return Optional.empty();
        }
        at = to;
        cutOff = List.of();
        tell();
        return Optional.of(plan());
    }

    private void tell() {
        undoName.set(at > 0 ? Optional.of(states.get(at).name()) : Optional.empty());
        redoName.set(at + 1 < states.size() ? Optional.of(states.get(at + 1).name()) : Optional.empty());
    }
}
