package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.math.Matrix;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CellNumbersTest {
    private static List<List<String>> written(double... values) {
        return CellNumbers.ways(Matrix.of(values), false).stream()
                .map(way -> DoubleStream.of(values).mapToObj(way).toList())
                .toList();
    }

    /** 0.24 beside −0.2 for one and the same size would say that a row does not sum to 0. */
    @Test
    void allNumbersHaveTheSameDecimals() {
        assertThat(written(0.2351, -0.2351, 0.00004, -0.03054, 0))
                .containsExactly(
                        List.of("0.235", "−0.235", "0.000", "−0.031", "0"),
                        List.of("0.24", "−0.24", "0.00", "−0.03", "0"));
    }

    @Test
    void theLargestNumberHasTwoDigitsOrThree() {
        assertThat(written(123.4, -5)).containsExactly(List.of("123", "−5"), List.of("123", "−5"));
        assertThat(written(12.34, -5)).containsExactly(List.of("12.3", "−5.0"), List.of("12", "−5"));
        assertThat(written(0.01234)).containsExactly(List.of("0.0123"), List.of("0.012"));
        assertThat(written(1, -2.5, 3)).first().isEqualTo(List.of("1.0", "−2.5", "3.0"));
        assertThat(written(1, -2, 3))
                .as("no more decimals than there are")
                .first()
                .isEqualTo(List.of("1", "−2", "3"));
        assertThat(written(0, 0)).first().isEqualTo(List.of("0", "0"));
    }

    @Test
    void whatIsVeryLargeOrSmallHasAPowerOfTen() {
        assertThat(written(1.5e-9).get(0)).containsExactly("1.5e−9");
        assertThat(written(Double.POSITIVE_INFINITY, 2).get(0)).containsExactly("∞", "2");
    }

    @Test
    void countsAreWrittenWhole() {
        Matrix counts = Matrix.of(new double[] {12345, 7});
        assertThat(CellNumbers.ways(counts, true)).hasSize(1);
        assertThat(CellNumbers.ways(counts, true).get(0).apply(12345)).isEqualTo("12345");
    }
}
