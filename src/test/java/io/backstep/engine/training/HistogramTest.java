package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(3);

    @Test
    void everyNumberLiesBetweenTheEdgesOfItsBin() {
        for (int round = 0; round < 200; round++) {
            double scale = StrictMath.pow(10, RANDOM.nextInt(-150, 150));
            double shift = RANDOM.nextDouble(-2, 2);
            double[][] rows = new double[7][13];
            for (double[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = scale * (RANDOM.nextDouble(-1, 1) + shift);
                }
            }
            Histogram histogram = Histogram.of(rows, 5, 11);
            assertThat(histogram.bins()).isEqualTo(Histogram.BINS);
            int sum = 0;
            for (int bin = 0; bin < Histogram.BINS; bin++) {
                double slack = 1e-12 * (histogram.most() - histogram.least());
                int inside = 0;
                int around = 0;
                for (int row = 0; row < 5; row++) {
                    for (int i = 0; i < 11; i++) {
                        boolean last = bin == Histogram.BINS - 1;
                        inside += rows[row][i] >= histogram.edge(bin) + slack
                                        && (last || rows[row][i] < histogram.edge(bin + 1) - slack)
                                ? 1
                                : 0;
                        around += rows[row][i] >= histogram.edge(bin) - slack
                                        && rows[row][i] <= histogram.edge(bin + 1) + slack
                                ? 1
                                : 0;
                    }
                }
                assertThat(histogram.count(bin)).isBetween(inside, around);
                sum += histogram.count(bin);
            }
            assertThat(sum).isEqualTo(55);
            assertThat(histogram.count(0)).isPositive();
            assertThat(histogram.count(Histogram.BINS - 1)).isPositive();
        }
    }

    @Test
    void equalNumbersShareOneBin() {
        Histogram histogram = Histogram.of(new double[][] {{4, 4}, {4, 4}}, 2, 2);
        assertThat(histogram.bins()).isEqualTo(1);
        assertThat(histogram.count(0)).isEqualTo(4);
        assertThat(histogram.fullest()).isEqualTo(4);
        assertThat(histogram.edge(0)).isEqualTo(4);
        assertThat(histogram.edge(1)).isEqualTo(4);
    }

    @Test
    void whatIsNotFiniteIsCountedAside() {
        Histogram some = Histogram.of(new double[][] {{1, Double.NaN, 2, Double.POSITIVE_INFINITY}}, 1, 4);
        assertThat(some.notFinite()).isEqualTo(2);
        assertThat(some.least()).isEqualTo(1);
        assertThat(some.most()).isEqualTo(2);
        Histogram none = Histogram.of(new double[][] {{Double.NaN}}, 1, 1);
        assertThat(none.bins()).isZero();
        assertThat(none.notFinite()).isEqualTo(1);
        assertThat(none.fullest()).isZero();
    }

    @Test
    void theWholeRangeOfNumbersFits() {
        Histogram histogram = Histogram.of(new double[][] {{-Double.MAX_VALUE, 0, Double.MAX_VALUE}}, 1, 3);
        assertThat(histogram.count(0)).isEqualTo(1);
        assertThat(histogram.count(Histogram.BINS / 2)).isEqualTo(1);
        assertThat(histogram.count(Histogram.BINS - 1)).isEqualTo(1);
        assertThat(histogram.edge(Histogram.BINS / 2)).isZero();
    }
}
