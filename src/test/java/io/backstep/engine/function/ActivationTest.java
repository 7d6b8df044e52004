package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.PreActivation;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of one unit: its slope is that of its value, and its formulas come to the same numbers. */
class ActivationTest {
    private static final double[] EDGES = {
        0, -0.0, 1e-300, -1e-300, Double.MIN_VALUE, -Double.MIN_VALUE, 1000, -1000, 30, -30, 40, -40, 710, -710, 1, -1
    };

    static Stream<ElementwiseActivation> functions() {
        return Activations.ALL.stream()
                .filter(ElementwiseActivation.class::isInstance)
                .map(ElementwiseActivation.class::cast);
    }

    private static double[] manyZ() {
        Random random = new Random(7);
        DoubleStream near = random.doubles(2000, -12, 12);
        DoubleStream far = random.doubles(500, -800, 800);
        return DoubleStream.of(DoubleStream.concat(near, far).toArray()).toArray();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void slopeIsThatOfTheValue(ElementwiseActivation activation) {
        for (double z : new Random(3).doubles(500, -8, 8).toArray()) {
            double epsilon = 1e-5;
            double numeric = (activation.value(z + epsilon) - activation.value(z - epsilon)) / (2 * epsilon);
            if (Math.abs(z) > 2 * epsilon) {
                assertThat(activation.slope(z)).as("slope at %s", z).isCloseTo(numeric, within(2e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void slopeIsFiniteFarOut(ElementwiseActivation activation) {
        for (double z : EDGES) {
            assertThat(activation.slope(z)).as("slope at %s", z).isFinite();
            assertThat(activation.value(z)).as("value at %s", z).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void formulasComeToTheNumbersBitForBit(ElementwiseActivation activation) {
        for (double z : DoubleStream.concat(DoubleStream.of(manyZ()), DoubleStream.of(EDGES))
                .toArray()) {
            double a = activation.value(z);
            Expr zReference = new Expr.Reference(new PreActivation(0, 0, 0), z);
            Expr aReference = new Expr.Reference(new Output(0, 0, 0), a);
            assertThat(activation.valueFormula(zReference).evaluate())
                    .as("value at %s", z)
                    .isEqualTo(exactly(a));
            assertThat(activation.slopeFormula(zReference, aReference).evaluate())
                    .as("slope at %s", z)
                    .isEqualTo(exactly(activation.slope(z, a)));
            assertThat(activation.curvatureFormula(zReference, aReference).evaluate())
                    .as("curvature at %s", z)
                    .isEqualTo(exactly(activation.curvature(z)));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void largestSlopeIsTheLargest(ElementwiseActivation activation) {
        double largest = DoubleStream.of(manyZ())
                .map(z -> Math.abs(activation.slope(z)))
                .max()
                .orElse(0);
        assertThat(largest).isLessThanOrEqualTo(activation.largestSlope());
        assertThat(largest).isCloseTo(activation.largestSlope(), within(1e-4));
    }

    @Test
    void slopesAtKinksAreTheDocumentedOnes() {
        assertThat(new Relu().slope(0)).isEqualTo(0);
        assertThat(new LeakyRelu(0.01).slope(0)).isEqualTo(0.01);
        assertThat(new Elu(1).slope(0)).isEqualTo(1);
        assertThat(new StepFunction().slope(0)).isEqualTo(0);
        assertThat(new StepFunction().value(0)).isEqualTo(1);
    }

    @Test
    void knownValues() {
        assertThat(new Sigmoid().value(0.3775)).isCloseTo(0.5932699921071872, within(1e-15));
        assertThat(new Gelu().value(1)).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(new Silu().value(1)).isCloseTo(0.7310585786300049, within(1e-15));
        assertThat(new Softplus().value(-50)).isCloseTo(1.9287498479639178e-22, within(1e-36));
        assertThat(new Elu(1).value(-1)).isCloseTo(-0.6321205588285577, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void manyAtOnceAgreeWithOneByOneBitForBit(ElementwiseActivation activation) {
        double[] z = DoubleStream.concat(DoubleStream.of(manyZ()), DoubleStream.of(EDGES))
                .toArray();
        double[] a = new double[z.length];
        activation.values(z, a);
        double[] outputSlopes = new Random(4).doubles(z.length, -2, 2).toArray();
        double[] deltas = outputSlopes.clone();
        activation.deltas(z, a, deltas);
        for (int i = 0; i < z.length; i++) {
            assertThat(a[i]).isEqualTo(exactly(activation.value(z[i])));
            assertThat(deltas[i]).isEqualTo(exactly(outputSlopes[i] * activation.slope(z[i], a[i])));
        }
    }
}
