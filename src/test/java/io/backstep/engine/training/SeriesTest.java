package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A million values in two thousand spans, with every extreme among them. */
class SeriesTest {
    @Test
    void fewValuesStayAsTheyAre() {
        Series series = new Series();
        for (int i = 0; i < Series.CAPACITY; i++) {
            series.add(i + 1, i * 0.5);
        }
        assertThat(series.size()).isEqualTo(Series.CAPACITY);
        assertThat(series.stride()).isEqualTo(1);
        for (int i = 0; i < series.size(); i++) {
            assertThat(series.at(i)).isEqualTo(i + 1);
            assertThat(series.minimum(i))
                    .isEqualTo(i * 0.5)
                    .isEqualTo(series.maximum(i))
                    .isEqualTo(series.mean(i));
        }
        assertThatThrownBy(() -> series.at(Series.CAPACITY)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aMillionValuesKeepTheirExtremes() {
        Series series = new Series();
        int count = 1_000_003;
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            double value = i == 123_457 ? 50 : i == 777_777 ? -50 : i % 7;
            sum += value;
            series.add(i, value);
        }
        assertThat(series.size()).isBetween(Series.CAPACITY / 2, Series.CAPACITY);
        assertThat(series.at(series.size() - 1)).isEqualTo(count);
        double total = 0;
        long before = 0;
        int high = 0;
        int low = 0;
        for (int i = 0; i < series.size(); i++) {
            long values = series.at(i) - before;
            assertThat(values).isLessThanOrEqualTo(series.stride());
            total += series.mean(i) * values;
            if (series.maximum(i) == 50) {
                high++;
                assertThat(123_457L).isBetween(before + 1, series.at(i));
            }
            if (series.minimum(i) == -50) {
                low++;
                assertThat(777_777L).isBetween(before + 1, series.at(i));
            }
            before = series.at(i);
        }
        assertThat(high).isEqualTo(1);
        assertThat(low).isEqualTo(1);
        assertThat(total).isCloseTo(sum, within(1e-6 * sum));
    }

    @Test
    void aCopyStaysAsItWas() {
        Series series = new Series();
        series.add(1, 3);
        Series copy = series.copy();
        series.add(2, 4);
        series.clear();
        assertThat(copy.size()).isEqualTo(1);
        assertThat(copy.mean(0)).isEqualTo(3);
        assertThat(series.size()).isZero();
    }
}
