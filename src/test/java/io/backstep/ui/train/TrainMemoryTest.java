package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.experiment.Presets;
import io.backstep.experiment.RandomPlans;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
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
        final DrawingViewModel drawing =
                new DrawingViewModel(train, new SimpleObjectProperty<>(Optional.empty()), background);
        final TrainMemory memory =
                new TrainMemory(train, curves, drawing, new TrainDataViewModel(train, background, () -> 7));
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
        first.memory.recall(new ScreenState(java.util.Map.of(
                "plan", "{", "pace", "fast", "curves", "?", "logarithmic", "1", "smoothing", "NaN", "maps", "")));
        assertThat(first.memory.remember()).isEqualTo(usual);
        first.memory.recall(ScreenState.EMPTY);
        assertThat(first.memory.remember()).isEqualTo(usual);
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
        assertThat(changes).hasValue(4);
        following.unsubscribe();
        first.curves.setSmoothing(0.1);
        assertThat(changes).hasValue(4);
    }
}
