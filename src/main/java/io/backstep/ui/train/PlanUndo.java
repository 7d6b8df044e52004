package io.backstep.ui.train;

import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.plan.PlanDifference;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;

/**
 * Takes edits of the plan back and makes them again, just as if the opposite edit were made by hand: a run goes on with
 * it where it can, and otherwise begins anew.
 */
final class PlanUndo implements Undoing {
    /** Before the id of a choice, in the message bundles. */
    private static final String NAMES = "train.difference.";
    /** The id of a change of several choices. */
    private static final String SEVERAL = "several";

    private final PlanViewModel plan;
    private final PlanHistory history;

    PlanUndo(PlanViewModel plan) {
        this.plan = plan;
        history = new PlanHistory(plan.plan(), Document.UNDO_DEPTH);
        plan.planProperty().subscribe(now -> {
            if (!now.equals(history.plan())) {
                history.failed(now);
            }
        });
    }

    /** Changes the plan; the edit is called after the choice in which the plan becomes another. */
    void change(UnaryOperator<TrainingPlan> change) {
        TrainingPlan before = plan.plan();
        TrainingPlan after = change.apply(before);
        List<String> ids = PlanDifference.between(before, after);
        edit(ids.size() == 1 ? ids.get(0) : SEVERAL, after);
    }

    /**
     * Changes the plan.
     *
     * @param id of the choice that was made, whatever else it changes
     */
    void change(String id, UnaryOperator<TrainingPlan> change) {
        edit(id, change.apply(plan.plan()));
    }

    private void edit(String id, TrainingPlan after) {
        if (!after.equals(plan.plan())) {
            history.edited(NAMES + id, after);
            plan.change(before -> after);
        }
    }

    /** Goes over to a plan from elsewhere; nothing before it can be taken back. */
    void restart(TrainingPlan first) {
        history.restart(first);
    }

    void beginGesture() {
        history.beginGesture();
    }

    void endGesture() {
        history.endGesture();
    }

    @Override
    public ObservableValue<Optional<String>> undoNameProperty() {
        return history.undoNameProperty();
    }

    @Override
    public ObservableValue<Optional<String>> redoNameProperty() {
        return history.redoNameProperty();
    }

    @Override
    public boolean undo() {
        return go(history.back());
    }

    @Override
    public boolean redo() {
        return go(history.forth());
    }

    private boolean go(Optional<TrainingPlan> there) {
        there.ifPresent(wanted -> plan.change(before -> wanted));
        return there.isPresent();
    }
}
