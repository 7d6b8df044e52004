package io.backstep.ui.train;

import io.backstep.engine.training.RunHistory;
import io.backstep.experiment.TrainingPlan;

/** A run that is kept for comparison: how it was made, and what was measured. */
public record FirstRun(TrainingPlan plan, RunHistory history) {}
