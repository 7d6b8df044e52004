package io.backstep.engine.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Distributions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jensen's inequality and its proof by induction. */
class WeightedPointsTest {
    private static final double RELATIVE = 1e-14;

    static Stream<WeightedPoints> points() {
        Random random = new Random(3);
        return IntStream.range(0, 1000).mapToObj(i -> {
            ConvexFunction function = List.of(ConvexFunction.values()).get(i % 5);
            Distribution weights = Distributions.random(random, 2 + random.nextInt(9));
            List<Double> places = random.doubles(weights.outcomes(), -6, 6)
                    .mapToObj(x -> function.isDefinedAt(x) ? x : -x)
                    .toList();
            return new WeightedPoints(function, places, weights);
        });
    }

    private static double room(WeightedPoints points) {
        double largest = IntStream.range(0, points.size())
                .mapToDouble(i -> Math.abs(points.y(i)))
                .max()
                .orElse(0);
        return RELATIVE * (1 + largest);
    }

    @ParameterizedTest
    @MethodSource("points")
    void theFunctionOfTheMeanIsUnderTheMeanOfTheFunction(WeightedPoints points) {
        assertThat(points.valueOfMean()).isLessThanOrEqualTo(points.meanOfValues() + room(points));
        assertThat(points.gap()).isGreaterThanOrEqualTo(0);
        assertThat(points.mean()).isCloseTo(points.meanFormula().evaluate(), within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("points")
    void everyStepHoldsAndTheLastIsTheWhole(WeightedPoints points) {
        double room = room(points);
        List<InductionStep> steps = points.induction();
        long counting = IntStream.range(0, points.size())
                .filter(i -> points.weight(i) > 0)
                .count();
        assertThat(steps).hasSize((int) counting - 1);
        for (InductionStep step : steps) {
            assertThat(step.valueOfMean()).isLessThanOrEqualTo(step.chord() + room);
            assertThat(step.chord()).isLessThanOrEqualTo(step.meanOfValues() + room);
        }
        if (!steps.isEmpty()) {
            InductionStep last = steps.get(steps.size() - 1);
            // a tiny weight that is joined late moves the mean by less than a double can tell
            assertThat(last.mean()).isCloseTo(points.mean(), within(1e-13));
            assertThat(last.meanOfValues()).isCloseTo(points.meanOfValues(), within(10 * room));
            assertThat(last.weight()).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void firstStepIsTheChord() {
        WeightedPoints points =
                new WeightedPoints(ConvexFunction.SQUARE, List.of(-1.0, 3.0, 1.0), Distribution.of(0.25, 0.25, 0.5));
        InductionStep first = points.induction().get(0);
        assertThat(first.points()).containsExactly(0, 1);
        assertThat(first.mean()).isEqualTo(1);
        assertThat(first.chord()).isEqualTo(5);
        assertThat(first.meanOfValues()).isEqualTo(5);
        InductionStep second = points.induction().get(1);
        assertThat(second.newPoint()).isEqualTo(2);
        assertThat(second.share()).isEqualTo(0.5);
        assertThat(second.mean()).isEqualTo(1);
        assertThat(second.chord()).isEqualTo(1);
        assertThat(second.meanOfValues()).isEqualTo(3);
        assertThat(points.gap()).isEqualTo(2);
    }

    @Test
    void pointsWithoutWeightHaveNoSay() {
        WeightedPoints points =
                new WeightedPoints(ConvexFunction.ABSOLUTE, List.of(5.0, 1.0, 2.0), Distribution.of(0, 1, 0));
        assertThat(points.induction()).isEmpty();
        assertThat(points.gap()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void valueAndFormulaAgreeAndChordsLieAbove(ConvexFunction function) {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double x = function.lowest() == 0 ? random.nextDouble() * 8 + 1e-9 : random.nextDouble() * 12 - 6;
            assertThat(function.apply(x))
                    .isEqualTo(function.formula(Expr.constant(x)).evaluate());
            double y = function.lowest() == 0 ? random.nextDouble() * 8 + 1e-9 : random.nextDouble() * 12 - 6;
            double share = random.nextDouble();
            double chord = share * function.apply(x) + (1 - share) * function.apply(y);
            assertThat(function.apply(share * x + (1 - share) * y))
                    .isLessThanOrEqualTo(chord + 1e-13 * (1 + Math.abs(chord)));
        }
    }

    @Test
    void domainsAreKept() {
        assertThat(ConvexFunction.X_LOGARITHM.apply(0)).isZero();
        assertThat(ConvexFunction.X_LOGARITHM.apply(StrictMath.E)).isCloseTo(StrictMath.E, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> ConvexFunction.MINUS_LOGARITHM.apply(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ConvexFunction.X_LOGARITHM.apply(-1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedPoints(
                        ConvexFunction.MINUS_LOGARITHM, List.of(1.0, -1.0), Distribution.uniform(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedPoints(ConvexFunction.SQUARE, List.of(1.0), Distribution.uniform(2)));
    }
}
