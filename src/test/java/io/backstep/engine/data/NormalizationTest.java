package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.Normalization.Column;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class NormalizationTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void theNumbersAreThoseOfTheTextbook() {
        List<Vector> rows = List.of(Vector.of(2, -1), Vector.of(4, -1), Vector.of(4, -1), Vector.of(10, -1));
        assertThat(Normalization.of(Scaling.NONE, rows).columns().get(0)).isEqualTo(new Column(0, 1, false));
        assertThat(Normalization.of(Scaling.MIN_MAX, rows).columns())
                .containsExactly(new Column(2, 8, false), new Column(-1, 1, true));
        assertThat(Normalization.of(Scaling.STANDARD, rows).columns())
                .containsExactly(new Column(5, 3, false), new Column(-1, 1, true));
        assertThat(Normalization.of(Scaling.MIN_MAX, rows).apply(Vector.of(6, -1)))
                .isEqualTo(Vector.of(0.5, 0));
        assertThat(Normalization.of(Scaling.STANDARD, rows).apply(Vector.of(11, 0)))
                .isEqualTo(Vector.of(2, 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsTrainedOnFillTheRange(int seed) {
        List<Vector> rows = rows(new SplittableRandom(seed));
        Normalization minMax = Normalization.of(Scaling.MIN_MAX, rows);
        Normalization standard = Normalization.of(Scaling.STANDARD, rows);
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            double[] between = rows.stream()
                    .mapToDouble(row -> minMax.apply(row).get(column))
                    .toArray();
            double[] scores = rows.stream()
                    .mapToDouble(row -> standard.apply(row).get(column))
                    .toArray();
            if (minMax.columns().get(i).constant()) {
                assertThat(between).containsOnly(0);
                assertThat(scores).containsOnly(0);
                continue;
            }
            assertThat(Arrays.stream(between).min().orElseThrow()).isZero();
            assertThat(Arrays.stream(between).max().orElseThrow()).isEqualTo(1);
            assertThat(Arrays.stream(scores).average().orElseThrow()).isEqualTo(0, within(1e-9));
            assertThat(Arrays.stream(scores).map(s -> s * s).average().orElseThrow())
                    .isEqualTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAppliedCanBeUndone(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Vector> rows = rows(random);
        for (Scaling scaling : Scaling.values()) {
            Normalization normalization = Normalization.of(scaling, rows);
            for (Vector row : rows) {
                Vector back = normalization.undo(normalization.apply(row));
                for (int i = 0; i < row.size(); i++) {
                    Column column = normalization.columns().get(i);
                    assertThat(back.get(i))
                            .isEqualTo(row.get(i), within(1e-14 * (Math.abs(column.shift()) + Math.abs(row.get(i)))));
                }
                if (scaling == Scaling.NONE) {
                    assertThat(normalization.apply(row)).isEqualTo(row);
                }
            }
        }
    }

    /** Equal numbers whose mean differs from them in the last bit, and numbers at the ends of what is allowed. */
    @ParameterizedTest
    @EnumSource(Scaling.class)
    void nothingLeavesTheFiniteNumbers(Scaling scaling) {
        List<Vector> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Vector.of(0.1, i % 2 == 0 ? 1e150 : -1e150, i % 2 * Double.MIN_VALUE, -0.0));
        }
        Normalization normalization = Normalization.of(scaling, rows);
        for (Vector row : List.of(rows.get(0), rows.get(1), Vector.of(1e150, 1e150, -1e150, 1e150))) {
            assertThat(normalization.apply(row).isFinite()).isTrue();
        }
        if (scaling != Scaling.NONE) {
            assertThat(normalization.columns()).extracting(Column::constant).containsExactly(true, false, true, true);
            assertThat(normalization.apply(rows.get(0)).get(0)).isZero();
        }
    }

    @Test
    void itNeedsRowsOfOneSize() {
        assertThatThrownBy(() -> Normalization.of(Scaling.STANDARD, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normalization.of(Scaling.STANDARD, List.of(Vector.of(1), Vector.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        Normalization one = Normalization.of(Scaling.STANDARD, List.of(Vector.of(1)));
        assertThatThrownBy(() -> one.apply(Vector.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Columns of very different sizes, some constant. */
    private static List<Vector> rows(SplittableRandom random) {
        int columns = 1 + random.nextInt(6);
        double[] middles = new double[columns];
        double[] widths = new double[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = random.nextInt(5) == 0 ? 0 : StrictMath.pow(10, random.nextInt(12) - 6);
            middles[i] = 10 * widths[i] * (random.nextDouble() - 0.5) + (widths[i] == 0 ? random.nextDouble() : 0);
        }
        List<Vector> rows = new ArrayList<>();
        for (int row = 2 + random.nextInt(40); row > 0; row--) {
            double[] values = new double[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = middles[i] + widths[i] * random.nextDouble();
            }
            rows.add(Vector.of(values));
        }
        return rows;
    }
}
