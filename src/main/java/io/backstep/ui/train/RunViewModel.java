package io.backstep.ui.train;

import io.backstep.engine.training.Snapshot;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.run.LiveRun;
import io.backstep.ui.kit.run.RunDriver;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The run on view, which goes on with another plan where that changes only what can change on the way. */
public final class RunViewModel extends RunDriver<PlannedRun, Moment> {
    private final ReadOnlyObjectWrapper<Optional<Long>> changedAfter = new ReadOnlyObjectWrapper<>(Optional.empty());

    RunViewModel(Background background, FrameClock clock) {
        super(background, clock, Moment::new);
    }

    /** After which update the plan of the run first changed on the way, so that its seed alone no longer gives it. */
    public ReadOnlyObjectProperty<Optional<Long>> changedAfterProperty() {
        return changedAfter.getReadOnlyProperty();
    }

    /** A run that stands at its start. Measures the network once, which may take a while. */
    static LiveRun<PlannedRun> live(PlannedRun planned) {
        return LiveRun.of(planned, planned.network(), planned.data(), planned.settings());
    }

    @Override
    public void show(LiveRun<PlannedRun> newRun) {
        changedAfter.set(Optional.empty());
        super.show(newRun);
    }

    /**
     * Has the run go on with another plan, if it has begun and the plan differs only in what can change on the way.
     *
     * @return whether it goes on
     */
    boolean goOnWith(TrainingPlan plan) {
        Optional<Moment> now = moment().filter(shown -> canGoOnWith(shown, plan));
        if (now.isEmpty()) {
            return false;
        }
        if (changedAfter.get().isEmpty()) {
            changedAfter.set(Optional.of(now.get().snapshot().updates()));
        }
        PlannedRun planned = now.get().planned();
        PlannedRun changed = new PlannedRun(
                plan, planned.loaded(), planned.prepared(), planned.network(), planned.data(), plan.settings());
        goOnWith(changed, plan.settings());
        return true;
    }

    private static boolean canGoOnWith(Moment now, TrainingPlan plan) {
        TrainingPlan before = now.planned().plan();
        return now.snapshot().updates() > 0
                && !now.snapshot().end().equals(Optional.of(Snapshot.End.STOPPED_EARLY))
                && before.data().equals(plan.data())
                && before.network().equals(plan.network())
                && before.settings().canSettleFor(plan.settings());
    }
}
