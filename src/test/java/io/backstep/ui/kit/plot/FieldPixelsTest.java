package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.kit.plot.PlotField.Largest;
import io.backstep.ui.kit.plot.PlotField.OneSided;
import io.backstep.ui.kit.plot.PlotField.TwoSided;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class FieldPixelsTest {
    private static final PlotRange SIDE = FieldGallery.SIDE;
    private static final Color RED = Color.color(1, 0, 0);
    private static final Color GREEN = Color.color(0, 1, 0);
    private static final Color NONE = Color.color(1, 1, 1);
    private static final FieldPixels.Colors COLORS = new FieldPixels.Colors(GREEN, RED, NONE, List.of(RED, GREEN));

    private static int[] pixels(PlotField.Values values, boolean smooth) {
        return FieldPixels.of(new PlotField("z", SIDE, SIDE, values, smooth), COLORS);
    }

    private static int red(int pixel) {
        return pixel >> 16 & 0xff;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 0xff;
    }

    @Test
    void numbersAreStrongerTheFurtherFromTheMiddle() {
        int[] row = pixels(new TwoSided(Matrix.of(new double[] {-3, -1, 1, 2, 3, 9}), 1, 2, false), false);
        int[] cells = first(row, 6);
        assertThat(cells[2]).isEqualTo(0xffffffff);
        assertThat(green(cells[0])).isLessThan(0xff);
        assertThat(red(cells[0])).isEqualTo(0xff);
        assertThat(cells[0]).isEqualTo(cells[1]);
        assertThat(green(cells[4])).isEqualTo(0xff);
        assertThat(red(cells[4])).isLessThan(red(cells[3])).isLessThan(0xff);
        assertThat(cells[5]).isEqualTo(cells[4]);
    }

    @Test
    void sharpColoursTellOnlyTheSide() {
        int[] cells = first(pixels(new TwoSided(Matrix.of(new double[] {-9, -0.01, 0, 0.01}), 0, 1, true), false), 4);
        assertThat(cells[0]).isEqualTo(cells[1]).isNotEqualTo(cells[2]);
        assertThat(cells[2]).isEqualTo(cells[3]);
        int[] one = first(pixels(new OneSided(Matrix.of(new double[] {0, 0.49, 0.5, 1}), 1, 0, 1, true), false), 4);
        assertThat(one[0]).isEqualTo(one[1]).isEqualTo(0xffffffff);
        assertThat(one[2]).isEqualTo(one[3]).isNotEqualTo(one[0]);
    }

    @Test
    void theLargestGivesItsColour() {
        Matrix first = Matrix.of(new double[] {0.9, 0.5, 0.1});
        Matrix second = Matrix.of(new double[] {0.1, 0.5, 0.9});
        int[] cells =
                first(pixels(new Largest(List.of(first, second), List.of("a", "b"), List.of(0, 1), false), false), 3);
        assertThat(red(cells[0])).isGreaterThan(green(cells[0]));
        assertThat(cells[1]).isEqualTo(0xffffffff);
        assertThat(green(cells[2])).isGreaterThan(red(cells[2]));
        int[] swapped =
                first(pixels(new Largest(List.of(first, second), List.of("a", "b"), List.of(1, 0), false), false), 3);
        assertThat(swapped).containsExactly(cells[2], cells[1], cells[0]);
    }

    @Test
    void nothingIsPaintedWhereThereIsNoNumber() {
        Matrix broken = Matrix.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0});
        assertThat(first(pixels(new TwoSided(broken, 0, 1, false), false), 3)[0])
                .isZero();
        assertThat(first(pixels(new OneSided(broken, 0, 0, 1, false), false), 3)[0])
                .isZero();
        assertThat(first(pixels(new Largest(List.of(broken), List.of("a"), List.of(0), false), false), 3)[0])
                .isZero();
    }

    @Test
    void cellsAreOfOneColourAndSmoothFieldsRunBetweenThem() {
        Matrix numbers = Matrix.of(new double[] {-1, 1}, new double[] {1, -1});
        assertThat(Arrays.stream(pixels(new TwoSided(numbers, 0, 1, false), false))
                        .distinct()
                        .count())
                .isEqualTo(2);
        assertThat(Arrays.stream(pixels(new TwoSided(numbers, 0, 1, false), true))
                        .distinct()
                        .count())
                .isGreaterThan(100);
    }

    @Test
    void aPlaceReadsTheNumberOfItsCell() {
        Matrix numbers = Matrix.of(new double[] {1, 2}, new double[] {3, 4});
        PlotField field = new PlotField("z", SIDE, SIDE, new TwoSided(numbers, 0, 1, false), true);
        assertThat(field.at(-1, 1)).contains(new PlotField.Reading("z", 1));
        assertThat(field.at(1, 1)).contains(new PlotField.Reading("z", 2));
        assertThat(field.at(1, -1)).contains(new PlotField.Reading("z", 4));
        assertThat(field.at(4, 0)).isEmpty();
        Largest largest = new Largest(
                List.of(numbers, Matrix.of(new double[] {5, 0}, new double[] {0, 0})),
                List.of("a", "b"),
                List.of(0, 1),
                true);
        assertThat(new PlotField("z", SIDE, SIDE, largest, true).at(-1, 1)).contains(new PlotField.Reading("b", 5));
    }

    /** The first pixel of each cell of the first row. */
    private static int[] first(int[] pixels, int cells) {
        int per = 280 / cells;
        int[] first = new int[cells];
        for (int i = 0; i < cells; i++) {
            first[i] = pixels[i * per];
        }
        return first;
    }
}
