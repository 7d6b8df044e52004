package io.backstep.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InitializerTest {
    private static final int UNITS = 80;
    private static final int INPUTS = 120;

    static List<Initializer> drawing() {
        return List.of(
                new Initializer.Uniform(0.5),
                new Initializer.Gaussian(0.3),
                new Initializer.Xavier(),
                new Initializer.He(),
                new Initializer.Lecun(),
                new Initializer.Orthogonal(1));
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void theSeedDecides(Initializer initializer) {
        assertThat(initializer.weights(3, 4, 5)).isEqualTo(initializer.weights(3, 4, 5));
        assertThat(initializer.weights(3, 4, 5)).isNotEqualTo(initializer.weights(3, 4, 6));
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void theMeanIsNearZero(Initializer initializer) {
        assertThat(values(initializer).average().orElseThrow()).isCloseTo(0, within(0.01));
    }

    @Test
    void theDeviationsAreThoseOfTheirFormulas() {
        assertThat(deviation(new Initializer.Gaussian(0.3))).isCloseTo(0.3, within(0.01));
        assertThat(deviation(new Initializer.He())).isCloseTo(Math.sqrt(2.0 / INPUTS), within(0.005));
        assertThat(deviation(new Initializer.Lecun())).isCloseTo(Math.sqrt(1.0 / INPUTS), within(0.005));
        double limit = Math.sqrt(6.0 / (INPUTS + UNITS));
        assertThat(values(new Initializer.Xavier())).allMatch(value -> Math.abs(value) <= limit);
        assertThat(values(new Initializer.Xavier()).max().orElseThrow()).isCloseTo(limit, within(0.01));
        assertThat(values(new Initializer.Uniform(0.5)).min().orElseThrow()).isCloseTo(-0.5, within(0.01));
    }

    @Test
    void someDrawNothing() {
        assertThat(new Initializer.Zeros().weights(2, 3, 1)).isEqualTo(Matrix.of(new double[3], new double[3]));
        assertThat(new Initializer.Constant(-0.2).weights(1, 2, 1)).isEqualTo(Matrix.of(new double[] {-0.2, -0.2}));
    }

    /** The numbers are part of the file format: a seed in a file must give them for ever. */
    @Test
    void theNumbersStayTheSame() {
        assertThat(new Initializer.Xavier().weights(1, 2, 42).row(0))
                .containsExactly(0.6832486555042502, -0.9619186696311943);
        assertThat(new Initializer.He().weights(1, 2, 42).row(0))
                .containsExactly(0.8822489062222688, -0.4508498757188601);
    }

    /** Rows where there are as many inputs as units or more, otherwise columns. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 7, 1",
        "7, 1, 1",
        "2, 2, 0.5",
        "5, 8, 2",
        "8, 5, 1",
        "40, 40, 1",
        "100, 30, 1.4",
        "30, 100, 1"
    })
    void orthogonalWeightsArePerpendicularAndOfTheGainsLength(int units, int inputs, double gain) {
        for (long seed = 0; seed < 20; seed++) {
            double[][] weights = new Initializer.Orthogonal(gain)
                    .weights(units, inputs, seed)
                    .toArray();
            assertThat(weights).hasDimensions(units, inputs);
            int vectors = Math.min(units, inputs);
            for (int a = 0; a < vectors; a++) {
                for (int b = 0; b <= a; b++) {
                    double dot = 0;
                    for (int n = 0; n < Math.max(units, inputs); n++) {
                        dot += units <= inputs ? weights[a][n] * weights[b][n] : weights[n][a] * weights[n][b];
                    }
                    assertThat(dot).isCloseTo(a == b ? gain * gain : 0, within(1e-14 * gain * gain));
                }
            }
        }
    }

    @Test
    void aSquareOrthogonalMatrixKeepsLengths() {
        double[][] weights = new Initializer.Orthogonal(1).weights(6, 6, 4).toArray();
        double[] x = {1, -2, 3, 0.5, 0, 2};
        double before = 0;
        double after = 0;
        for (int unit = 0; unit < 6; unit++) {
            double z = 0;
            for (int i = 0; i < 6; i++) {
                z += weights[unit][i] * x[i];
            }
            before += x[unit] * x[unit];
            after += z * z;
        }
        assertThat(after).isCloseTo(before, within(1e-13));
    }

    @Test
    void aBellCurveMayStandElsewhere() {
        double[] around = new Initializer.Gaussian(3, 0.3).weights(1, 4, 9).row(0);
        double[] aroundZero = new Initializer.Gaussian(0.3).weights(1, 4, 9).row(0);
        for (int i = 0; i < 4; i++) {
            assertThat(around[i]).isEqualTo(3 + aroundZero[i]);
        }
        assertThat(values(new Initializer.Gaussian(3, 0.3)).average().orElseThrow())
                .isCloseTo(3, within(0.02));
        assertThat(values(new Initializer.Gaussian(3, 0.3))
                        .filter(value -> Math.abs(value - 3) < 0.9)
                        .count())
                .isCloseTo(Math.round(0.9973 * UNITS * INPUTS), within(20L));
    }

    @Test
    void sizesAreChecked() {
        assertThatThrownBy(() -> new Initializer.Uniform(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Initializer.Gaussian(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Initializer.Gaussian(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Initializer.Orthogonal(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Initializer.Constant(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double deviation(Initializer initializer) {
        return Math.sqrt(
                values(initializer).map(value -> value * value).average().orElseThrow());
    }

    private static DoubleStream values(Initializer initializer) {
        return Arrays.stream(initializer.weights(UNITS, INPUTS, 3).toArray()).flatMapToDouble(Arrays::stream);
    }
}
