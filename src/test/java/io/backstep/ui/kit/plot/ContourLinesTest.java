package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContourLinesTest {
    private static final PlotRange SIDE = FieldGallery.SIDE;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void aCircleIsOneClosedLine() {
        Matrix distance = FieldGallery.matrix(60, Math::hypot);
        List<List<PlotPoint>> lines = lines(ContourLines.of(distance, 2, SIDE, SIDE));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get(0)).isEqualTo(lines.get(0).get(lines.get(0).size() - 1));
        assertThat(lines.get(0))
                .allSatisfy(
                        point -> assertThat(Math.hypot(point.x(), point.y())).isEqualTo(2, within(0.01)));
    }

    @Test
    void aStraightLineGoesFromRimToRim() {
        Matrix slope = FieldGallery.matrix(9, (x, y) -> x - 0.37);
        List<List<PlotPoint>> lines = lines(ContourLines.of(slope, 0.5, SIDE, SIDE));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).allSatisfy(point -> assertThat(point.x()).isEqualTo(0.87, within(1e-9)));
        assertThat(lines.get(0).stream().mapToDouble(PlotPoint::y).min()).hasValue(SIDE.low());
        assertThat(lines.get(0).stream().mapToDouble(PlotPoint::y).max()).hasValue(SIDE.high());
    }

    @Test
    void theFirstRowIsAtTheTop() {
        Matrix upper = FieldGallery.matrix(20, (x, y) -> y);
        assertThat(ContourLines.of(upper, 1, SIDE, SIDE))
                .allSatisfy(point -> assertThat(point.y()).isEqualTo(1, within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeOfSignIsCrossedOnce(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 2 + random.nextInt(12);
        int columns = 2 + random.nextInt(12);
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble(-1, 1);
            }
        }
        List<PlotPoint> points = ContourLines.of(Matrix.of(numbers), 0, SIDE, SIDE);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns && numbers[row][column] >= 0 != numbers[row][column + 1] >= 0) {
                    assertThat(on(points, y(row, rows), true, x(column, columns), x(column + 1, columns)))
                            .isGreaterThanOrEqualTo(1);
                }
                if (row + 1 < rows && numbers[row][column] >= 0 != numbers[row + 1][column] >= 0) {
                    assertThat(on(points, x(column, columns), false, y(row + 1, rows), y(row, rows)))
                            .isGreaterThanOrEqualTo(1);
                }
            }
        }
        for (List<PlotPoint> line : lines(points)) {
            PlotPoint first = line.get(0);
            PlotPoint last = line.get(line.size() - 1);
            assertThat(first.equals(last) || (isAtRim(first) && isAtRim(last))).isTrue();
        }
    }

    private static long on(List<PlotPoint> points, double at, boolean row, double from, double to) {
        return points.stream()
                .filter(point -> Math.abs((row ? point.y() : point.x()) - at) < 1e-12)
                .mapToDouble(point -> row ? point.x() : point.y())
                .filter(place -> place >= from - 1e-12 && place <= to + 1e-12)
                .count();
    }

    private static boolean isAtRim(PlotPoint point) {
        return Math.abs(Math.abs(point.x()) - SIDE.high()) < 1e-12
                || Math.abs(Math.abs(point.y()) - SIDE.high()) < 1e-12;
    }

    private static double x(int column, int columns) {
        return SIDE.low() + SIDE.span() * (column + 0.5) / columns;
    }

    private static double y(int row, int rows) {
        return SIDE.high() - SIDE.span() * (row + 0.5) / rows;
    }

    @Test
    void betweenOppositeCornersTheMiddleDecides() {
        assertThat(joinsTopAndRight(2, -1)).isTrue();
        assertThat(joinsTopAndRight(1, -2)).isFalse();
    }

    /** Of a square with one number at the top left and the bottom right, and another at the other corners. */
    private static boolean joinsTopAndRight(double one, double other) {
        List<PlotPoint> points =
                ContourLines.of(Matrix.of(new double[] {one, other}, new double[] {other, one}), 0, SIDE, SIDE);
        double middle = SIDE.high() / 2;
        return IntStream.range(1, points.size())
                .mapToObj(i -> List.of(points.get(i - 1), points.get(i)))
                .anyMatch(pair -> pair.stream().anyMatch(point -> point.y() == middle && Math.abs(point.x()) < middle)
                        && pair.stream().anyMatch(point -> point.x() == middle && Math.abs(point.y()) < middle));
    }

    @Test
    void regionsOfTheLargestMeetInTheirLines() {
        Matrix left = FieldGallery.matrix(30, (x, y) -> -x);
        Matrix right = FieldGallery.matrix(30, (x, y) -> x);
        Matrix never = FieldGallery.matrix(30, (x, y) -> -9);
        List<List<PlotPoint>> lines = lines(ContourLines.betweenLargest(List.of(left, never, right), SIDE, SIDE));
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .allSatisfy(point -> assertThat(point.x()).isEqualTo(0, within(1e-9))));
        assertThat(ContourLines.betweenLargest(List.of(left), SIDE, SIDE)).isEmpty();
    }

    @Test
    void whatIsNotFiniteHasNoLineBesideIt() {
        Matrix broken = FieldGallery.matrix(10, (x, y) -> x > 0 ? Double.NaN : y);
        assertThat(ContourLines.of(broken, 0, SIDE, SIDE))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.x()).isLessThanOrEqualTo(0));
        assertThat(ContourLines.of(FieldGallery.matrix(3, (x, y) -> Double.POSITIVE_INFINITY), 0, SIDE, SIDE))
                .isEmpty();
        assertThat(ContourLines.of(Matrix.of(new double[] {1}), 0, SIDE, SIDE)).isEmpty();
    }

    private static List<List<PlotPoint>> lines(List<PlotPoint> points) {
        List<List<PlotPoint>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (PlotPoint point : points) {
            if (Double.isNaN(point.x())) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(point);
            }
        }
        return lines.get(0).isEmpty() ? List.of() : lines;
    }
}
