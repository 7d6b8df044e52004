package io.backstep.ui.train;

import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.TrainingRun;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;

/**
 * A run on its thread, and the plan that it came from.
 *
 * @param start the run before its first update
 */
record LiveRun(PlannedRun planned, TrainingRun run, Snapshot start) implements AutoCloseable {
    /** From this many numbers a batch on, a second thread does more good than handing the work over costs. */
    private static final long WORTH_SHARING = 2_000_000;

    /** A run that stands at its start. Measures the network once, which may take a while. */
    static LiveRun of(PlannedRun planned) {
        TrainingRun run = new TrainingRun(planned.network(), planned.data(), planned.settings(), threads(planned));
        return new LiveRun(planned, run, run.latest());
    }

    /** The result is the same for any number. One processor is left to the screen. */
    private static int threads(PlannedRun planned) {
        long parameters = planned.network().learnedParameters().size();
        long work = parameters * planned.settings().batchSize();
        int free = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return work < WORTH_SHARING ? 1 : Math.min(4, free);
    }

    /** The same run, which goes on with another plan. */
    LiveRun goingOnWith(TrainingPlan plan) {
        PlannedRun changed = new PlannedRun(
                plan, planned.loaded(), planned.prepared(), planned.network(), planned.data(), plan.settings());
        run.settle(plan.settings());
        return new LiveRun(changed, run, start);
    }

    @Override
    public void close() {
        run.close();
    }
}
