package io.backstep.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.Regions.Band;
import io.backstep.engine.function.Regions.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curvature, range, largest slope and saturation of every function, with every kind of parameter. */
class ActivationShapeTest {
    static Stream<ElementwiseActivation> shapes() {
        return Stream.of(
                        ActivationTest.functions(),
                        DoubleStream.of(-0.5, 0, 0.001, 0.19, 0.3, 0.9, 1, 2, 7).mapToObj(LeakyRelu::new),
                        DoubleStream.of(-1, 0, 0.1, 0.5, 2, 3, 6).mapToObj(Elu::new))
                .flatMap(functions -> functions);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void curvatureIsTheSlopeOfTheSlope(ElementwiseActivation activation) {
        double epsilon = 1e-5;
        for (double z : new Random(5).doubles(500, -8, 8).toArray()) {
            double numeric = (activation.slope(z + epsilon) - activation.slope(z - epsilon)) / (2 * epsilon);
            if (Math.abs(z) > 2 * epsilon) {
                assertThat(activation.curvature(z)).as("curvature at %s", z).isCloseTo(numeric, within(2e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void curvatureIsFiniteFarOut(ElementwiseActivation activation) {
        for (double z : new double[] {0, -0.0, 30, -30, 745, -745, 1e6, -1e6, 1e300, -1e300}) {
            assertThat(activation.curvature(z)).as("curvature at %s", z).isFinite();
        }
    }

    @Test
    void curvatureAtAKinkIsThatOfTheSideThatGivesTheSlope() {
        assertThat(new Relu().curvature(0)).isZero();
        assertThat(new LeakyRelu(0.3).curvature(0)).isZero();
        assertThat(new StepFunction().curvature(0)).isZero();
        assertThat(new Elu(1.5).curvature(0)).isEqualTo(1.5);
        assertThat(new Elu(1.5).curvature(Double.MIN_VALUE)).isZero();
    }

    @Test
    void knownCurvatures() {
        assertThat(new Sigmoid().curvature(0)).isZero();
        assertThat(new Sigmoid().curvature(1)).isCloseTo(-0.09085774767294842, within(1e-15));
        assertThat(new Tanh().curvature(0.5)).isCloseTo(-0.7268619813835873, within(1e-14));
        assertThat(new Softplus().curvature(0)).isEqualTo(0.25);
        assertThat(new Silu().curvature(0)).isEqualTo(0.5);
        assertThat(new Gelu().curvature(0)).isCloseTo(0.7978845608028654, within(1e-15));
        assertThat(new Gelu().curvature(StrictMath.sqrt(2))).isCloseTo(0, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyOutputIsInTheRangeAndComesNearItsLimits(ElementwiseActivation activation) {
        OutputRange range = activation.outputRange();
        double[] outputs = DoubleStream.iterate(-15, z -> z <= 15, z -> z + 1.0 / 1024)
                .map(activation::value)
                .toArray();
        for (double output : outputs) {
            assertThat(range.contains(output)).as("%s in %s", output, range).isTrue();
        }
        double low = DoubleStream.of(outputs).min().orElseThrow();
        double high = DoubleStream.of(outputs).max().orElseThrow();
        assertThat(low).satisfies(found -> nearLimit(activation, found, range.low(), range.lowAttained()));
        assertThat(high).satisfies(found -> nearLimit(activation, found, range.high(), range.highAttained()));
    }

    private static void nearLimit(ElementwiseActivation activation, double found, double limit, boolean attained) {
        if (Double.isFinite(limit)) {
            assertThat(found).as("limit of %s", activation).isCloseTo(limit, within(1e-5));
        } else {
            double far = Stream.of(-1e6, 1e6)
                    .mapToDouble(activation::value)
                    .map(value -> value * Math.signum(limit))
                    .max()
                    .orElseThrow();
            assertThat(far).as("far out %s", activation).isGreaterThan(999);
            assertThat(attained).isFalse();
        }
    }

    @Test
    void lowestValuesAreTheKnownOnes() {
        // Minimised with 30 digits; that of SiLU is minus Lambert's W at 1/e.
        assertThat(new Gelu().outputRange().low()).isCloseTo(-0.16997120747990369, within(1e-14));
        assertThat(new Silu().outputRange().low()).isCloseTo(-0.27846454276107374, within(1e-14));
        assertThat(new Gelu().outputRange().lowAttained()).isTrue();
        assertThat(new Silu().outputRange().contains(-0.2785)).isFalse();
    }

    @Test
    void stepHasTwoOutputsAndNothingBetween() {
        OutputRange range = new StepFunction().outputRange();
        assertThat(range.contains(0)).isTrue();
        assertThat(range.contains(1)).isTrue();
        assertThat(range.contains(0.5)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> OutputRange.between(1, 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noSlopeIsLargerThanTheLargest(ElementwiseActivation activation) {
        double largest = DoubleStream.iterate(-20, z -> z <= 20, z -> z + 1.0 / 256)
                .map(z -> Math.abs(activation.slope(z)))
                .max()
                .orElseThrow();
        assertThat(largest).isLessThanOrEqualTo(activation.largestSlope());
        assertThat(largest).isCloseTo(activation.largestSlope(), within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void bandEdgesSolveTheDefinition(ElementwiseActivation activation) {
        for (double share : new double[] {0.01, 0.05, 0.2, 0.35, 0.6}) {
            List<Band> bands = Regions.bands(activation, share, -40, 40);
            for (int i = 1; i < bands.size(); i++) {
                double edge = bands.get(i).from();
                // At 0 a function may jump over the level, or the side changes; nothing is solved there.
                if (edge != 0) {
                    double size = Math.abs(activation.slope(edge)) / activation.largestSlope();
                    assertThat(Math.min(Math.abs(size - share), Math.abs(size - Regions.LINEAR_SHARE)))
                            .as("%s at %s", activation, edge)
                            .isLessThan(1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void bandsAreTheDefinitionAtEveryPoint(ElementwiseActivation activation) {
        double largest = activation.largestSlope();
        for (double share : new double[] {0.01, 0.2, 0.6}) {
            for (Band band : Regions.bands(activation, share, -12, 12)) {
                for (double part : new Random(11).doubles(40, 0.001, 0.999).toArray()) {
                    double z = band.from() + part * (band.to() - band.from());
                    double slope = Math.abs(activation.slope(z));
                    switch (band.kind()) {
                        case DEAD -> assertThat(slope).isZero();
                        case SATURATED_LOW, SATURATED_HIGH -> assertThat(slope).isLessThan(share * largest);
                        case NEARLY_LINEAR -> assertThat(slope).isGreaterThanOrEqualTo(Regions.LINEAR_SHARE * largest);
                        case BETWEEN -> assertThat(slope).isBetween(share * largest, Regions.LINEAR_SHARE * largest);
                    }
                }
            }
        }
    }

    @Test
    void parametersMoveTheRegions() {
        assertThat(Regions.at(new LeakyRelu(0), -1)).isEqualTo(Kind.DEAD);
        assertThat(Regions.at(new LeakyRelu(0.3), -1)).isEqualTo(Kind.BETWEEN);
        assertThat(Regions.at(new LeakyRelu(0.9), -1)).isEqualTo(Kind.NEARLY_LINEAR);
        assertThat(new Elu(3).largestSlope()).isEqualTo(3);
        // Its slope above 0 is a third of that just below 0.
        assertThat(Regions.at(new Elu(3), 1)).isEqualTo(Kind.BETWEEN);
        assertThat(Regions.at(new Elu(6), 1)).isEqualTo(Kind.SATURATED_HIGH);
    }

    @Test
    void saturatedStretchesReachToInfinity() {
        List<Band> sigmoid = Regions.saturated(new Sigmoid(), 0.2);
        assertThat(sigmoid).hasSize(2);
        assertThat(sigmoid.get(0).from()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sigmoid.get(0).to()).isCloseTo(-2.88727095035762, within(1e-9));
        assertThat(sigmoid.get(1).from()).isCloseTo(2.88727095035762, within(1e-9));
        assertThat(sigmoid.get(1).to()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Regions.saturated(new Relu(), 0.2)).isEmpty();
        assertThat(Regions.saturated(new Linear(), 0.2)).isEmpty();
        assertThat(Regions.saturated(new Softplus(), 0.2)).hasSize(1);
        // Around the lowest point of GELU the slope passes 0, so a small share has a stretch of its own there.
        assertThat(Regions.saturated(new Gelu(), 0.05)).hasSize(2);
    }

    @Test
    void meanOutputs() {
        for (ElementwiseActivation centred : List.of(new Tanh(), new Linear(), new LeakyRelu(1))) {
            assertThat(MeanOutput.of(centred)).isEqualTo(0);
        }
        double half = 1 / StrictMath.sqrt(2 * StrictMath.PI);
        assertThat(MeanOutput.of(new Sigmoid())).isCloseTo(0.5, within(1e-12));
        assertThat(MeanOutput.of(new StepFunction())).isCloseTo(0.5, within(1e-12));
        assertThat(MeanOutput.of(new Relu())).isCloseTo(half, within(1e-12));
        assertThat(MeanOutput.of(new LeakyRelu(0.25))).isCloseTo(0.75 * half, within(1e-12));
        // E Z Phi(Z) = 1 / (2 sqrt(pi))
        assertThat(MeanOutput.of(new Gelu())).isCloseTo(0.5 / StrictMath.sqrt(StrictMath.PI), within(1e-12));
    }

    @Test
    void productOfSlopes() {
        assertThat(new SlopeProduct(0.25, 1).value()).isEqualTo(0.25);
        assertThat(new SlopeProduct(0.25, 30).value()).isEqualTo(StrictMath.pow(2, -60));
        assertThat(new SlopeProduct(0.25, 30).logSize()).isCloseTo(-18.06179973983887, within(1e-12));
        assertThat(new SlopeProduct(-0.5, 3).value()).isEqualTo(-0.125);
        assertThat(new SlopeProduct(1, 30).logSize()).isZero();
    }

    @Test
    void productOfSlopesWhereADoubleUnderflows() {
        SlopeProduct tiny = new SlopeProduct(new Tanh().slope(15), 30);
        assertThat(tiny.value()).isZero();
        assertThat(tiny.logSize()).isLessThan(-324).isFinite();
        assertThat(new SlopeProduct(0, 5).logSize()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aProductNeedsALayer(int layers) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlopeProduct(0.5, layers));
    }
}
