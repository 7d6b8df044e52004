package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.training.BatchPlan;
import io.backstep.engine.training.Snapshot;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlannedRun;
import java.util.List;

/** A run at one moment, with all that it is made of. */
public record Moment(PlannedRun planned, Snapshot snapshot) {
    /** Whether it is a moment of this very run, not only of an equal one. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(PlannedRun run) {
        return planned == run;
    }

    /** The batch of the next update, by rows of the data, in the order in which they are taken. */
    public List<Integer> batch() {
        List<Integer> training = planned.prepared().split().rows(Part.TRAINING);
        return BatchPlan.of(planned.settings(), snapshot.network(), training.size(), snapshot.updates()).stream()
                .map(training::get)
                .toList();
    }

    /** The network of this moment with the data that it learns from. */
    public LearnedInput learned() {
        return new LearnedInput(
                planned.loaded(),
                planned.plan().data().features(),
                planned.prepared(),
                planned.settings().loss(),
                snapshot.network(),
                planned.plan().data().source() instanceof DataSource.Own);
    }
}
