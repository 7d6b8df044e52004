package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Symbol;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses of one output: known values, slopes by central differences, formulas bit for bit. */
class OutputLossTest {
    static Stream<OutputLoss> losses() {
        return Stream.concat(
                Losses.ALL.stream().map(LossOfOneOutput::new),
                Stream.of(
                        new AsymmetricError(2, 0.5),
                        new AsymmetricError(0, 3),
                        new AbsoluteError(),
                        new HuberLoss(0.3),
                        new HuberLoss(1)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void slopeIsThatOfTheValueAwayFromKinks(OutputLoss loss) {
        Random random = new Random(21);
        for (int i = 0; i < 500; i++) {
            double t = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            double a = loss.ofShares() ? 0.02 + 0.96 * random.nextDouble() : 4 * random.nextDouble() - 2;
            if (Math.abs(a - t) < 1e-5) {
                continue;
            }
            double numeric = (loss.value(t, a + 1e-6) - loss.value(t, a - 1e-6)) / 2e-6;
            assertThat(loss.slope(t, a)).isCloseTo(numeric, within(1e-5 * Math.max(1, Math.abs(numeric))));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void formulasComeToTheNumbersBitForBit(OutputLoss loss) {
        Random random = new Random(22);
        for (int i = 0; i < 500; i++) {
            double t = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            double a = i % 9 == 0 ? t : i % 9 == 1 ? random.nextInt(2) : random.nextDouble();
            Expr target = new Expr.Reference(new Symbol(loss.targetName()), t);
            Expr output = new Expr.Reference(new Symbol(loss.outputName()), a);
            assertThat(loss.valueFormula(target, output).evaluate())
                    .as("value at t = %s, a = %s", t, a)
                    .isEqualTo(exactly(loss.value(t, a)));
            assertThat(loss.slopeFormula(target, output).evaluate())
                    .as("slope at t = %s, a = %s", t, a)
                    .isEqualTo(exactly(loss.slope(t, a)));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theRightAnswerCostsLeastAndNothingIsNotANumber(OutputLoss loss) {
        for (double t : new double[] {0, 0.25, 1}) {
            double least = loss.value(t, t);
            assertThat(least).isNotNaN();
            for (double a : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                assertThat(loss.value(t, a)).isNotNaN();
                if (!(loss instanceof LossOfOneOutput one && one.loss() instanceof CrossEntropy)) {
                    assertThat(loss.value(t, a)).isGreaterThanOrEqualTo(least);
                }
                assertThat(loss.slope(t, a)).isNotNaN();
            }
        }
    }

    @Test
    void asymmetricErrorCostsWhatItsTwoSidesSay() {
        AsymmetricError loss = new AsymmetricError(3, 0.5);
        assertThat(loss.value(2, 0)).isEqualTo(6);
        assertThat(loss.value(0, 2)).isEqualTo(1);
        assertThat(loss.slope(2, 0)).isEqualTo(-3);
        assertThat(loss.slope(0, 2)).isEqualTo(0.5);
        assertThat(loss.slope(1, 1)).isZero();
    }

    @Test
    void evenSidesMakeTheAbsoluteError() {
        AsymmetricError even = new AsymmetricError(1, 1);
        for (double a = -2; a <= 2; a += 0.25) {
            assertThat(even.value(0.5, a)).isEqualTo(new AbsoluteError().value(0.5, a));
            assertThat(even.slope(0.5, a)).isEqualTo(new AbsoluteError().slope(0.5, a));
        }
    }

    @Test
    void huberJoinsHalfTheSquaredErrorToALine() {
        HuberLoss loss = new HuberLoss(1);
        assertThat(loss.value(0, 0.5)).isEqualTo(0.125);
        assertThat(loss.value(0, 1)).isEqualTo(0.5);
        assertThat(loss.value(0, 3)).isEqualTo(2.5);
        assertThat(loss.slope(0, 3)).isEqualTo(1);
        assertThat(loss.slope(0, -3)).isEqualTo(-1);
        assertThat(loss.value(0, Math.nextUp(1.0))).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void theLossesOfExperimentsAreNotDefinedTwice() {
        assertThat(new LossOfOneOutput(new HalfSquaredError()).definitionLatex())
                .isEqualTo("\\frac{1}{2} \\, {\\left(t - a\\right)}^{2}");
        assertThat(new LossOfOneOutput(new HalfSquaredError()).slopeDefinitionLatex())
                .isEqualTo("a - t");
        assertThat(new LossOfOneOutput(new BinaryCrossEntropy()).value(1, 0.25)).isEqualTo(-StrictMath.log(0.25));
    }

    @Test
    void binaryCrossEntropyHasASlopeAtItsEdges() {
        OutputLoss loss = new LossOfOneOutput(new BinaryCrossEntropy());
        assertThat(loss.slope(0, 0)).isEqualTo(1);
        assertThat(loss.slope(1, 1)).isEqualTo(-1);
        assertThat(loss.slope(1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(loss.slope(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HuberLoss(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HuberLoss(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new AsymmetricError(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AsymmetricError(1, Double.NaN));
    }
}
