package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlotZoomTest {
    private final PlotZoom around0 = PlotZoom.around0(8, 2, 20);

    @Test
    void keepsZeroInTheMiddleAndStopsAtItsLimits() {
        PlotRange range = around0.home();
        for (int i = 0; i < 30; i++) {
            range = around0.zoomed(range, 1.25, 5);
        }
        assertThat(range).isEqualTo(PlotRange.around0(20));
        for (int i = 0; i < 30; i++) {
            range = around0.zoomed(range, 0.8, 5);
        }
        assertThat(range).isEqualTo(PlotRange.around0(2));
        assertThat(around0.moved(range, 1)).isEqualTo(range);
    }

    @Test
    void neverLeavesItsBounds() {
        PlotZoom zoom = PlotZoom.within(new PlotRange(0, 1), new PlotRange(-2, 5), 0.5);
        SplittableRandom random = new SplittableRandom(11);
        PlotRange range = zoom.home();
        for (int i = 0; i < 1000; i++) {
            range = random.nextBoolean()
                    ? zoom.zoomed(range, random.nextDouble(0.5, 2), random.nextDouble(range.low(), range.high()))
                    : zoom.moved(range, random.nextDouble(-3, 3));
            assertThat(range.low()).isGreaterThanOrEqualTo(-2);
            assertThat(range.high()).isLessThanOrEqualTo(5);
            assertThat(range.span()).isGreaterThanOrEqualTo(0.5 - 1e-12);
        }
    }

    @Test
    void aFixedOneDoesNotMove() {
        PlotZoom fixed = PlotZoom.fixed(new PlotRange(1, 3));
        assertThat(fixed.isFixed()).isTrue();
        assertThat(fixed.zoomed(fixed.home(), 0.5, 2)).isEqualTo(fixed.home());
    }

    @Test
    void aRangeGoesUpwards() {
        assertThatThrownBy(() -> new PlotRange(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlotRange(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlotAxis.log(0, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
