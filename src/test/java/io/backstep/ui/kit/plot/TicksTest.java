package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> texts(PlotAxis axis, int most) {
        return Ticks.of(axis, most).stream().map(Ticks.Tick::text).toList();
    }

    @Test
    void standAtRoundValues() {
        assertThat(texts(PlotAxis.linear(-8, 8, ""), 9))
                .containsExactly("−8", "−6", "−4", "−2", "0", "2", "4", "6", "8");
        assertThat(texts(PlotAxis.linear(-0.08, 1.08, ""), 6)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(texts(PlotAxis.linear(0, 0.35, ""), 4)).containsExactly("0", "0.1", "0.2", "0.3");
    }

    @Test
    void haveAsManyDigitsAsTellThemApart() {
        assertThat(texts(PlotAxis.linear(1000, 1000.01, ""), 3)).containsExactly("1000", "1000.005", "1000.01");
    }

    @Test
    void setThousandsApartAndCarryAUnitWhereThatIsWanted() {
        assertThat(texts(PlotAxis.linear(0, 1_000_000, "").withGroupedThousands(), 4))
                .containsExactly("0", "500,000", "1,000,000");
        assertThat(texts(PlotAxis.linear(-1500, 1500, "").withGroupedThousands(), 4))
                .containsExactly("−1,000", "0", "1,000");
        assertThat(texts(PlotAxis.linear(0, 106, "").withUnit(" %"), 4)).containsExactly("0 %", "50 %", "100 %");
    }

    @Test
    void areThePowersOfTenOnALogarithmicAxis() {
        assertThat(texts(PlotAxis.log(1e-4, 1, ""), 6)).containsExactly("0.0001", "0.001", "0.01", "0.1", "1");
        assertThat(Ticks.of(PlotAxis.log(1e-30, 1, ""), 5))
                .hasSizeLessThanOrEqualTo(5)
                .hasSizeGreaterThan(2);
    }

    @Test
    void areTheEndsAndZeroWhereFewAreWanted() {
        assertThat(texts(PlotAxis.linear(-6, 6, "").withMarks(PlotAxis.Marks.ENDS), 9))
                .containsExactly("−6", "0", "6");
        assertThat(texts(PlotAxis.linear(2, 6, "").withMarks(PlotAxis.Marks.ENDS), 9))
                .containsExactly("2", "6");
        assertThat(Ticks.of(PlotAxis.linear(0, 1, "").withMarks(PlotAxis.Marks.NONE), 9))
                .isEmpty();
    }

    @Test
    void areOneTwoOrFiveApartAndNeverTooMany() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            double span = Math.pow(10, random.nextDouble(-6, 6));
            double low = random.nextDouble(-3, 3) * span;
            int most = random.nextInt(2, 12);
            List<Ticks.Tick> ticks = Ticks.of(PlotAxis.linear(low, low + span, ""), most);
            assertThat(ticks).hasSizeLessThanOrEqualTo(most);
            for (int k = 2; k < ticks.size(); k++) {
                double step = ticks.get(k).value() - ticks.get(k - 1).value();
                double digit = step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9))));
                assertThat(List.of(1.0, 2.0, 5.0))
                        .anySatisfy(round -> assertThat(digit).isCloseTo(round, within(1e-5)));
            }
        }
    }
}
