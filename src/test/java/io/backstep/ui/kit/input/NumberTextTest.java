package io.backstep.ui.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.5|0.5", "0,5|0.5", "5e-1|0.5", " .5 |0.5", "−0.5|-0.5", "+2|2", "2.|2", "1E3|1000", "0，5|0.5"})
    void readsWhatPeopleType(String typed, double value) {
        assertThat(NumberText.parse(typed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "abc", "1,000.5", "1e999", "NaN", "Infinity", "0x10", "1f", "1 2", "--1", "e5", "."})
    void takesNothingElse(String typed) {
        assertThat(NumberText.parse(typed)).isEmpty();
    }

    @Test
    void hasNoNegativeZero() {
        assertThat(NumberText.parse("-0").orElseThrow()).isEqualTo(0.0);
        assertThat(NumberText.of(-0.0)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "1e3", "9999999999999999999", "seven"})
    void takesOnlyWholeNumbersAsSuch(String typed) {
        assertThat(NumberText.parseWhole(typed)).isEmpty();
        assertThat(NumberText.parseWhole(" 42 ")).hasValue(42);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "0.0001,0.0001", "10,10", "-0.05,-0.05", "1e-7,1.0e-7", "100000,100000"})
    void writesWithoutNeedlessExponents(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsBackBitForBitWhatItWrote(double value) {
        assertThat(NumberText.parse(NumberText.of(value))).hasValue(value);
    }

    static DoubleStream numbers() {
        SplittableRandom random = new SplittableRandom(20);
        return DoubleStream.generate(() -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20)))
                .limit(500);
    }
}
