package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedCurveTest {
    private static final PlotRange X = new PlotRange(0, 4);
    private static final PlotRange UP = new PlotRange(-1, 1);

    @Test
    void aLineThatIsAsGoodAsUprightIsDrawnFromEndToEnd() {
        List<PlotPoint> points = LearnedCurve.within(new double[] {-1.6e308, -1.5e308, 1.6e308, 1.7e308}, X, UP);
        assertThat(points).hasSize(2);
        assertThat(points.get(0).y()).isEqualTo(-1);
        assertThat(points.get(1).y()).isEqualTo(1);
        // From the middle of the second cell to that of the third, a little before half of the way.
        assertThat(points.get(0).x())
                .isCloseTo(1.5 + 1.5 / 3.1, within(1e-9))
                .isCloseTo(points.get(1).x(), within(1e-9));
    }

    @Test
    void betweenPiecesOfALineThereIsAGap() {
        List<PlotPoint> points = LearnedCurve.within(new double[] {0, 2, 2, 0}, X, UP);
        assertThat(points.stream().map(PlotPoint::y)).containsExactly(0.0, 1.0, Double.NaN, 1.0, 0.0);
        assertThat(points.stream().map(PlotPoint::x)).containsExactly(0.5, 1.0, 3.0, 3.0, 3.5);
    }

    @Test
    void aLineWithinTheStretchIsDrawnWhole() {
        List<PlotPoint> points = LearnedCurve.within(new double[] {0, 1, 1, -0.5}, X, UP);
        assertThat(points)
                .containsExactly(
                        new PlotPoint(0.5, 0), new PlotPoint(1.5, 1), new PlotPoint(2.5, 1), new PlotPoint(3.5, -0.5));
    }

    @Test
    void whatIsOutsideOrNoNumberIsNotDrawn() {
        assertThat(LearnedCurve.within(new double[] {2, 5, Double.POSITIVE_INFINITY, Double.NaN, 0}, X, UP))
                .isEmpty();
    }
}
