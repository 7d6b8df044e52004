package io.backstep.engine.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.13, 0.25, 0.5, 0.9, 1, 1.1, 1.5, 2, 3, 5, 7.7, 10, Double.POSITIVE_INFINITY})
    void theEdgeIsOneLongAllAround(double p) {
        List<Point> edge = Norms.unitBall(p);
        assertThat(edge.get(0)).isEqualTo(new Point(1, 0)).isEqualTo(edge.get(edge.size() - 1));
        assertThat(edge).contains(new Point(0, 1), new Point(-1, 0), new Point(0, -1));
        for (Point point : edge) {
            assertThat(Norms.length(p, point.x(), point.y())).isCloseTo(1, within(1e-12));
        }
        if (p == 1 || Double.isInfinite(p)) {
            // straight between the corners
            for (int i = 1; i < edge.size(); i++) {
                double x = (edge.get(i - 1).x() + edge.get(i).x()) / 2;
                double y = (edge.get(i - 1).y() + edge.get(i).y()) / 2;
                assertThat(Norms.length(p, x, y)).isEqualTo(1);
            }
        } else {
            for (int i = 1; i < edge.size(); i++) {
                assertThat(Math.hypot(
                                edge.get(i).x() - edge.get(i - 1).x(),
                                edge.get(i).y() - edge.get(i - 1).y()))
                        .isLessThan(0.45);
            }
        }
    }

    @Test
    void knownLengths() {
        assertThat(Norms.length(1, 3, -4)).isEqualTo(7);
        assertThat(Norms.length(2, 3, -4)).isEqualTo(5);
        assertThat(Norms.length(Double.POSITIVE_INFINITY, 3, -4)).isEqualTo(4);
        assertThat(Norms.length(0.5, 1, 4)).isCloseTo(9, within(1e-14));
        assertThat(Norms.length(3, 1e200, 1e200)).isCloseTo(1e200 * StrictMath.cbrt(2), within(1e187));
        assertThat(Norms.length(0.1, 0, 0)).isZero();
        assertThat(Norms.count(0, -2)).isEqualTo(1);
        assertThat(Norms.count(-0.0, 0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Norms.unitBall(0));
    }

    @Test
    void theBallShrinksToTheCrossAndGrowsToTheSquare() {
        assertThat(Norms.onDiagonal(0.1)).isLessThan(0.001);
        assertThat(Norms.onDiagonal(10)).isGreaterThan(0.93);
        double before = 0;
        for (double p = 0.1; p <= 10; p *= 1.1) {
            assertThat(Norms.onDiagonal(p)).isGreaterThan(before);
            before = Norms.onDiagonal(p);
            assertThat(Norms.length(p, before, before)).isCloseTo(1, within(1e-14));
        }
    }
}
