package io.backstep.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are written. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.0, 0, 0",
        "1, 1, 1",
        "-1.5, −1.5, -1.5",
        "0.00877135475, 0.00877135, 0.00877135",
        "0.1, 0.1, 0.1",
        "0.30000000000000004, 0.3, 0.3",
        "123456.7, 123457, 123457",
        "1234567, 1234570, 1234570",
        "9999995, 1e7, 1 \\cdot 10^{7}",
        "12345678, 1.23457e7, 1.23457 \\cdot 10^{7}",
        "0.00001234567, 0.0000123457, 0.0000123457",
        "0.000001234567, 1.23457e−6, 1.23457 \\cdot 10^{-6}",
        "-4.2e-7, −4.2e−7, -4.2 \\cdot 10^{-7}",
        "1e300, 1e300, 1 \\cdot 10^{300}",
        "4.9e-324, 4.9e−324, 4.9 \\cdot 10^{-324}",
        "Infinity, ∞, \\infty",
        "-Infinity, −∞, -\\infty",
        "NaN, NaN, \\text{NaN}"
    })
    void sixDigits(double value, String plain, String latex) {
        assertThat(Numbers.plain(value, 6)).isEqualTo(plain);
        assertThat(Numbers.latex(value, 6)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource({"0.298371109, 0.2984", "-0.0356827, −0.03568", "0.99995, 1", "0.999949, 0.9999", "2.5, 2.5"})
    void fourDigitsOnTheDrawing(double value, String expected) {
        assertThat(Numbers.plain(value, Numbers.GRAPH_DIGITS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.25, +0.25", "-0.25, −0.25", "0, +0"})
    void aChangeHasItsSign(double value, String expected) {
        assertThat(Numbers.withSign(value, 6)).isEqualTo(expected);
    }

    @Test
    void exactNumbersComeBackWhole() {
        new Random(4)
                .doubles(500, -1, 1)
                .forEach(value -> assertThat(
                                Double.parseDouble(Numbers.exact(value).replace("−", "-")))
                        .isEqualTo(value));
    }

    @Test
    void roundedIsWhatTheReaderReads() {
        for (double value : new Random(4).doubles(500, -1, 1).toArray()) {
            double read = Double.parseDouble(Numbers.plain(value, 6).replace("−", "-"));
            assertThat(Numbers.rounded(value, 6)).isEqualTo(read);
            assertThat(read).isCloseTo(value, within(5.1e-6 * Math.abs(value)));
            assertThat(Numbers.isExact(read, 6)).isTrue();
            assertThat(Numbers.isExact(value, 6)).isFalse();
        }
    }
}
