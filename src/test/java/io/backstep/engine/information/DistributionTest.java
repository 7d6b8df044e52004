package io.backstep.engine.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    private static double sum(Distribution distribution) {
        return Arrays.stream(distribution.toArray()).sum();
    }

    @Test
    void keepsChancesAsGiven() {
        double[] given = {0.1, 0.2, 0.7 + 4e-10};
        assertThat(Distribution.of(given).toArray()).containsExactly(given);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(new double[11]));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(0.5, 0.6));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(1.5, -0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.ofWeights(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.uniform(3).with(0, 1.01));
    }

    @Test
    void hugeWeightsAndTinyOnes() {
        assertThat(Distribution.ofWeights(Double.MAX_VALUE, Double.MAX_VALUE).toArray())
                .containsExactly(0.5, 0.5);
        assertThat(Distribution.ofWeights(1, 1e-310, -0.0).toArray()).containsExactly(1, 0, 0);
    }

    @Test
    void theOthersShareWhatIsLeftInProportion() {
        Distribution changed = Distribution.of(0.5, 0.3, 0.2).with(0, 0);
        assertThat(changed.toArray()).containsExactly(new double[] {0, 0.6, 0.4}, within(1e-15));
        assertThat(Distribution.of(1, 0, 0).with(0, 0.5).toArray()).containsExactly(0.5, 0.25, 0.25);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sumsStayOne(Distributions.Pair pair) {
        Random random = new Random(pair.hashCode());
        Distribution changed = pair.p().with(random.nextInt(pair.p().outcomes()), random.nextDouble());
        assertThat(sum(changed)).isCloseTo(1, within(1e-14));
        for (int outcomes = Distribution.FEWEST; outcomes <= Distribution.MOST; outcomes++) {
            assertThat(sum(pair.p().resized(outcomes))).isCloseTo(1, within(1e-14));
        }
    }

    static java.util.stream.Stream<Distributions.Pair> pairs() {
        return Distributions.pairs(200);
    }

    @Test
    void moreOutcomesAndFewer() {
        assertThat(Distribution.of(0.5, 0.5).resized(4).toArray())
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-15));
        assertThat(Distribution.of(0, 0, 1).resized(2)).isEqualTo(Distribution.uniform(2));
    }
}
