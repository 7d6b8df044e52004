package io.backstep.engine.optimizer;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.math.Vector;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every update rule in numbers and as formulas. */
class UpdateRuleTest {
    private static final Weight WEIGHT = new Weight(0, 0, 0);

    static Stream<UpdateRule> rules() {
        return Stream.of(
                new Sgd(),
                new Momentum(0.9, false),
                new Momentum(0.7, true),
                new Adagrad(),
                new Rmsprop(0.9),
                new Rmsprop(0),
                new Adam(0.9, 0.999),
                new Adam(0, 0.5),
                new AdamW(new Adam(0.9, 0.999), 0.01),
                new AdamW(new Adam(0.5, 0.9), 0));
    }

    /** Keeps what formulas write. */
    private static final class Slots implements UpdateRule.SlotRecorder {
        private final Map<Slot, Double> values = new EnumMap<>(Slot.class);

        @Override
        public Expr held(Slot slot) {
            return new Expr.Reference(new OptimizerSlot(WEIGHT, slot), values.getOrDefault(slot, 0.0));
        }

        @Override
        public Expr write(Slot slot, Expr value) {
            values.put(slot, value.evaluate());
            return held(slot);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void numbersAndFormulasAgreeBitForBit(UpdateRule rule) {
        Random random = new Random(1);
        double[] slots = new double[rule.keptSlots().size()];
        Slots written = new Slots();
        double weight = -0.0;
        for (int update = 0; update < 300; update++) {
            double gradient = update % 50 == 0 ? 0 : random.nextGaussian() * Math.pow(10, random.nextInt(9) - 6);
            double rate = 0.01 * (1 + random.nextDouble());
            Expr formula = rule.formula(
                    new Expr.Reference(WEIGHT, weight),
                    new Expr.Reference(new Gradient(WEIGHT), gradient),
                    new Expr.Reference(new LearningRate(), rate),
                    update,
                    written);
            weight = rule.update(weight, gradient, rate, update, slots);
            assertThat(formula.evaluate()).as("after update %s", update).isEqualTo(exactly(weight));
            for (int slot = 0; slot < slots.length; slot++) {
                assertThat(written.held(rule.keptSlots().get(slot)).evaluate()).isEqualTo(exactly(slots[slot]));
            }
        }
    }

    @Test
    void adamsFirstStepIsTheLearningRateWhateverTheGradient() {
        Adam adam = new Adam(0.9, 0.999);
        assertThat(adam.update(1, 123, 0.1, 0, new double[2])).isCloseTo(0.9, within(1e-9));
        assertThat(adam.update(1, -1e-3, 0.1, 0, new double[2])).isCloseTo(1.1, within(1e-5));
    }

    /** By hand, for g = 0.5 and then g = -0.25 at eta = 0.1, lambda = 0.2. */
    @Test
    void adamWDecaysTheParameterBeforeAdamsStep() {
        AdamW adamW = new AdamW(new Adam(0.9, 0.999), 0.2);
        double[] slots = new double[2];
        double first = adamW.update(1, 0.5, 0.1, 0, slots);
        assertThat(first).isCloseTo(0.98 - 0.1, within(1e-8));
        assertThat(slots[0]).isCloseTo(0.05, within(1e-15));
        double mean = (0.9 * 0.05 - 0.1 * 0.25) / (1 - 0.81);
        double square = (0.999 * 0.00025 + 0.001 * 0.0625) / (1 - 0.998001);
        assertThat(adamW.update(first, -0.25, 0.1, 1, slots))
                .isCloseTo(first * 0.98 - 0.1 * mean / (Math.sqrt(square) + 1e-8), within(1e-12));
    }

    @Test
    void adamWDecaysWhereThereIsNoGradientAndIsAdamWithoutDecay() {
        assertThat(new AdamW(new Adam(0.9, 0.999), 0.5).update(2, 0, 0.1, 0, new double[2]))
                .isEqualTo(2 - 0.1 * 0.5 * 2);
        assertThat(new AdamW(new Adam(0.9, 0.999), 0).update(2, 0.3, 0.1, 0, new double[2]))
                .isEqualTo(new Adam(0.9, 0.999).update(2, 0.3, 0.1, 0, new double[2]));
    }

    @Test
    void schedulesCountUpdatesFromZero() {
        RateSchedule stairs = new RateSchedule.Exponential(0.5, 3, true);
        assertThat(Stream.of(0L, 2L, 3L, 5L, 6L).map(k -> stairs.rate(1, k))).containsExactly(1.0, 1.0, 0.5, 0.5, 0.25);
        assertThat(new RateSchedule.Exponential(0.5, 2, false).rate(4, 1)).isCloseTo(4 * Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void aStepScheduleFallsEverySoManyUpdates() {
        RateSchedule steps = new RateSchedule.Step(0.5, 3);
        assertThat(Stream.of(0L, 2L, 3L, 5L, 6L).map(k -> steps.rate(1, k))).containsExactly(1.0, 1.0, 0.5, 0.5, 0.25);
    }

    @Test
    void aCosineFallsToItsFloorAndStays() {
        RateSchedule cosine = new RateSchedule.Cosine(0.2, 4);
        assertThat(cosine.rate(1, 0)).isEqualTo(1);
        assertThat(cosine.rate(1, 1)).isCloseTo(0.2 + 0.8 * (1 + Math.sqrt(0.5)) / 2, within(1e-15));
        assertThat(cosine.rate(1, 2)).isCloseTo(0.6, within(1e-15));
        assertThat(cosine.rate(1, 4)).isEqualTo(0.2);
        assertThat(cosine.rate(1, 1_000_000)).isEqualTo(0.2);
        assertThat(LongStream.range(0, 4).allMatch(k -> cosine.rate(1, k) > cosine.rate(1, k + 1)))
                .isTrue();
    }

    @Test
    void aWarmUpGrowsToTheRateAndHandsOn() {
        RateSchedule fromZero = new RateSchedule.WarmUp(0, 4, new RateSchedule.Step(0.5, 2));
        assertThat(LongStream.rangeClosed(0, 8).mapToObj(k -> fromZero.rate(2, k)))
                .containsExactly(0.0, 0.5, 1.0, 1.5, 2.0, 2.0, 1.0, 1.0, 0.5);
        RateSchedule fromAQuarter = new RateSchedule.WarmUp(0.25, 3, new RateSchedule.Constant());
        assertThat(LongStream.rangeClosed(0, 4).mapToObj(k -> fromAQuarter.rate(4, k)))
                .usingElementComparator(Comparator.comparing(rate -> Math.round(rate * 1e12)))
                .containsExactly(1.0, 2.0, 3.0, 4.0, 4.0);
        assertThat(fromAQuarter.stage(2)).isEqualTo(RateSchedule.Stage.WARM_UP);
        assertThat(fromAQuarter.stage(3)).isEqualTo(RateSchedule.Stage.STEADY);
        assertThatThrownBy(() -> new RateSchedule.WarmUp(0, 1, fromZero)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFormulaOfACosineHasPiInIt() {
        Names names = new Names(1, List.of(), false, false);
        Expr formula = new RateSchedule.Cosine(0.1, 4).rateFormula(0.5, 1);
        assertThat(FormulaWriter.plain(names).symbols(formula)).isEqualTo("ηmin + (η0 − ηmin)·(1 + cos(π·1/4))/2");
        assertThat(FormulaWriter.plain(names).numbers(formula)).isEqualTo("0.1 + (0.5 − 0.1)·(1 + cos(π·1/4))/2");
        assertThat(FormulaWriter.latex(names).symbols(formula)).contains("\\cos\\left(\\pi");
    }

    @Test
    void clippingByValueCutsEachGradientByItself() {
        Clipping.ByValue clipping = new Clipping.ByValue(0.5);
        for (double gradient : new double[] {0.3, -0.5, 0.5, 7, -7, 0.0, -0.0, Double.MIN_VALUE}) {
            double clipped = clipping.clipped(gradient);
            assertThat(clipped).isEqualTo(exactly(Math.abs(gradient) <= 0.5 ? gradient : Math.copySign(0.5, gradient)));
            assertThat(clipping.cuts(gradient)).isEqualTo(clipped != gradient);
            Expr formula = clipping.clippedFormula(new Expr.Reference(new Gradient(WEIGHT), gradient));
            assertThat(formula.evaluate()).isEqualTo(exactly(clipped));
        }
    }

    @Test
    void averagesForgetTheirBeginningFasterWithTheWarmUp() {
        Averaging slow = new Averaging(0.9, false);
        Averaging warm = new Averaging(0.9, true);
        assertThat(slow.share(0)).isEqualTo(0.9);
        assertThat(warm.share(0)).isEqualTo(0.1);
        assertThat(warm.share(1)).isEqualTo(2.0 / 11);
        assertThat(warm.share(80)).isEqualTo(0.9);
        assertThat(warm.share(1_000_000)).isEqualTo(0.9);
        assertThat(slow.average(1, 2, 0.9)).isCloseTo(1.1, within(1e-15));
        for (long update = 0; update < 100; update++) {
            assertThat(warm.shareFormula(update).evaluate()).isEqualTo(exactly(warm.share(update)));
            assertThat(slow.shareFormula(update).evaluate()).isEqualTo(exactly(slow.share(update)));
        }
        Expr.Reference held = new Expr.Reference(new OptimizerSlot(WEIGHT, Slot.AVERAGE), -0.3);
        Expr.Reference value = new Expr.Reference(WEIGHT, 0.7);
        assertThat(warm.averageFormula(held, value, warm.shareFormula(3)).evaluate())
                .isEqualTo(exactly(warm.average(-0.3, 0.7, warm.share(3))));
    }

    @Test
    void whatIsKeptBeginsAtZeroAndAveragesAtTheParameters() {
        Optimizer optimizer = new Optimizer(
                new Adam(0.9, 0.999),
                0.1,
                new RateSchedule.Constant(),
                Optional.empty(),
                Optional.of(new Averaging(0.9, false)));
        OptimizerState state = OptimizerState.initial(optimizer, Vector.of(0.5, -2));
        assertThat(optimizer.keptSlots()).containsExactly(Slot.FIRST_MOMENT, Slot.SECOND_MOMENT, Slot.AVERAGE);
        assertThat(state.slots()).containsExactly(Vector.of(0, 0, 0.5), Vector.of(0, 0, -2));
        assertThat(OptimizerState.initial(Optimizer.sgd(1), Vector.of(0.5)).slots())
                .containsExactly(Vector.zeros(0));
    }

    @Test
    void numbersAreChecked() {
        Adam adam = new Adam(0.9, 0.999);
        assertThatThrownBy(() -> new AdamW(adam, -1)).hasMessageContaining("weightDecay");
        assertThatThrownBy(() -> new AdamW(adam, Double.NaN)).hasMessageContaining("weightDecay");
        assertThatThrownBy(() -> new Clipping.ByValue(0)).hasMessageContaining("clipValue");
        assertThatThrownBy(() -> new Averaging(1, false)).hasMessageContaining("decay");
        assertThatThrownBy(() -> new RateSchedule.Cosine(-1, 2)).hasMessageContaining("floor");
        assertThatThrownBy(() -> new RateSchedule.Step(0.5, 0)).hasMessageContaining("every");
        assertThatThrownBy(() -> new RateSchedule.WarmUp(1, 1, new RateSchedule.Constant()))
                .hasMessageContaining("share");
    }

    @Test
    void clippingLeavesSmallGradientsAndShortensLargeOnes() {
        Clipping.ByNorm clipping = new Clipping.ByNorm(1);
        assertThat(clipping.factor(clipping.norm(new double[] {0.3, 0.4}))).isEqualTo(1);
        assertThat(clipping.norm(new double[] {3, -4})).isEqualTo(5);
        assertThat(clipping.factor(5)).isEqualTo(1 / (5 + 1e-6));
    }
}
