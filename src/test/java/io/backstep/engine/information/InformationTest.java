package io.backstep.engine.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.function.CrossEntropy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InformationTest {
    static Stream<Distributions.Pair> pairs() {
        return Distributions.pairs(1000);
    }

    @Test
    void knownValues() {
        Distribution fair = Distribution.uniform(2);
        Distribution biased = Distribution.of(0.75, 0.25);
        assertThat(Information.entropy(fair, Logarithm.BITS)).isEqualTo(1);
        assertThat(Information.entropy(fair, Logarithm.NATS)).isEqualTo(StrictMath.log(2));
        // Cover and Thomas, Elements of Information Theory (2006), example 2.3.1 with r = 1/2, s = 1/4
        assertThat(Information.divergence(fair, biased, Logarithm.BITS)).isCloseTo(0.2075187496394219, within(1e-15));
        assertThat(Information.divergence(biased, fair, Logarithm.BITS)).isCloseTo(0.18872187554086717, within(1e-15));
    }

    @Test
    void impossibleOutcomes() {
        Distribution sure = Distribution.of(1, 0);
        Distribution fair = Distribution.uniform(2);
        assertThat(Information.selfInformation(0, Logarithm.BITS)).isInfinite();
        assertThat(Information.entropy(sure, Logarithm.BITS)).isEqualTo(0);
        assertThat(Information.divergence(sure, fair, Logarithm.BITS)).isEqualTo(1);
        assertThat(Information.divergence(fair, sure, Logarithm.BITS)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Information.crossEntropy(fair, sure, Logarithm.BITS)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Information.impossibleUnder(sure, fair)).containsExactly(1);
        assertThat(Information.impossibleUnder(fair, sure)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void crossEntropyIsEntropyPlusDivergence(Distributions.Pair pair) {
        for (Logarithm logarithm : Logarithm.values()) {
            double entropy = Information.entropy(pair.p(), logarithm);
            double divergence = Information.divergence(pair.p(), pair.q(), logarithm);
            double crossEntropy = Information.crossEntropy(pair.p(), pair.q(), logarithm);
            boolean impossible =
                    !Information.impossibleUnder(pair.q(), pair.p()).isEmpty();
            assertThat(Double.isInfinite(divergence)).isEqualTo(impossible);
            assertThat(Double.isInfinite(crossEntropy)).isEqualTo(impossible);
            if (!impossible) {
                assertThat(crossEntropy).isCloseTo(entropy + divergence, within(1e-12));
            }
            assertThat(entropy).isBetween(0.0, logarithm.apply(pair.p().outcomes()) + 1e-12);
            assertThat(divergence).isGreaterThanOrEqualTo(0);
            assertThat(Information.divergence(pair.p(), pair.p(), logarithm)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void formulasEvaluateToTheNumbers(Distributions.Pair pair) {
        for (Logarithm logarithm : Logarithm.values()) {
            assertThat(Information.entropyFormula(pair.p(), logarithm).evaluate())
                    .isEqualTo(Information.entropy(pair.p(), logarithm));
            assertThat(Information.crossEntropyFormula(pair.p(), pair.q(), logarithm)
                            .evaluate())
                    .isEqualTo(Information.crossEntropy(pair.p(), pair.q(), logarithm));
            assertThat(Math.max(
                            0,
                            Information.divergenceFormula(pair.p(), pair.q(), logarithm)
                                    .evaluate()))
                    .isEqualTo(Information.divergence(pair.p(), pair.q(), logarithm));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void inNatsItIsTheLossOfThatName(Distributions.Pair pair) {
        double loss = new CrossEntropy().value(pair.p().toArray(), pair.q().toArray());
        double crossEntropy = Information.crossEntropy(pair.p(), pair.q(), Logarithm.NATS);
        if (Double.isInfinite(loss)) {
            assertThat(crossEntropy).isEqualTo(loss);
        } else {
            assertThat(crossEntropy).isCloseTo(loss, within(1e-12));
        }
    }

    @Test
    void powersOfTwoAreExactInBits() {
        for (int k = -1022; k <= 1023; k++) {
            assertThat(Logarithm.BITS.apply(Math.scalb(1.0, k))).isEqualTo(k);
        }
        assertThat(Logarithm.BITS.apply(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logarithm.BITS.apply(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Logarithm.BITS.apply(-1)).isNaN();
        assertThat(Logarithm.BITS.apply(Double.MIN_VALUE)).isCloseTo(-1074, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void writtenAsTheLogarithmIsCalled(Logarithm logarithm) {
        Expr formula = Information.selfInformationFormula(0.25, logarithm);
        assertThat(formula.evaluate()).isEqualTo(Information.selfInformation(0.25, logarithm));
        assertThat(Information.entropyLatex(logarithm)).contains(logarithm.symbolLatex());
        assertThat(logarithm.latex("x")).isEqualTo(logarithm.symbolLatex() + "\\left(x\\right)");
    }
}
