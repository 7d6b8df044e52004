package io.backstep.engine.optimizer;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Weight;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
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
                new Adam(0, 0.5));
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

    @Test
    void schedulesCountUpdatesFromZero() {
        RateSchedule stairs = new RateSchedule.Exponential(0.5, 3, true);
        assertThat(Stream.of(0L, 2L, 3L, 5L, 6L).map(k -> stairs.rate(1, k))).containsExactly(1.0, 1.0, 0.5, 0.5, 0.25);
        assertThat(new RateSchedule.Exponential(0.5, 2, false).rate(4, 1)).isCloseTo(4 * Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void clippingLeavesSmallGradientsAndShortensLargeOnes() {
        Clipping clipping = new Clipping(1);
        assertThat(clipping.factor(clipping.norm(new double[] {0.3, 0.4}))).isEqualTo(1);
        assertThat(clipping.norm(new double[] {3, -4})).isEqualTo(5);
        assertThat(clipping.factor(5)).isEqualTo(1 / (5 + 1e-6));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void manyAtOnceAgreeWithOneByOneBitForBit(UpdateRule rule) {
        Random random = new Random(2);
        int count = 37;
        int kept = rule.keptSlots().size();
        double[] parameters = random.doubles(count, -1, 1).toArray();
        parameters[0] = -0.0;
        double[] one = parameters.clone();
        double[][] slots = new double[kept][count];
        double[][] oneSlots = new double[count][kept];
        for (int update = 0; update < 50; update++) {
            double[] gradients = random.doubles(count, -1, 1).toArray();
            gradients[update % count] = update % 2 == 0 ? 0 : -0.0;
            rule.updateAll(parameters, gradients, 0.1, update, slots);
            for (int i = 0; i < count; i++) {
                one[i] = rule.update(one[i], gradients[i], 0.1, update, oneSlots[i]);
                assertThat(parameters[i]).isEqualTo(exactly(one[i]));
                for (int slot = 0; slot < kept; slot++) {
                    assertThat(slots[slot][i]).isEqualTo(exactly(oneSlots[i][slot]));
                }
            }
        }
    }
}
