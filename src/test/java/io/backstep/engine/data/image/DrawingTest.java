package io.backstep.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.image.GreyImage.Box;
import io.backstep.engine.data.image.Stroke.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawingTest {
    private static final int SIDE = Drawing.SIDE;

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    private static Stroke stroke(SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            points.add(new Point(random.nextInt(250, 751), random.nextInt(250, 751)));
        }
        return new Stroke(points, random.nextInt(10, 200));
    }

    private static GreyImage raster(Stroke... strokes) {
        return new Drawing(List.of(strokes)).raster();
    }

    @Test
    void withoutStrokesThereIsNoInk() {
        assertThat(raster()).isEqualTo(GreyImage.blank(SIDE, SIDE));
    }

    @Test
    void aDotIsADiscAndALineABand() {
        Point middle = new Point(500, 500);
        double disc = raster(new Stroke(List.of(middle), 250)).mass();
        double radius = 0.125 * SIDE;
        assertThat(disc).isEqualTo(Math.PI * radius * radius, within(2.0));

        // Its edges lie between points: 28 wide, 56 long, and round ends.
        GreyImage band = raster(new Stroke(List.of(new Point(250, 500), new Point(750, 500)), 250));
        assertThat(band.mass()).isEqualTo(disc + 56 * 28, within(1e-9));
        assertThat(band.get(56, 56)).isEqualTo(1);
        assertThat(band.get(41, 56)).isEqualTo(0);
        assertThat(band.get(42, 56)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movedByWholePointsTheInkMovesWithIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stroke stroke = stroke(random);
        // 125 thousandths are 14 points.
        Stroke moved = new Stroke(
                stroke.points().stream()
                        .map(point -> new Point(point.x() + 125, point.y() - 125))
                        .toList(),
                stroke.thousandths());
        GreyImage image = raster(stroke);
        assertThat(difference(raster(moved), image.part(new Box(14, -14, SIDE, SIDE))))
                .isLessThan(1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whichEndItBeginsAtAndWhatStopsItMakesNoDifference(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stroke stroke = stroke(random);
        List<Point> backwards = new ArrayList<>(stroke.points());
        Collections.reverse(backwards);
        GreyImage image = raster(stroke);
        assertThat(difference(raster(new Stroke(backwards, stroke.thousandths())), image))
                .isLessThan(1e-9);
        assertThat(raster(stroke, stroke)).isEqualTo(image);
        Point last = stroke.last();
        assertThat(raster(stroke.to(last))).isEqualTo(image);
        Point even = new Point(last.x() / 2 * 2, last.y() / 2 * 2);
        Point from = new Point(300, 300);
        Point between = new Point((from.x() + even.x()) / 2, (from.y() + even.y()) / 2);
        assertThat(difference(
                        raster(new Stroke(List.of(from, between, even), 90)),
                        raster(new Stroke(List.of(from, even), 90))))
                .isLessThan(1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreStrokesAndThickerOnesNeverTakeInkAway(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Stroke first = stroke(random);
        Stroke second = stroke(random);
        GreyImage one = raster(first);
        GreyImage both = raster(first, second);
        GreyImage thicker = raster(new Stroke(first.points(), first.thousandths() + 9));
        assertThat(both).isEqualTo(raster(second, first));
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                assertThat(both.get(row, column)).isGreaterThanOrEqualTo(one.get(row, column));
                assertThat(thicker.get(row, column)).isGreaterThanOrEqualTo(one.get(row, column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void strokesComeBackFromText(long seed) {
        Stroke stroke = stroke(new SplittableRandom(seed));
        assertThat(Stroke.read(stroke.text())).contains(stroke);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "60", "60:", ":1,2", "60:1", "60:1,2 ", "60:1,2,3", "0:1,2", "60:1,1001", "60:-1,0", "x:1,2"
            })
    void whatIsNoStrokeIsNotRead(String text) {
        assertThat(Stroke.read(text)).isEmpty();
    }

    @Test
    void pointsStayOnTheSheet() {
        assertThat(Point.near(-3, 0.1234)).isEqualTo(new Point(0, 123));
        assertThat(Point.near(0.9996, 7)).isEqualTo(new Point(1000, 1000));
        assertThatThrownBy(() -> new Stroke(List.of(), 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double difference(GreyImage one, GreyImage other) {
        double[] first = one.toArray();
        double[] second = other.toArray();
        double largest = 0;
        for (int i = 0; i < first.length; i++) {
            largest = Math.max(largest, Math.abs(first[i] - second[i]));
        }
        return largest;
    }
}
