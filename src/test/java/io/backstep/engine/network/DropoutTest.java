package io.backstep.engine.network;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Seeds;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Dropout.Variant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
    private static double[] draw(double share, long seed, long update, int sample, int layer, int units) {
        double[] masks = new double[units];
        new Dropout(share, Variant.INVERTED).draw(seed, update, sample, layer, masks);
        return masks;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.9})
    void asManyAreDroppedOutAsTheShareSays(double share) {
        int dropped = 0;
        int all = 0;
        for (long update = 0; update < 100; update++) {
            for (int sample = 0; sample < 10; sample++) {
                for (double mask : draw(share, 5, update, sample, 1, 40)) {
                    assertThat(mask == 0 || mask == 1).isTrue();
                    dropped += mask == 0 ? 1 : 0;
                    all++;
                }
            }
        }
        double deviation = Math.sqrt(share * (1 - share) / all);
        assertThat((double) dropped / all).isCloseTo(share, within(4 * deviation));
    }

    /** Known bits: the same on every machine, today and later. */
    @Test
    void masksOfASeedStayTheSame() {
        assertThat(draw(0.5, 1, 0, 0, 0, 16)).containsExactly(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1);
    }

    @Test
    void everythingThatIsNamedMakesADifference() {
        double[] masks = draw(0.5, 1, 0, 0, 0, 64);
        Set<List<Double>> others = new HashSet<>();
        for (double[] other : List.of(
                masks,
                draw(0.5, 2, 0, 0, 0, 64),
                draw(0.5, 1, 1, 0, 0, 64),
                draw(0.5, 1, 0, 1, 0, 64),
                draw(0.5, 1, 0, 0, 1, 64))) {
            others.add(Arrays.stream(other).boxed().toList());
        }
        assertThat(others).hasSize(5);
        assertThat(draw(0.5, 1, 0, 0, 0, 64)).containsExactly(masks);
    }

    /** A wider layer has the same masks and more. */
    @Test
    void aUnitsMaskDoesNotDependOnTheOthers() {
        assertThat(Arrays.copyOf(draw(0.3, 8, 2, 3, 1, 50), 20)).containsExactly(draw(0.3, 8, 2, 3, 1, 20));
    }

    @Test
    void numbersAreThoseOfTheJavaGenerator() {
        long key = Seeds.key(12, Seeds.Purpose.DROPOUT, 4);
        SplittableRandom random = new SplittableRandom(key);
        for (int i = 0; i < 50; i++) {
            assertThat(Seeds.share(key, i)).isEqualTo((random.nextLong() >>> 11) * 0x1p-53);
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void theFormulaIsTheArithmetic(Variant variant) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            Dropout dropout = new Dropout(0.05 + 0.9 * random.nextDouble(), variant);
            double value = random.nextDouble() * 4 - 2;
            double mask = i % 2;
            Expr formula =
                    dropout.maskedFormula(Expr.constant(value), Expr.constant(mask), Expr.constant(dropout.share()));
            assertThat(dropout.masked(value, mask)).isEqualTo(exactly(formula.evaluate()));
        }
    }

    /** What the next layer is fed on average in training is what it is fed at test. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void trainingAndTestAgreeOnAverage(Variant variant) {
        for (double share : new double[] {0.1, 0.5, 0.8}) {
            Dropout dropout = new Dropout(share, variant);
            double average = (1 - share) * dropout.masked(0.7, 1) + share * dropout.masked(0.7, 0);
            assertThat(average).isCloseTo(dropout.atTest(0.7), within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 2, Double.NaN})
    void aShareLiesBetweenNoneAndAll(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dropout(share, Variant.INVERTED));
    }

    @Test
    void theOutputLayerDropsOutNothing() {
        Layer layer = new Layer(new Sigmoid(), Matrix.of(new double[] {1}), Vector.zeros(1))
                .withDropout(Optional.of(new Dropout(0.5, Variant.INVERTED)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(1, List.of(layer), BiasMode.LEARNED));
    }
}
