package io.backstep.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.image.GreyImage.Box;
import io.backstep.engine.data.image.GreyImage.Place;
import io.backstep.engine.data.image.MnistLayout.Stages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MnistLayoutTest {
    private static final double CLOSE = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDigitFillsTheBoxAndItsMassIsInTheMiddle(long seed) {
        GreyImage field = MnistLayout.WHOLE.of(Drawings.of(seed)).placed();
        Box ink = field.inkBox().orElseThrow();
        assertThat(field.rows()).isEqualTo(28);
        assertThat(field.columns()).isEqualTo(28);
        assertThat(ink.longest()).isEqualTo(20);
        Place mass = field.centreOfMass().orElseThrow();
        // Whole points, and no further than the ink stays in the field.
        boolean atTheEdge =
                ink.top() == 0 || ink.left() == 0 || ink.top() + ink.rows() == 28 || ink.left() + ink.columns() == 28;
        if (!atTheEdge) {
            assertThat(mass.down()).isEqualTo(14.5, within(0.5 + CLOSE));
            assertThat(mass.across()).isEqualTo(14.5, within(0.5 + CLOSE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noInkIsLostAndNoneComesFromNowhere(long seed) {
        GreyImage drawing = Drawings.of(seed);
        for (MnistLayout layout : all()) {
            Stages stages = layout.of(drawing);
            double scale = layout.scale()
                    ? 20.0 / Math.max(stages.cropped().rows(), stages.cropped().columns())
                    : 28.0 / Math.max(drawing.rows(), drawing.columns());
            assertThat(stages.cropped().mass()).isEqualTo(drawing.mass(), within(CLOSE * drawing.mass()));
            assertThat(stages.scaled().mass())
                    .isEqualTo(drawing.mass() * scale * scale, within(CLOSE * drawing.mass()));
            assertThat(stages.placed().mass()).isEqualTo(stages.scaled().mass(), within(CLOSE * drawing.mass()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAndHowLargeItIsDrawnMakesNoDifference(long seed) {
        GreyImage drawing = Drawings.of(seed);
        GreyImage field = MnistLayout.WHOLE.of(drawing).placed();
        assertThat(MnistLayout.WHOLE.of(Drawings.moved(drawing, 17, 0, 3, 60)).placed())
                .isEqualTo(field);
        assertThat(difference(MnistLayout.WHOLE.of(larger(drawing, 3)).placed(), field))
                .isLessThan(CLOSE);
        GreyImage asDrawn = new MnistLayout(true, true, false).of(drawing).placed();
        assertThat(new MnistLayout(true, true, false)
                        .of(Drawings.moved(drawing, 90, 0, 0, 90))
                        .placed())
                .isNotEqualTo(asDrawn);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSecondTimeChangesNothing(long seed) {
        GreyImage field = MnistLayout.WHOLE.of(Drawings.of(seed)).placed();
        assertThat(difference(MnistLayout.WHOLE.of(field).placed(), field)).isLessThan(CLOSE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAnyStageTheWholeDrawingIsMadeSmaller(long seed) {
        GreyImage square = Drawings.of(seed).part(new Box(0, 0, 112, 112));
        GreyImage field = new MnistLayout(false, false, false).of(square).placed();
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                double mean = square.part(new Box(4 * row, 4 * column, 4, 4)).mass() / 16;
                assertThat(field.get(row, column)).isEqualTo(mean, within(CLOSE));
            }
        }
    }

    @Test
    void aDrawingWithoutInkGivesAnEmptyField() {
        for (MnistLayout layout : all()) {
            Stages stages = layout.of(GreyImage.blank(50, 80));
            assertThat(stages.result()).isEqualTo(GreyImage.blank(28, 28));
        }
    }

    @Test
    void aSinglePointBecomesASquareAroundTheMiddle() {
        double[] ink = new double[9 * 7];
        ink[10] = 1;
        GreyImage field = MnistLayout.WHOLE.of(GreyImage.of(9, 7, ink)).placed();
        assertThat(field.inkBox()).contains(new Box(4, 4, 20, 20));
        assertThat(field.mass()).isEqualTo(400);
    }

    @Test
    void anUprightStrokeKeepsItsProportions() {
        double[] ink = new double[50 * 10];
        for (int row = 0; row < 50; row++) {
            ink[row * 10 + 4] = 1;
            ink[row * 10 + 5] = 1;
        }
        Stages stages = MnistLayout.WHOLE.of(GreyImage.of(50, 10, ink));
        assertThat(stages.cropped().columns()).isEqualTo(2);
        // 0.8 points wide
        assertThat(stages.scaled().columns()).isEqualTo(1);
        assertThat(stages.scaled().get(7, 0)).isEqualTo(0.8, within(CLOSE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inkIsFoundDarkOnLightAndLightOnDark(long seed) {
        GreyImage drawing = Drawings.moved(Drawings.of(seed), 2, 2, 2, 2);
        GreyImage paper = mapped(drawing, 0.9, -0.7);
        GreyImage board = mapped(drawing, 0.1, 0.7);
        assertThat(Ink.of(paper).onDark()).isFalse();
        assertThat(Ink.of(board).onDark()).isTrue();
        assertThat(difference(Ink.of(paper).image(), Ink.of(board).image())).isLessThan(CLOSE);
        assertThat(Ink.of(paper).image().mass()).isEqualTo(drawing.mass(), within(0.05 * drawing.mass()));
        // Grain of the paper is no ink.
        assertThat(Ink.of(mapped(drawing, 0.5, 0.05)).image().mass()).isZero();
    }

    @Test
    void picturesHaveASizeAndInkBetweenNothingAndAll() {
        assertThatThrownBy(() -> GreyImage.blank(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GreyImage.of(1, 2, new double[] {0, 1.5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ink from 0 to 1 expected, not 1.5");
        assertThatThrownBy(() -> GreyImage.of(1, 2, new double[] {0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<MnistLayout> all() {
        return Arrays.asList(
                MnistLayout.WHOLE,
                new MnistLayout(true, true, false),
                new MnistLayout(true, false, true),
                new MnistLayout(true, false, false),
                new MnistLayout(false, true, true),
                new MnistLayout(false, true, false),
                new MnistLayout(false, false, true),
                new MnistLayout(false, false, false));
    }

    private static GreyImage larger(GreyImage image, int times) {
        double[] ink = new double[image.rows() * image.columns() * times * times];
        int columns = image.columns() * times;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = image.get(i / columns / times, i % columns / times);
        }
        return GreyImage.of(image.rows() * times, columns, ink);
    }

    private static GreyImage mapped(GreyImage image, double paper, double contrast) {
        return GreyImage.of(
                image.rows(),
                image.columns(),
                Arrays.stream(image.toArray())
                        .map(ink -> paper + contrast * ink)
                        .toArray());
    }

    private static double difference(GreyImage one, GreyImage other) {
        assertThat(one.rows()).isEqualTo(other.rows());
        double most = 0;
        for (int row = 0; row < one.rows(); row++) {
            for (int column = 0; column < one.columns(); column++) {
                most = Math.max(most, Math.abs(one.get(row, column) - other.get(row, column)));
            }
        }
        return most;
    }
}
