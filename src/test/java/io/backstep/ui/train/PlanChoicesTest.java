package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.optimizer.Optimizer;
import io.backstep.experiment.RandomPlans;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.plan.ClipKind;
import io.backstep.ui.plan.NumberRange;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.ScheduleKind;
import io.backstep.ui.plan.StartKind;
import io.backstep.ui.plan.ValueScale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers, switches and kinds of plans. */
class PlanChoicesTest {
    private static final int PLANS = 200;

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsThereCanBeChangedAndNothingElseChanges(PlanNumber number) {
        SplittableRandom random = new SplittableRandom(number.name().hashCode());
        int there = 0;
        for (int i = 0; i < PLANS; i++) {
            TrainingPlan plan = RandomPlans.next(random);
            double wanted = within(number.range(), random);
            TrainingPlan changed = number.in(plan, wanted);
            OptionalDouble before = number.of(plan);
            if (before.isEmpty()) {
                assertThat(changed).isEqualTo(plan);
                continue;
            }
            there++;
            assertThat(number.of(changed)).hasValue(wanted);
            assertThat(number.in(changed, before.getAsDouble())).isEqualTo(plan);
            for (PlanNumber other : PlanNumber.values()) {
                if (other != number) {
                    assertThat(other.of(changed)).isEqualTo(other.of(plan));
                }
            }
        }
        assertThat(there).isPositive();
    }

    private static double within(NumberRange range, SplittableRandom random) {
        double value = range.least() + (0.1 + 0.8 * random.nextDouble()) * (range.most() - range.least());
        return range.kind() == NumberRange.Kind.WHOLE ? Math.rint(value) : value;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTurnedOnIsOnAndCanBeTurnedOff(PlanSwitch which) {
        SplittableRandom random = new SplittableRandom(which.name().hashCode());
        int there = 0;
        for (int i = 0; i < PLANS; i++) {
            TrainingPlan plan = RandomPlans.next(random);
            Optional<Boolean> now = which.of(plan);
            if (now.isEmpty()) {
                assertThat(which.in(plan, true)).isEqualTo(plan);
            } else {
                there++;
                assertThat(which.in(plan, now.get())).isEqualTo(plan);
                assertThat(which.of(which.in(plan, !now.get()))).contains(!now.get());
            }
        }
        assertThat(there).isPositive();
    }

    @Test
    void everyKindCanBeChosenFromEveryOther() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < PLANS; i++) {
            Optimizer optimizer = RandomPlans.next(random).settings().optimizer();
            for (RuleKind kind : RuleKind.values()) {
                assertThat(RuleKind.of(kind.from(optimizer.rule()))).isEqualTo(kind);
            }
            assertThat(RuleKind.of(optimizer.rule()).from(optimizer.rule())).isEqualTo(optimizer.rule());
            for (ScheduleKind kind : ScheduleKind.values()) {
                assertThat(ScheduleKind.of(kind.from(optimizer.schedule()))).isEqualTo(kind);
            }
            assertThat(ScheduleKind.of(optimizer.schedule()).from(optimizer.schedule()))
                    .isEqualTo(optimizer.schedule());
            for (ClipKind kind : ClipKind.values()) {
                assertThat(ClipKind.of(kind.from(optimizer.clipping()))).isEqualTo(kind);
            }
        }
        for (StartKind kind : StartKind.values()) {
            assertThat(StartKind.of(kind.usual())).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e400", "-1", "1", "2"})
    void aShareIsUnderOne(String typed) {
        assertThat(NumberRange.share().parse(typed)).isEmpty();
    }

    @Test
    void rangesTakeTheirEndsOrNot() {
        assertThat(NumberRange.share().parse("0")).hasValue(0);
        assertThat(NumberRange.positive(2).parse("0")).isEmpty();
        assertThat(NumberRange.positive(2).parse("2")).hasValue(2);
        assertThat(NumberRange.fromTo(-1, 1).parse("−1")).hasValue(-1);
        assertThat(NumberRange.whole(1, 9).parse("2.5")).isEmpty();
        assertThat(NumberRange.whole(1, 9).parse("9")).hasValue(9);
    }

    @Test
    void aPenaltyOfNothingHasAPlaceOfItsOwn() {
        ValueScale scale = ValueScale.penalties();
        assertThat(scale.value(scale.place(0))).isZero();
        assertThat(scale.value(scale.lowest() + 0.1)).isZero();
        for (double value : new double[] {1e-6, 0.0001, 0.02, 0.5, 1}) {
            assertThat(scale.value(scale.place(value))).isEqualTo(value);
        }
        assertThat(scale.place(1e-9)).isGreaterThan(scale.lowest());
    }

    @Test
    void batchesDoubleUntilAllAreTaken() {
        ValueScale scale = ValueScale.batches(150, 10_000);
        assertThat(scale.highest()).isEqualTo(8);
        for (int size : new int[] {1, 2, 64, 128, 150}) {
            assertThat(scale.value(scale.place(size))).isEqualTo(size);
        }
        assertThat(scale.place(10)).isBetween(3.0, 4.0);
        assertThat(scale.place(1000)).isEqualTo(scale.highest());
        assertThat(ValueScale.batches(1, 10_000).value(5)).isEqualTo(1);
        assertThat(ValueScale.batches(50_000, 10_000).value(99)).isEqualTo(10_000);
    }
}
