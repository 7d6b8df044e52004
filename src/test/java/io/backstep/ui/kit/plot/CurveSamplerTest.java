package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CurveSamplerTest {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private static List<CurveSampler.Run> sample(DoubleUnaryOperator function, PlotRange x, PlotRange y) {
        return CurveSampler.sample(
                new PlotCurve.Function(function),
                new AxisMap(PlotAxis.Scale.LINEAR, x, 0, WIDTH),
                new AxisMap(PlotAxis.Scale.LINEAR, y, HEIGHT, 0));
    }

    @Test
    void followsAFunctionToThePixel() {
        PlotRange x = PlotRange.around0(3);
        PlotRange y = PlotRange.around0(1.1);
        for (CurveSampler.Run run : sample(Math::tanh, x, y)) {
            for (int i = 0; i < run.size(); i++) {
                double at = run.x(i) / WIDTH * 6 - 3;
                assertThat(run.y(i)).isCloseTo(HEIGHT * (0.5 - Math.tanh(at) / 2.2), within(1e-6));
            }
        }
        assertThat(sample(Math::tanh, x, y)).singleElement().satisfies(run -> {
            assertThat(run.size()).isLessThanOrEqualTo((int) WIDTH + 1);
            assertThat(run.x(0)).isZero();
            assertThat(run.x(run.size() - 1)).isEqualTo(WIDTH);
        });
    }

    @Test
    void drawsAStraightLineWithFewPoints() {
        assertThat(sample(x -> 0.5 * x, PlotRange.around0(3), PlotRange.around0(3)))
                .singleElement()
                .satisfies(run -> assertThat(run.size()).isLessThan((int) WIDTH / 10));
    }

    @Test
    void drawsNoSlantedLineAtAJump() {
        List<CurveSampler.Run> runs = sample(z -> z < 0.123 ? 0 : 1, PlotRange.around0(2), PlotRange.around0(2));
        assertThat(runs).hasSize(2);
        for (CurveSampler.Run run : runs) {
            for (int i = 1; i < run.size(); i++) {
                assertThat(run.y(i)).isEqualTo(run.y(0));
            }
        }
        assertThat(runs.get(1).x(0)).isCloseTo((0.123 + 2) / 4 * WIDTH, within(1e-6));
    }

    @Test
    void drawsNoSlantedLineWhereTheValueAtTheJumpIsHalfway() {
        for (double reach : new double[] {1, 2, 2.01}) {
            PlotRange x = new PlotRange(-reach, reach + 0.01);
            for (CurveSampler.Run run : sample(Math::signum, x, PlotRange.around0(3))) {
                assertThat(run.y(run.size() - 1)).isEqualTo(run.y(0));
            }
        }
    }

    @Test
    void joinsWhatIsOnlySteep() {
        assertThat(sample(z -> Math.tanh(200 * z), PlotRange.around0(2), PlotRange.around0(2)))
                .hasSize(1);
    }

    @Test
    void leavesGapsAndStaysWithinThePlot() {
        List<CurveSampler.Run> log = sample(Math::log, PlotRange.around0(2), PlotRange.around0(2));
        assertThat(log).singleElement().satisfies(run -> {
            // It comes up from the lower edge, near the pole at 0.
            assertThat(run.y(0)).isCloseTo(HEIGHT, within(1e-9));
            assertThat(run.x(0)).isBetween(WIDTH / 2, WIDTH * 0.55);
        });
        List<CurveSampler.Run> pole = sample(z -> 1 / z, PlotRange.around0(2), PlotRange.around0(3));
        assertThat(pole).hasSize(2);
        pole.forEach(CurveSamplerTest::staysWithin);
        sample(Math::exp, PlotRange.around0(500), PlotRange.around0(3)).forEach(CurveSamplerTest::staysWithin);
        assertThat(sample(z -> Double.NaN, PlotRange.around0(2), PlotRange.around0(3)))
                .isEmpty();
    }

    @Test
    void reachesTheEdgeWhereAFunctionBecomesInfinite() {
        List<CurveSampler.Run> runs = sample(a -> -Math.log(a), new PlotRange(0, 1), new PlotRange(0, 6));
        assertThat(runs).singleElement().satisfies(run -> assertThat(run.y(0)).isCloseTo(0, within(1e-9)));
    }

    private static void staysWithin(CurveSampler.Run run) {
        for (int i = 0; i < run.size(); i++) {
            assertThat(run.x(i)).isBetween(0.0, WIDTH);
            assertThat(run.y(i)).isBetween(0.0, HEIGHT);
        }
    }
}
