package io.backstep.engine.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PenalizedLossTest {
    static Stream<PenalizedLoss> problems() {
        Random random = new Random(17);
        return IntStream.range(0, 2000).mapToObj(i -> {
            QuadraticLoss loss = QuadraticLoss.of(
                    new Point(random.nextDouble() * 6 - 3, i % 11 == 0 ? 0 : random.nextDouble() * 6 - 3),
                    0.1 + random.nextDouble() * 4,
                    0.1 + random.nextDouble() * 4,
                    random.nextDouble() * Math.PI);
            double lambda = i % 13 == 0 ? 0 : StrictMath.pow(10, random.nextDouble() * 4 - 2.5);
            return new PenalizedLoss(loss, i % 2 == 0 ? Penalty.L1 : Penalty.L2, lambda);
        });
    }

    /** 0 is among the subgradients of J. */
    @ParameterizedTest
    @MethodSource("problems")
    void noDirectionLeadsDownFromTheMinimum(PenalizedLoss problem) {
        Point w = problem.minimum();
        Point slope = problem.loss().gradient(w);
        checkWeight(problem, w.x(), slope.x());
        checkWeight(problem, w.y(), slope.y());
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            double size = StrictMath.pow(10, -5 * random.nextDouble());
            Point beside =
                    new Point(w.x() + size * (random.nextDouble() - 0.5), w.y() + size * (random.nextDouble() - 0.5));
            assertThat(problem.value(beside)).isGreaterThanOrEqualTo(problem.value(w) - 1e-12);
        }
    }

    private static void checkWeight(PenalizedLoss problem, double weight, double slope) {
        if (problem.penalty() == Penalty.L2) {
            assertThat(slope + problem.lambda() * weight).isCloseTo(0, within(1e-12));
        } else if (weight == 0) {
            assertThat(Math.abs(slope)).isLessThanOrEqualTo(problem.lambda() + 1e-12);
        } else {
            assertThat(slope + problem.lambda() * Math.signum(weight)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void softThresholdWhereTheWeightsDoNotInteract() {
        QuadraticLoss loss = QuadraticLoss.of(new Point(2, -0.5), 1, 1, 0);
        assertThat(new PenalizedLoss(loss, Penalty.L1, 0.3).minimum()).isEqualTo(new Point(1.7, -0.2));
        assertThat(new PenalizedLoss(loss, Penalty.L1, 0.5).minimum()).isEqualTo(new Point(1.5, 0));
        assertThat(new PenalizedLoss(loss, Penalty.L1, 2).minimum()).isEqualTo(new Point(0, 0));
        assertThat(new PenalizedLoss(loss, Penalty.L2, 1).minimum()).isEqualTo(new Point(1, -0.25));
        assertThat(new PenalizedLoss(loss, Penalty.L1, 1).zeroFrom()).isEqualTo(2);
    }

    @Test
    void onlyL1ReachesZero() {
        QuadraticLoss loss = QuadraticLoss.of(new Point(2, 0.6), 1.5, 0.6, 0.5);
        PenalizedLoss l1 = new PenalizedLoss(loss, Penalty.L1, 1);
        PenalizedLoss l2 = new PenalizedLoss(loss, Penalty.L2, 1);
        assertThat(l1.withLambda(l1.zeroFrom()).minimum()).isEqualTo(Point.ORIGIN);
        assertThat(l1.withLambda(l1.zeroFrom() * 0.999).minimum()).isNotEqualTo(Point.ORIGIN);
        assertThat(l2.withLambda(1e6).minimum().x()).isNotZero();
        long onAxis = l1.withLambda(l1.zeroFrom()).path(200).stream()
                .filter(w -> Norms.count(w.x(), w.y()) == 1)
                .count();
        assertThat(onAxis).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void contoursHaveTheirLevelAllAround(PenalizedLoss problem) {
        double level = problem.value(problem.minimum()) + 0.5;
        List<Point> contour = problem.contour(level);
        assertThat(contour.get(0)).isEqualTo(contour.get(contour.size() - 1));
        assertThat(contour).allSatisfy(w -> assertThat(problem.value(w)).isCloseTo(level, within(1e-11 * (1 + level))));
    }

    @Test
    void pathsBeginAtTheLossAlone() {
        PenalizedLoss problem =
                problems().filter(p -> p.lambda() > 0).findFirst().orElseThrow();
        List<Point> path = problem.path(10);
        assertThat(path).hasSize(11);
        assertThat(path.get(0).x()).isCloseTo(problem.loss().centre().x(), within(1e-12));
        assertThat(path.get(10)).isEqualTo(problem.minimum());
    }

    @Test
    void refusesWhatIsNoBowl() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuadraticLoss.of(Point.ORIGIN, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuadraticLoss(Point.ORIGIN, 1, 2, 1));
        QuadraticLoss loss = QuadraticLoss.of(Point.ORIGIN, 1, 1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new PenalizedLoss(loss, Penalty.L1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PenalizedLoss(loss, Penalty.L1, 1).contour(0));
    }

    /** The bowl's slope by central differences. */
    @Test
    void slopesOfTheBowl() {
        Random random = new Random(2);
        QuadraticLoss loss = QuadraticLoss.of(new Point(1, -2), 3, 0.5, 0.7);
        double h = 1e-5;
        for (int i = 0; i < 100; i++) {
            Point w = new Point(random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3);
            double dx = (loss.value(new Point(w.x() + h, w.y())) - loss.value(new Point(w.x() - h, w.y()))) / (2 * h);
            double dy = (loss.value(new Point(w.x(), w.y() + h)) - loss.value(new Point(w.x(), w.y() - h))) / (2 * h);
            assertThat(loss.gradient(w).x()).isCloseTo(dx, within(1e-7));
            assertThat(loss.gradient(w).y()).isCloseTo(dy, within(1e-7));
        }
    }
}
