package io.backstep.ui.train;

import io.backstep.engine.training.Snapshot;
import io.backstep.experiment.PlannedRun;

/** A run at one moment, with all that it is made of. */
public record Moment(PlannedRun planned, Snapshot snapshot) {}
