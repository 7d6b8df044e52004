package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Part;
import io.backstep.experiment.Presets;
import io.backstep.experiment.RandomPlans;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.train.LearnedViewModel.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainMemoryTest {
    private final Screen first = new Screen();
    private final Screen second = new Screen();

    private static final class Screen {
        final SameThreadBackground background = new SameThreadBackground();
        final TrainViewModel train =
                new TrainViewModel(Plans.spiral(), background, new ManualFrameClock(), () -> 77, moment -> {});
        final CurvesViewModel curves = new CurvesViewModel();
        final DrawingViewModel drawing = new DrawingViewModel(
                train, new SimpleObjectProperty<>(Optional.empty()), background, () -> Messages.of(Language.ENGLISH));
        final LearnedViewModel learned = new LearnedViewModel(
                train.run().momentProperty().map(moment -> moment.map(Moment::learned)),
                train.rowProperty(),
                background);
        final DiagnosisViewModel diagnosis = new DiagnosisViewModel(train, background);
        final TrainMemory memory = new TrainMemory(
                train, curves, drawing, new TrainDataViewModel(train, background, () -> 7), learned, diagnosis);
    }

    @AfterEach
    void endRuns() {
        first.train.close();
        second.train.close();
    }

    @Test
    void whatIsRememberedComesBack() {
        first.train.change(now -> Presets.ofId("iris").plan());
        first.train.run().setPace(Pace.at(2));
        first.curves.kindProperty().set(CurveKind.RATE);
        first.curves.logarithmicProperty().set(true);
        first.curves.setSmoothing(0.7);
        first.drawing.showMapsProperty().set(false);
        ScreenState kept = first.memory.remember();
        second.memory.recall(kept);

        assertThat(second.memory.remember()).isEqualTo(kept);
        assertThat(second.train.plan().plan()).isEqualTo(Presets.ofId("iris").plan());
        assertThat(second.train.run().pace()).isEqualTo(Pace.at(2));
        // Nothing is loaded or run before the screen is shown.
        assertThat(second.train.run().moment()).isEmpty();
        second.train.open();
        assertThat(second.train.run().moment().orElseThrow().planned().plan())
                .isEqualTo(Presets.ofId("iris").plan());
    }

    private static void look(Screen screen) {
        screen.learned.discreteProperty().set(true);
        screen.learned.showHeldOutProperty().set(false);
        screen.learned.showWrongProperty().set(false);
        screen.learned.partProperty().set(Part.TRAINING);
        screen.learned.showAcross(3);
        screen.learned.showUp(0);
        screen.learned.showOutput(Optional.of(1));
        screen.learned.hold(1, 2.5);
        screen.diagnosis.kindProperty().set(DiagnosisKind.WEIGHTS);
        screen.diagnosis.layerProperty().set(1);
        screen.diagnosis.overTimeProperty().set(true);
    }

    @Test
    void whatIsLookedAtComesBackOnceItsDataAreThere() {
        first.train.change(now -> Presets.ofId("iris").plan());
        first.train.open();
        look(first);
        ScreenState kept = first.memory.remember();
        second.memory.recall(kept);
        // What waits for its data is not lost if something else changes meanwhile.
        assertThat(second.learned.sightProperty().get()).isEmpty();
        assertThat(second.memory.remember()).isEqualTo(kept);
        second.train.open();
        assertThat(second.memory.remember()).isEqualTo(kept);
        Sight sight = second.learned.sightProperty().get().orElseThrow();
        assertThat(sight).isEqualTo(first.learned.sightProperty().get().orElseThrow());
        assertThat(sight.across()).isEqualTo(3);
        assertThat(sight.point().get(1)).isEqualTo(2.5);

        // The next data are looked at as usual again.
        second.train.change(now -> Plans.spiral());
        assertThat(second.learned.sightProperty().get().orElseThrow().across()).isZero();
        second.train.change(now -> Presets.ofId("iris").plan());
        assertThat(second.learned.sightProperty().get().orElseThrow().output()).isEmpty();
    }

    @Test
    void whatIsLookedAtComesBackOnAScreenThatIsOpen() {
        first.train.change(now -> Presets.ofId("iris").plan());
        first.train.open();
        look(first);
        second.train.open();
        second.memory.recall(first.memory.remember());
        assertThat(second.memory.remember()).isEqualTo(first.memory.remember());
        assertThat(second.learned.sightProperty().get())
                .isEqualTo(first.learned.sightProperty().get());
    }

    @Test
    void aScreenThatIsOpenGoesOverToWhatIsRecalled() {
        second.train.open();
        first.train.change(now -> Plans.clouds(4, 0.1));
        second.memory.recall(first.memory.remember());

        assertThat(second.train.run().moment().orElseThrow().planned().plan()).isEqualTo(Plans.clouds(4, 0.1));
    }

    @Test
    void whatIsBrokenOrMissingIsAsUsual() {
        ScreenState usual = first.memory.remember();
        first.memory.recall(new ScreenState(Map.of(
                "plan", "{", "pace", "fast", "curves", "?", "logarithmic", "1", "smoothing", "NaN", "maps", "")));
        assertThat(first.memory.remember()).isEqualTo(usual);
        first.memory.recall(ScreenState.EMPTY);
        assertThat(first.memory.remember()).isEqualTo(usual);
    }

    @Test
    void whatIsBrokenOfTheLearnedSideIsAsUsual() {
        first.train.open();
        ScreenState usual = first.memory.remember();
        Sight sight = first.learned.sightProperty().get().orElseThrow();
        for (String output : List.of("7", "-1", "all", "x")) {
            for (String point : List.of("1", "1 NaN", "1 2 3", "a b", "")) {
                first.memory.recall(new ScreenState(Map.of(
                        "learned.discrete", "maybe",
                        "learned.part", "HALF",
                        "learned.across", "x",
                        "learned.up", "x",
                        "learned.output", output,
                        "learned.point", point,
                        "learned.", "?",
                        "diagnosis", "?",
                        "diagnosisLayer", "-4",
                        "diagnosisOverTime", "2")));
                assertThat(first.memory.remember()).isEqualTo(usual);
                assertThat(first.learned.sightProperty().get()).contains(sight);
            }
        }
        first.memory.recall(ScreenState.EMPTY.with("learned.across", "no such").with("learned.up", "y"));
        assertThat(first.learned.sightProperty().get()).contains(sight);
    }

    /** Most of these cannot be trained; then the usual plan is. */
    @Test
    void whateverIsRecalledTheScreenOpensOnARun() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 30; i++) {
            TrainingPlan plan = RandomPlans.next(random);
            Screen screen = new Screen();
            screen.memory.recall(ScreenState.EMPTY.with("plan", TrainingPlanText.of(plan)));
            screen.train.open();
            assertThat(screen.train.run().moment()).isPresent();
            assertThat(screen.train.plan().plan()).isIn(plan, Plans.spiral());
            screen.train.close();
        }
    }

    @Test
    void changesAreTold() {
        AtomicInteger changes = new AtomicInteger();
        Subscription following = first.memory.onChange(changes::incrementAndGet);
        first.train.change(now -> Plans.clouds(4, 0.1));
        first.train.run().setPace(Pace.at(1));
        first.curves.setSmoothing(0.5);
        first.drawing.showMapsProperty().set(false);
        first.learned.discreteProperty().set(true);
        first.diagnosis.kindProperty().set(DiagnosisKind.OUTPUTS);
        first.diagnosis.layerProperty().set(1);
        assertThat(changes).hasValue(8);
        following.unsubscribe();
        first.curves.setSmoothing(0.1);
        first.learned.discreteProperty().set(false);
        assertThat(changes).hasValue(8);
    }
}
