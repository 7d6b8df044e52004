package io.backstep.ui.train;

import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.TrainingPlan;

/** Changes of a plan that keep it possible: what must change along does. */
final class PlanEdits {
    private PlanEdits() {}

    /** Another draw of the first weights and of the order of the samples; the data stay. */
    static TrainingPlan withSeed(TrainingPlan plan, long seed) {
        RunSettings now = plan.settings();
        return plan.withSettings(new RunSettings(
                now.loss(),
                now.regularizer(),
                now.optimizer(),
                now.batchSize(),
                now.order(),
                seed,
                now.earlyStopping()));
    }
}
