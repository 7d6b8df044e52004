package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Pattern;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.ScheduleKind;
import io.backstep.ui.train.PlanSettingsViewModel.Part;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanSettingsViewModelTest {
    private static final Messages WORDS = Messages.of(Language.ENGLISH);

    private final TrainViewModel train = new TrainViewModel(
            Plans.spiral(), new SameThreadBackground(), new ManualFrameClock(), () -> 77, moment -> {});
    private final PlanSettingsViewModel settings = new PlanSettingsViewModel(train);

    @AfterEach
    void endRun() {
        train.close();
    }

    private TrainingPlan plan() {
        return settings.plan();
    }

    private Optional<String> said(Part part) {
        return settings.remarkOf(part).getValue().map(Remark::words).map(words -> words.in(WORDS));
    }

    private Snapshot now() {
        return train.run().moment().orElseThrow().snapshot();
    }

    private void updates(int count) {
        for (int i = 0; i < count; i++) {
            train.oneBatch();
            train.run().settle();
        }
    }

    @Test
    void layersAreEdited() {
        train.open();
        settings.addLayer();
        assertThat(settings.enterUnits(1, "12")).isEmpty();
        settings.chooseActivation(1, new Relu());
        assertThat(now().network().layers()).hasSize(3);
        assertThat(now().network().layer(1).units()).isEqualTo(12);
        assertThat(now().network().layer(1).activation()).isEqualTo(new Relu());
        assertThat(settings.enterUnits(1, "513")).isPresent();
        assertThat(settings.enterUnits(1, "no")).isPresent();
        settings.chooseActivation(1, new Softmax());
        assertThat(now().network().layer(1).activation()).isEqualTo(new Relu());
        settings.removeLayer(0);
        assertThat(now().network().layer(0).units()).isEqualTo(12);
        settings.chooseBiasMode(BiasMode.FROZEN);
        assertThat(now().network().biasMode()).isEqualTo(BiasMode.FROZEN);
    }

    @Test
    void thereAreAtMostTwentyHiddenLayers() {
        train.open();
        for (int i = 0; i < 30; i++) {
            settings.addLayer();
        }
        assertThat(plan().network().hidden()).hasSize(20);
        assertThat(settings.canAddLayer()).isFalse();
        assertThat(now().network().layers()).hasSize(21);
    }

    @Test
    void moreWeightsThanCanBeTrainedAreRefusedInWords() {
        train.open();
        settings.enterUnits(0, "512");
        for (int i = 0; i < 3; i++) {
            settings.addLayer();
        }
        TrainingPlan possible = plan();
        assertThat(train.plan().problemsProperty().get()).isEmpty();
        settings.addLayer();
        assertThat(train.plan().problemsProperty().get())
                .singleElement()
                .satisfies(problem -> assertThat(problem.worded(Messages.of(Language.ENGLISH)))
                        .startsWith("at most 1000000 weights and biases expected"));
        assertThat(plan()).isEqualTo(possible);
    }

    @Test
    void whatTheNetworkLearnsIsCounted() {
        train.open();
        // 2 · 3 · 1
        assertThat(PlanSettingsViewModel.learned(now().network())).isEqualTo(6 + 3 + 3 + 1);
        settings.chooseBiasMode(BiasMode.SHARED);
        assertThat(PlanSettingsViewModel.learned(now().network())).isEqualTo(6 + 3 + 2);
        settings.chooseBiasMode(BiasMode.FROZEN);
        assertThat(PlanSettingsViewModel.learned(now().network())).isEqualTo(6 + 3);
    }

    @Test
    void anOutputTakesItsLossAlongAndSaysSo() {
        train.open();
        settings.chooseOutput(new Softmax());
        assertThat(plan().settings().loss()).isEqualTo(new CrossEntropy());
        assertThat(now().network().outputLayer().units()).isEqualTo(2);
        assertThat(said(Part.LOSS))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("Binary cross-entropy", "softmax", "Each class has an output"));
        assertThat(said(Part.OUTPUT)).isEmpty();
        settings.set(PlanNumber.L2, 0.1);
        assertThat(said(Part.LOSS)).isEmpty();
    }

    @Test
    void aLossTakesItsOutputAlongAndSaysSo() {
        train.open();
        settings.chooseLoss(new CrossEntropy());
        assertThat(plan().network().output().activation()).isEqualTo(new Softmax());
        assertThat(said(Part.OUTPUT))
                .hasValueSatisfying(text -> assertThat(text).contains("sigmoid", "softmax"));
        settings.chooseLoss(new HalfSquaredError());
        assertThat(plan().network().output().activation()).isEqualTo(new Softmax());
        assertThat(said(Part.OUTPUT)).isEmpty();
    }

    @Test
    void whatNumbersCannotHaveIsRefusedWithTheReason() {
        train.open();
        train.change(now -> Plans.line(0.1));
        assertThat(settings.problemWithOutput(new Softmax())).isPresent();
        assertThat(settings.problemWithLoss(new BinaryCrossEntropy())).isPresent();
        assertThat(settings.problemWithOutput(new Sigmoid())).isEmpty();
        TrainingPlan before = plan();
        settings.chooseOutput(new Softmax());
        settings.chooseLoss(new BinaryCrossEntropy());
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void numbersAreTakenOverOrAnswered() {
        train.open();
        assertThat(settings.enter(PlanNumber.LEARNING_RATE, "0,2")).isEmpty();
        assertThat(plan().settings().optimizer().learningRate()).isEqualTo(0.2);
        assertThat(settings.enter(PlanNumber.LEARNING_RATE, "-1").orElseThrow().in(WORDS))
                .contains("0.000001", "100");
        assertThat(plan().settings().optimizer().learningRate()).isEqualTo(0.2);
        settings.enter(PlanNumber.SEED, "9007199254740991");
        assertThat(plan().settings().seed()).isEqualTo((1L << 53) - 1);
        settings.chooseOrder(SampleOrder.GIVEN);
        assertThat(plan().settings().order()).isEqualTo(SampleOrder.GIVEN);
    }

    @Test
    void stoppingEarlySaysThatAValidationPartCameAlong() {
        train.open();
        settings.turn(PlanSwitch.EARLY_STOPPING, true);
        assertThat(train.plan().problemsProperty().get()).isEmpty();
        assertThat(said(Part.EARLY_STOPPING))
                .hasValueSatisfying(text -> assertThat(text).contains("20 %"));
        assertThat(now().figures().validation().loss()).isFinite();
    }

    @Test
    void whyAChangeWasNotTakenOverIsSaidWhereItBelongs() {
        train.open();
        TrainingPlan before = plan();
        train.change(Plans::impossible);
        assertThat(plan()).isEqualTo(before);
        assertThat(settings.problemAt(Place.BATCH_SIZE).getValue()).isPresent();
        assertThat(settings.problemAt(Place.HIDDEN).getValue()).isEmpty();
    }

    @Test
    void aChangedRateIsTakenUpOnTheWay() {
        train.open();
        updates(3);
        settings.set(PlanNumber.LEARNING_RATE, 0.5);
        settings.chooseSchedule(ScheduleKind.EXPONENTIAL);
        settings.set(PlanNumber.L2, 0.01);
        assertThat(now().updates()).isEqualTo(3);
        assertThat(train.run().changedAfterProperty().get()).contains(3L);
        assertThat(train.run().moment().orElseThrow().planned().plan()).isEqualTo(plan());
        updates(2);

        PlannedRun planned = Plans.spiral().run();
        Training expected = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        for (int i = 0; i < 3; i++) {
            expected.update();
        }
        RunSettings changed = plan().settings();
        expected.settle(changed);
        expected.update();
        expected.update();
        assertThat(now().network()).isEqualTo(expected.snapshot().network());
        assertThat(now().history().batchLoss().size()).isEqualTo(5);
    }

    @Test
    void whatCannotChangeOnTheWayBeginsAnew() {
        train.open();
        updates(3);
        settings.chooseRule(RuleKind.ADAM);
        assertThat(now().updates()).isZero();
        updates(3);
        settings.set(PlanNumber.BATCH_SIZE, 7);
        assertThat(now().updates()).isZero();
        assertThat(train.run().changedAfterProperty().get()).isEmpty();
    }

    @Test
    void beforeTheFirstUpdateThereIsNothingToBeChangedOnTheWay() {
        train.open();
        settings.set(PlanNumber.LEARNING_RATE, 0.5);
        assertThat(train.run().changedAfterProperty().get()).isEmpty();
    }

    @Test
    void resetBeginsWithWhatIsSetNow() {
        train.open();
        updates(3);
        settings.set(PlanNumber.LEARNING_RATE, 0.5);
        train.reset();
        assertThat(train.run().changedAfterProperty().get()).isEmpty();
        updates(1);
        PlannedRun planned = plan().run();
        Training expected = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        expected.update();
        assertThat(now().network()).isEqualTo(expected.snapshot().network());
    }

    @Test
    void aRunThatDivergedGoesOnWithASmallerRate() {
        train.change(now -> Plans.line(50));
        train.open();
        TrainedRuns.toTheEnd(train);
        assertThat(now().end()).contains(Snapshot.End.DIVERGED);
        long stopped = now().updates();
        settings.set(PlanNumber.LEARNING_RATE, 1e-6);
        assertThat(now().end()).isEmpty();
        assertThat(now().updates()).isEqualTo(stopped);
        assertThat(train.plan().plan().data().source().load().target().size()).isEqualTo(40);
        assertThat(Pattern.LINE.regression()).isTrue();
    }
}
