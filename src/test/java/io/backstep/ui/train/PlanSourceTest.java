package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.plan.PlanEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever data come after whatever data, the plan can be trained, and its output can be right. */
final class PlanSourceTest {
    static TrainingPlan to(TrainingPlan plan, DataSource source) {
        return PlanEdits.withSource(plan, source, source.load());
    }

    private static DataSource made(Pattern pattern) {
        return new DataSource.Generated(pattern, 60, 0.05, 3);
    }

    @Test
    void anySetAfterAnyOther() {
        List<DataSource> sources = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            sources.add(made(pattern));
        }
        for (ShippedData shipped : ShippedData.values()) {
            sources.add(new DataSource.Shipped(shipped));
        }
        for (DataSource first : sources) {
            for (DataSource second : sources) {
                TrainingPlan before = to(Plans.spiral(), first);
                TrainingPlan after = to(before, second);
                assertThat(after.problems()).as("%s after %s", second, first).isEmpty();
                assertThat(after.data().source()).isEqualTo(second);
                assertThat(after.network().hidden()).isEqualTo(before.network().hidden());
            }
        }
    }

    @Test
    void theOutputFollowsTheTarget() {
        TrainingPlan three = to(Plans.spiral(), made(Pattern.SPIRAL_3));
        assertThat(three.network().output().activation()).isInstanceOf(Softmax.class);
        assertThat(three.data().coding()).isInstanceOf(ClassCoding.OneHot.class);
        TrainingPlan numbers = to(three, made(Pattern.HUMPS));
        assertThat(numbers.network().output().activation()).isInstanceOf(Linear.class);
        TrainingPlan two = to(numbers, made(Pattern.MOONS));
        assertThat(two.network().output().activation()).isInstanceOf(Sigmoid.class);
    }

    @Test
    void whatGoesWithTheNewDataStays() {
        TrainingPlan softmax = to(to(Plans.spiral(), made(Pattern.SPIRAL_3)), made(Pattern.MOONS));
        assertThat(softmax.network().output().activation()).isInstanceOf(Softmax.class);
        TrainingPlan spiral = Plans.spiral();
        TrainingPlan moons = to(spiral, made(Pattern.MOONS));
        assertThat(moons).isEqualTo(spiral.withData(spiral.data().withSource(made(Pattern.MOONS))));
    }

    @Test
    void featuresThatAreNotThereAreLeftOut() {
        TrainingPlan chosen = Plans.spiral()
                .withData(Plans.spiral()
                        .data()
                        .withFeatures(
                                Optional.of(new InputFeatures(List.of(InputFeature.X_SQUARED, InputFeature.PRODUCT)))));
        assertThat(to(chosen, made(Pattern.MOONS)).data().features())
                .isEqualTo(chosen.data().features());
        assertThat(to(chosen, made(Pattern.SINE)).data().features())
                .contains(new InputFeatures(List.of(InputFeature.X_SQUARED)));
        assertThat(to(chosen, new DataSource.Shipped(ShippedData.IRIS)).data().features())
                .isEmpty();
    }
}
