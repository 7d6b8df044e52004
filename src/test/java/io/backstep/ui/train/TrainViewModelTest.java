package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Part;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Snapshot;
import io.backstep.experiment.PlanProblem;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.plan.PlanEdits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainViewModelTest {
    private static final Duration FRAME = Duration.ofMillis(16);

    private final ManualFrameClock clock = new ManualFrameClock();
    private final List<Moment> steppedThrough = new ArrayList<>();
    private final TrainViewModel screen =
            new TrainViewModel(Plans.clouds(8, 0.1), new SameThreadBackground(), clock, () -> 77, steppedThrough::add);

    @AfterEach
    void endRun() {
        screen.close();
    }

    private Snapshot now() {
        return screen.run().moment().orElseThrow().snapshot();
    }

    private Network network() {
        return now().network();
    }

    @Test
    void doesNothingBeforeItIsShownForTheFirstTime() {
        assertThat(screen.run().moment()).isEmpty();
        screen.open();
        assertThat(now().updates()).isZero();
        assertThat(clock.isIdle()).isTrue();
    }

    @Test
    void makesOneUpdateOrOneEpoch() {
        screen.open();
        screen.oneBatch();
        screen.run().settle();
        assertThat(now().updates()).isEqualTo(1);
        screen.oneEpoch();
        screen.run().settle();
        // 20 samples to train on make batches of 8, 8 and 4.
        assertThat(now().updates()).isEqualTo(3);
        assertThat(now().epochs()).isEqualTo(1);
        assertThat(screen.run().isRunning()).isFalse();
        assertThat(clock.isIdle()).isTrue();
    }

    @Test
    void goesNoFasterThanItsPace() {
        screen.open();
        screen.run().setPace(new Pace(2));
        screen.toggle();
        for (int i = 0; i <= 100; i++) {
            clock.advance(FRAME);
            screen.run().await();
        }
        clock.advance(FRAME);
        // One at once, then two a second for 1.6 seconds.
        assertThat(now().updates()).isEqualTo(4);
    }

    @Test
    void aPausedRunStandsWhereItIs() {
        screen.open();
        screen.toggle();
        assertThat(screen.run().isRunning()).isTrue();
        clock.advance(FRAME);
        screen.toggle();
        screen.run().settle();
        assertThat(screen.run().isRunning()).isFalse();
        assertThat(screen.run().moment().orElseThrow().snapshot().end()).isEmpty();
    }

    @Test
    void resetGivesTheSameRunOnceMore() {
        screen.open();
        screen.oneEpoch();
        screen.run().settle();
        Network first = network();
        screen.reset();
        assertThat(now().updates()).isZero();
        screen.oneEpoch();
        screen.run().settle();
        assertThat(network()).isEqualTo(first);
    }

    @Test
    void aNewStartHasOtherWeightsForTheSameData() {
        screen.open();
        Moment before = screen.run().moment().orElseThrow();
        screen.newStart();
        Moment after = screen.run().moment().orElseThrow();
        assertThat(after.snapshot().network()).isNotEqualTo(before.snapshot().network());
        assertThat(after.planned().prepared()).isEqualTo(before.planned().prepared());
        assertThat(screen.plan().plan().settings().seed()).isEqualTo(77);
    }

    @Test
    void aPlanThatCannotBeTrainedIsRefusedAndTheRunStays() {
        screen.open();
        screen.oneBatch();
        screen.run().settle();
        TrainingPlan before = screen.plan().plan();
        screen.change(Plans::impossible);
        assertThat(screen.plan().problemsProperty().get())
                .extracting(PlanProblem::place)
                .contains(PlanProblem.Place.BATCH_SIZE);
        assertThat(screen.plan().plan()).isEqualTo(before);
        assertThat(now().updates()).isEqualTo(1);
        screen.change(plan -> plan.withData(plan.data().withScaling(Scaling.MIN_MAX)));
        assertThat(screen.plan().problemsProperty().get()).isEmpty();
        assertThat(now().updates()).isZero();
    }

    @Test
    void showsTheSamplesOfABatchOneByOneBeforeTheWeightsChange() {
        screen.open();
        Moment start = screen.run().moment().orElseThrow();
        List<Integer> training = start.planned().prepared().split().rows(Part.TRAINING);
        for (int row : start.batch()) {
            screen.oneSample();
            assertThat(screen.rowProperty().get()).isEqualTo(row);
            assertThat(training).contains(row);
            assertThat(now().updates()).isZero();
        }
        screen.oneSample();
        screen.run().settle();
        assertThat(now().updates()).isEqualTo(1);
        assertThat(screen.sampleOfBatchProperty().get()).isZero();
    }

    @Test
    void stopsWhereTheNumbersGrowTooLarge() {
        screen.open();
        screen.change(plan -> Plans.line(10));
        screen.toggle();
        screen.run().settle();
        assertThat(now().end()).contains(Snapshot.End.DIVERGED);
        assertThat(now().divergence()).isPresent();
        long updates = now().updates();
        screen.toggle();
        assertThat(screen.run().isRunning()).isFalse();
        assertThat(now().updates()).isEqualTo(updates);
    }

    @Test
    void keepsARunToCompareWithAndBeginsAgain() {
        screen.open();
        screen.oneEpoch();
        screen.run().settle();
        screen.compare();
        assertThat(screen.firstRunProperty()
                        .get()
                        .orElseThrow()
                        .history()
                        .trainingLoss()
                        .size())
                .isEqualTo(2);
        assertThat(now().updates()).isZero();
        screen.endComparison();
        assertThat(screen.firstRunProperty().get()).isEmpty();
    }

    @Test
    void stepsThroughTheMomentOnView() {
        screen.open();
        screen.oneBatch();
        screen.run().settle();
        screen.stepThrough();
        assertThat(steppedThrough).containsExactly(screen.run().moment().orElseThrow());
    }

    @Test
    void anUpdateOfALargeNetworkIsNotSteppedThrough() {
        screen.open();
        assertThat(screen.canStepThrough()).isTrue();
        screen.change(now -> PlanEdits.withAnotherLayer(PlanEdits.withUnits(now, 0, 80)));
        assertThat(screen.canStepThrough()).isFalse();
        screen.stepThrough();
        assertThat(steppedThrough).isEmpty();
    }
}
