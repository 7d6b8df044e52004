package io.backstep.ui.train;

import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.clock.ManualFrameClock;

/** A Train screen without a screen. */
final class TestTrain implements AutoCloseable {
    final TrainViewModel train;
    final TrainDataViewModel data;
    private long seed = 40;

    TestTrain() {
        train = new TrainViewModel(
                Plans.spiral(), new SameThreadBackground(), new ManualFrameClock(), this::nextSeed, moment -> {});
        data = new TrainDataViewModel(train, new SameThreadBackground(), this::nextSeed);
        train.open();
    }

    private long nextSeed() {
        return ++seed;
    }

    TrainingPlan plan() {
        return train.plan().plan();
    }

    OwnTableViewModel table() {
        return new OwnTableViewModel(this::plan, new SameThreadBackground());
    }

    @Override
    public void close() {
        train.close();
    }
}
