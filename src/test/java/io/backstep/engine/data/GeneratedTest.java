package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratedTest {
    /** What came out when the formulas were written: a change of a single bit, or on some machine, is seen here. */
    private static final Map<Pattern, Integer> BITS = Map.ofEntries(
            Map.entry(Pattern.AND, -2050955695),
            Map.entry(Pattern.OR, 2009130577),
            Map.entry(Pattern.NAND, 1692460625),
            Map.entry(Pattern.XOR, -649009583),
            Map.entry(Pattern.GAUSSIANS, 288512540),
            Map.entry(Pattern.CIRCLE, -1767841484),
            Map.entry(Pattern.XOR_CLOUDS, 35263263),
            Map.entry(Pattern.SPIRAL, -602325715),
            Map.entry(Pattern.SPIRAL_3, 1587446602),
            Map.entry(Pattern.MOONS, -1348688057),
            Map.entry(Pattern.CHECKERBOARD, -726390846),
            Map.entry(Pattern.LINE, 1484006021),
            Map.entry(Pattern.PLANE, 1069977496),
            Map.entry(Pattern.SINE, -1374950440),
            Map.entry(Pattern.HUMPS, 1351342682));

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void theBitsAreTheSameEverywhere(Pattern pattern) {
        DataSet data = new Generated(pattern, 100, 0.1, 42).dataSet();
        assertThat(31 * data.inputs().hashCode() + targets(data).hashCode()).isEqualTo(BITS.get(pattern));
        assertThat(new Generated(pattern, 100, 0.1, 42).dataSet()).isEqualTo(data);
        assertThat(new Generated(pattern, 100, 0.1, 43).dataSet()).isNotEqualTo(data);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void aSmallerSetBeginsALargerOne(Pattern pattern) {
        DataSet large = new Generated(pattern, 50, 0.3, 7).dataSet();
        DataSet small = new Generated(pattern, 20, 0.3, 7).dataSet();
        assertThat(large.pick(Stream.iterate(0, i -> i + 1).limit(20).toList())).isEqualTo(small);
    }

    /** Twice the noise moves a point twice as far from where it lies without; nothing else changes. */
    @ParameterizedTest
    @EnumSource(Pattern.class)
    void noiseMovesEachPointAlongALine(Pattern pattern) {
        DataSet clean = new Generated(pattern, 60, 0, 3).dataSet();
        DataSet noisy = new Generated(pattern, 60, 0.2, 3).dataSet();
        DataSet noisier = new Generated(pattern, 60, 0.4, 3).dataSet();
        for (int row = 0; row < 60; row++) {
            if (pattern.regression()) {
                assertThat(noisy.inputs().get(row)).isEqualTo(clean.inputs().get(row));
                assertMoved(
                        targets(clean).get(row),
                        targets(noisy).get(row),
                        targets(noisier).get(row));
            } else {
                assertMoved(
                        clean.inputs().get(row),
                        noisy.inputs().get(row),
                        noisier.inputs().get(row));
            }
        }
        if (!pattern.regression()) {
            assertThat(noisy.target()).isEqualTo(clean.target());
        }
    }

    private static void assertMoved(Vector clean, Vector noisy, Vector noisier) {
        for (int i = 0; i < clean.size(); i++) {
            double moved = noisy.get(i) - clean.get(i);
            assertThat(moved).isNotZero();
            assertThat(noisier.get(i) - clean.get(i)).isEqualTo(2 * moved, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noiseHasTheDeviationThatIsTold(long seed) {
        for (Pattern pattern : Pattern.values()) {
            DataSet clean = new Generated(pattern, 4000, 0, seed).dataSet();
            DataSet noisy = new Generated(pattern, 4000, 0.5, seed).dataSet();
            List<Vector> before = pattern.regression() ? targets(clean) : clean.inputs();
            List<Vector> after = pattern.regression() ? targets(noisy) : noisy.inputs();
            double squares = 0;
            for (int row = 0; row < 4000; row++) {
                double moved = after.get(row).get(0) - before.get(row).get(0);
                squares += moved * moved;
            }
            assertThat(Math.sqrt(squares / 4000))
                    .isEqualTo(0.5 * pattern.noiseUnit(), within(0.03 * pattern.noiseUnit()));
        }
    }

    @ParameterizedTest
    @CsvSource({"AND,0001", "OR,0111", "NAND,1110", "XOR,0110"})
    void gatesAreTheirTruthTables(Pattern pattern, String results) {
        DataSet data = new Generated(pattern, 6, 0, 9).dataSet();
        assertThat(data.inputs())
                .containsExactly(
                        Vector.of(0, 0),
                        Vector.of(0, 1),
                        Vector.of(1, 0),
                        Vector.of(1, 1),
                        Vector.of(0, 0),
                        Vector.of(0, 1));
        String labels = ((Target.Classes) data.target())
                .labels().stream().limit(4).map(String::valueOf).collect(Collectors.joining());
        assertThat(labels).isEqualTo(results);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void classesAreEvenAndPointsLieInThePlane(Pattern pattern) {
        DataSet data = new Generated(pattern, 1200, 0, 5).dataSet();
        for (Vector input : data.inputs()) {
            assertThat(Arrays.stream(input.toArray()).map(Math::abs).max().orElseThrow())
                    .isLessThan(8);
        }
        if (data.target() instanceof Target.Classes classes && !pattern.gate()) {
            for (int rows : classes.rowsOfEach()) {
                assertThat(rows).isBetween(1200 / classes.count() - 60, 1200 / classes.count() + 60);
            }
        }
        for (Vector target : targets(data)) {
            assertThat(target.get(0)).isBetween(-1.0, pattern.classes() == 3 ? 2.0 : 1.0);
        }
    }

    /** Without noise each point's nearest neighbour is of its class, but for a few at the edges. */
    @ParameterizedTest
    @EnumSource(names = {"CIRCLE", "XOR_CLOUDS", "SPIRAL", "SPIRAL_3", "MOONS"})
    void withoutNoiseClassesLieApart(Pattern pattern) {
        DataSet data = new Generated(pattern, 600, 0, 11).dataSet();
        List<Integer> labels = ((Target.Classes) data.target()).labels();
        int right = 0;
        for (int row = 0; row < 600; row++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < 600; other++) {
                double away = distance(data.inputs().get(row), data.inputs().get(other));
                if (other != row && away < least) {
                    least = away;
                    nearest = other;
                }
            }
            right += labels.get(nearest).equals(labels.get(row)) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(594);
    }

    private static double distance(Vector a, Vector b) {
        return Math.hypot(a.get(0) - b.get(0), a.get(1) - b.get(1));
    }

    @Test
    void numbersFollowTheirFormulas() {
        for (Pattern pattern : List.of(Pattern.LINE, Pattern.PLANE, Pattern.SINE)) {
            DataSet data = new Generated(pattern, 100, 0, 13).dataSet();
            for (int row = 0; row < 100; row++) {
                double x = data.inputs().get(row).get(0);
                double expected = switch (pattern) {
                    case LINE -> x / 6;
                    case PLANE -> (x + 2 * data.inputs().get(row).get(1)) / 18;
                    default -> Math.sin(x);
                };
                assertThat(targets(data).get(row).get(0)).isEqualTo(expected, within(1e-15));
            }
        }
        DataSet humps = new Generated(Pattern.HUMPS, 5000, 0, 13).dataSet();
        assertThat(targets(humps).stream().mapToDouble(t -> t.get(0)).max().orElseThrow())
                .isEqualTo(1, within(0.05));
        assertThat(targets(humps).stream().mapToDouble(t -> t.get(0)).min().orElseThrow())
                .isEqualTo(-1, within(0.05));
    }

    @Test
    void idsDiffer() {
        assertThat(Stream.of(Pattern.values()).map(Pattern::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> new Generated(Pattern.XOR, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Generated(Pattern.XOR, 100_001, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Generated(Pattern.XOR, 4, 0.51, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Generated(Pattern.XOR, 4, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Vector> targets(DataSet data) {
        return data.target() instanceof Target.Classes classes
                ? classes.labels().stream().map(label -> Vector.of(label)).toList()
                : ((Target.Numbers) data.target()).values();
    }
}
