package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Softmax;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.Presets;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.train.HandPoints.Dot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PlanUndoTest {
    private final TestTrain test = new TestTrain();
    private final PlanSettingsViewModel settings = new PlanSettingsViewModel(test.train);
    private final Undoing undoing = test.train.undoing();

    @AfterEach
    void endRun() {
        test.close();
    }

    private static TrainingPlan withRate(TrainingPlan plan, double rate) {
        return PlanEdits.withOptimizer(plan, now -> now.withLearningRate(rate));
    }

    private Optional<String> undoName() {
        return undoing.undoNameProperty().getValue().map(key -> key.substring("train.difference.".length()));
    }

    private Optional<String> redoName() {
        return undoing.redoNameProperty().getValue().map(key -> key.substring("train.difference.".length()));
    }

    private long updates() {
        return test.train.run().moment().orElseThrow().snapshot().updates();
    }

    @Test
    void everyEditIsTakenBackUnderTheNameOfItsSetting() {
        List<TrainingPlan> plans = new ArrayList<>(List.of(test.plan()));
        List<String> names = List.of(
                "layers",
                "activation",
                "rate",
                "batch",
                "regularizer",
                "stopping",
                "data",
                "noise",
                "size",
                "data-seed",
                "split",
                "split-seed",
                "layers",
                "layers",
                "activation",
                "seed");
        List<Runnable> edits = List.of(
                () -> settings.enterUnits(0, "5"),
                () -> settings.chooseActivation(0, new Relu()),
                () -> settings.enter(PlanNumber.LEARNING_RATE, "0.02"),
                () -> settings.enter(PlanNumber.BATCH_SIZE, "3"),
                () -> settings.enter(PlanNumber.L2, "0.1"),
                () -> settings.turn(PlanSwitch.EARLY_STOPPING, true),
                () -> test.data.choose("moons"),
                () -> test.data.setNoise(0.31),
                () -> test.data.setSize(77),
                test.data::newData,
                () -> test.data.setTest(0.3),
                test.data::newSplit,
                settings::addLayer,
                () -> settings.removeLayer(0),
                () -> settings.chooseOutput(new Softmax()),
                test.train::newStart);
        assertThat(undoName()).isEmpty();
        for (int i = 0; i < edits.size(); i++) {
            edits.get(i).run();
            assertThat(undoName()).contains(names.get(i));
            assertThat(redoName()).isEmpty();
            plans.add(test.plan());
        }
        for (int i = plans.size() - 2; i >= 0; i--) {
            assertThat(undoing.undo()).isTrue();
            assertThat(test.plan()).isEqualTo(plans.get(i));
            assertThat(redoName()).contains(names.get(i));
            // What is undone is run.
            assertThat(test.train.run().moment().orElseThrow().planned().plan()).isEqualTo(plans.get(i));
        }
        assertThat(undoing.undo()).isFalse();
        for (int i = 1; i < plans.size(); i++) {
            assertThat(undoing.redo()).isTrue();
            assertThat(test.plan()).isEqualTo(plans.get(i));
        }
        assertThat(undoing.redo()).isFalse();
    }

    @Test
    void undoingIsTheOppositeEditMadeByHand() {
        test.train.change(now -> withRate(now, 0.5));
        test.train.oneBatch();
        test.train.run().settle();
        undoing.undo();
        // A run goes on with another rate,
        assertThat(updates()).isEqualTo(1);
        settings.addLayer();
        test.train.oneBatch();
        test.train.run().settle();
        assertThat(updates()).isEqualTo(1);
        undoing.undo();
        // and begins anew with another network.
        assertThat(updates()).isZero();
    }

    @Test
    void aGestureIsTakenBackAtOnce() {
        TrainingPlan first = test.plan();
        test.train.beginGesture();
        for (double rate : new double[] {0.1, 0.2, 0.3}) {
            settings.set(PlanNumber.LEARNING_RATE, rate);
        }
        test.train.endGesture();
        test.train.beginGesture();
        settings.set(PlanNumber.LEARNING_RATE, 0.4);
        test.train.endGesture();
        undoing.undo();
        assertThat(test.plan()).isEqualTo(withRate(first, 0.3));
        // There and back: nothing to take back, and nothing lost that could be made again.
        test.train.beginGesture();
        settings.set(PlanNumber.LEARNING_RATE, 0.7);
        settings.set(PlanNumber.LEARNING_RATE, 0.3);
        test.train.endGesture();
        assertThat(redoName()).contains("rate");
        undoing.redo();
        assertThat(test.plan()).isEqualTo(withRate(first, 0.4));
        undoing.undo();
        undoing.undo();
        assertThat(test.plan()).isEqualTo(first);
        assertThat(undoName()).isEmpty();
    }

    @Test
    void anEditOfWhichNothingComesIsNotToBeTakenBack() {
        TrainingPlan first = test.plan();
        test.train.change(now -> withRate(now, 0.5));
        test.train.change(now -> withRate(now, 0.6));
        undoing.undo();
        test.train.change(Plans::impossible);
        assertThat(test.plan()).isEqualTo(withRate(first, 0.5));
        assertThat(test.train.plan().problemsProperty().get()).isNotEmpty();
        assertThat(redoName()).contains("rate");
        undoing.redo();
        assertThat(test.plan()).isEqualTo(withRate(first, 0.6));
        undoing.undo();
        undoing.undo();
        assertThat(test.plan()).isEqualTo(first);
        assertThat(undoName()).isEmpty();
    }

    @Test
    void anEditThatWaitedForOneThatFailedCanBeMadeAgain() {
        TrainingPlan first = test.plan();
        PlanHistory history = new PlanHistory(first, 10);
        TrainingPlan second = withRate(first, 0.5);
        history.edited("a", second);
        history.edited("b", Plans.impossible(second));
        history.failed(first);
        assertThat(history.plan()).isEqualTo(first);
        assertThat(history.forth()).contains(second);
        assertThat(history.forth()).isEmpty();
        // A gesture whose end is impossible stands where it was possible last.
        history.beginGesture();
        history.edited("c", withRate(first, 0.6));
        history.edited("c", Plans.impossible(first));
        history.failed(withRate(first, 0.6));
        assertThat(history.plan()).isEqualTo(withRate(first, 0.6));
        assertThat(history.back()).contains(second);
    }

    /** Against a plain list of plans. */
    @Test
    void anyWayBackAndForthLeadsWhereItLed() {
        SplittableRandom random = new SplittableRandom(4);
        TrainingPlan first = test.plan();
        PlanHistory history = new PlanHistory(first, 5);
        List<TrainingPlan> plans = new ArrayList<>(List.of(first));
        int at = 0;
        for (int i = 0; i < 2000; i++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    TrainingPlan next = withRate(first, 0.001 * (i + 1));
                    history.edited("rate", next);
                    plans.subList(at + 1, plans.size()).clear();
                    plans.add(next);
                    if (plans.size() > 6) {
                        plans.remove(0);
                    }
                    at = plans.size() - 1;
                }
                case 1 -> {
                    assertThat(history.back().isPresent()).isEqualTo(at > 0);
                    at = Math.max(0, at - 1);
                }
                default -> {
                    assertThat(history.forth().isPresent()).isEqualTo(at < plans.size() - 1);
                    at = Math.min(plans.size() - 1, at + 1);
                }
            }
            assertThat(history.plan()).isEqualTo(plans.get(at));
            assertThat(history.undoNameProperty().get().isPresent()).isEqualTo(at > 0);
            assertThat(history.redoNameProperty().get().isPresent()).isEqualTo(at < plans.size() - 1);
        }
    }

    @Test
    void noMoreThanSoManyAreKept() {
        for (int i = 0; i < Document.UNDO_DEPTH + 5; i++) {
            double rate = 0.001 * (i + 1);
            test.train.change(now -> withRate(now, rate));
        }
        int undone = 0;
        while (undoing.undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(Document.UNDO_DEPTH);
    }

    @Test
    void aSessionThatIsTakenUpIsABeginning() {
        test.train.change(now -> withRate(now, 0.5));
        test.train.take(Presets.ofId("iris").plan());
        assertThat(undoName()).isEmpty();
        assertThat(test.plan()).isEqualTo(Presets.ofId("iris").plan());
        test.train.change("example", now -> Presets.ofId("xor").plan());
        assertThat(undoName()).contains("example");
        undoing.undo();
        assertThat(test.plan()).isEqualTo(Presets.ofId("iris").plan());
    }

    private static OwnData drawn(double... places) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            dots.add(new Dot(places[i], places[i], i % 2));
        }
        return new OwnData(new DataSource.Own("drawn", new HandPoints(false, dots).dataSet()), true, Optional.empty());
    }

    @Test
    void dataOfOnesOwnComeBackAndTheSessionKeepsThem() {
        OwnData first = drawn(-3, 3, -2, 2, 1, 0);
        OwnData second = drawn(-1, 1, -4, 4, 5, 2);
        test.data.takeOver(first);
        test.data.takeOver(second);
        assertThat(undoName()).contains("points");
        undoing.undo();
        DataSource onView = test.plan().data().source();
        assertThat(onView).isEqualTo(first.source());
        assertThat(test.data.memory().own(onView)).contains(first);
        assertThat(OwnDataText.read(test.data.memory().texts(onView))).contains(new OwnDataText.Whole(first));
        undoing.undo();
        assertThat(test.data.memory().texts(test.plan().data().source())).isEmpty();
    }
}
