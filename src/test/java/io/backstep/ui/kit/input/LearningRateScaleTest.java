package io.backstep.ui.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateScaleTest {
    @ParameterizedTest
    @CsvSource({"0.0001,-4", "0.001,-3", "0.1,-1", "1,0", "10,1", "0.00001,-4", "50,1"})
    void placesRatesByTheirLogarithm(double rate, double place) {
        assertThat(LearningRateScale.place(rate)).isCloseTo(place, Offset.offset(1e-12));
    }

    @Test
    void givesRatesOfTwoDigitsWithinTheScale() {
        for (double place = -4.2; place <= 1.2; place += 0.01) {
            double rate = LearningRateScale.rate(place);
            assertThat(LearningRateScale.contains(rate)).as("place %s", place).isTrue();
            assertThat(NumberText.of(rate).replaceAll("^[0.]+|\\.|0+$", "").length())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void everyTickIsExactlyItsRate() {
        for (double rate : LearningRateScale.TICKS) {
            assertThat(LearningRateScale.rate(LearningRateScale.place(rate))).isEqualTo(rate);
        }
    }
}
