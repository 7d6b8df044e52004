package io.backstep.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.image.GreyImage.Box;
import io.backstep.engine.data.image.Variation.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EnlargementTest {
    /** A field of 8 squares of 4 fine points each, and 12 fine points around it. */
    private static final int AROUND = 12;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** As broad as those of real digits of 8x8 points, which are no hairs. */
    private static GreyImage small(long seed) {
        return AreaAverage.resized(
                MnistLayout.WHOLE.of(Drawings.of(seed, 4)).scaled().part(new Box(0, 0, 20, 20)), 8, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDrawingMadeSmallIsTheOriginalAgain(long seed) {
        GreyImage original = small(seed);
        GreyImage drawing = new Enlargement(original).drawing(Variation.NONE);
        assertThat(drawing.mass()).isEqualTo(16 * original.mass(), within(0.05 * 16 * original.mass()));
        double squares = 0;
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                Box square = new Box(AROUND + 4 * row, AROUND + 4 * column, 4, 4);
                double error = drawing.part(square).mass() / 16 - original.get(row, column);
                squares += error * error;
            }
        }
        assertThat(StrictMath.sqrt(squares / 64)).isLessThan(0.08);
    }

    @Test
    void blankPaperStaysBlank() {
        Enlargement blank = new Enlargement(GreyImage.blank(8, 8));
        Variation thick = new Variation(1, -1, 0.2, 1.1, 1.5, 0.3, 1.4);
        assertThat(blank.varied(thick).result()).isEqualTo(GreyImage.blank(28, 28));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thicknessIsInkAndStretchIsWidth(long seed) {
        Enlargement digit = new Enlargement(small(seed));
        GreyImage usual = digit.drawing(Variation.NONE);
        assertThat(digit.drawing(new Variation(0, 0, 0, 1, 1, 0, 0.7)).mass())
                .isEqualTo(0.7 * usual.mass(), within(0.06 * usual.mass()));
        GreyImage wide = digit.drawing(new Variation(0, 0, 0, 1, 1.4, 0, 1));
        assertThat(wide.mass()).isEqualTo(1.4 * usual.mass(), within(0.07 * usual.mass()));
        assertThat(wide.inkBox().orElseThrow().columns())
                .isBetween(
                        (int) (1.4 * usual.inkBox().orElseThrow().columns()) - 2,
                        (int) (1.4 * usual.inkBox().orElseThrow().columns()) + 2);
    }

    @Test
    void digitsTurnClockwiseLeanToTheRightAndMoveAsTheyAreTold() {
        double[] ink = new double[64];
        for (int row = 0; row < 8; row++) {
            ink[row * 8 + 3] = 0.9;
        }
        Enlargement stroke = new Enlargement(GreyImage.of(8, 8, ink));
        for (Variation variation :
                new Variation[] {new Variation(0, 0, 0.2, 1, 1, 0, 1), new Variation(0, 0, 0, 1, 1, 0.4, 1)}) {
            GreyImage drawing = stroke.drawing(variation);
            int half = drawing.rows() / 2;
            double upper = drawing.part(new Box(0, 0, half, drawing.columns()))
                    .centreOfMass()
                    .orElseThrow()
                    .across();
            double lower = drawing.part(new Box(half, 0, half, drawing.columns()))
                    .centreOfMass()
                    .orElseThrow()
                    .across();
            assertThat(upper).isGreaterThan(lower + 2);
        }
        GreyImage.Place usual =
                stroke.varied(Variation.NONE).placed().centreOfMass().orElseThrow();
        GreyImage.Place moved = stroke.varied(new Variation(1, -1, 0, 1, 1, 0, 1))
                .placed()
                .centreOfMass()
                .orElseThrow();
        assertThat(moved.down()).isEqualTo(usual.down() + 1, within(1e-9));
        assertThat(moved.across()).isEqualTo(usual.across() - 1, within(1e-9));
        assertThat(stroke.varied(new Variation(0, 0, 0, 0.9, 1, 0, 1))
                        .placed()
                        .inkBox()
                        .orElseThrow()
                        .longest())
                .isEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindIsVariedByItselfAndDrawsTheSameAmongOthers(Kind kind) {
        for (long seed = 0; seed < 50; seed++) {
            Variation alone = Variation.draw(Set.of(kind), new SplittableRandom(seed));
            Variation among = Variation.draw(EnumSet.allOf(Kind.class), new SplittableRandom(seed));
            Variation without = Variation.draw(EnumSet.complementOf(EnumSet.of(kind)), new SplittableRandom(seed));
            Variation expected = switch (kind) {
                case SHIFT -> new Variation(among.down(), among.across(), 0, 1, 1, 0, 1);
                case TURN -> new Variation(0, 0, among.turn(), 1, 1, 0, 1);
                case SCALE -> new Variation(0, 0, 0, among.size(), among.stretch(), 0, 1);
                case SLANT -> new Variation(0, 0, 0, 1, 1, among.slant(), 1);
                case THICKNESS -> new Variation(0, 0, 0, 1, 1, 0, among.thickness());
            };
            assertThat(alone).isEqualTo(expected);
            assertThat(kind == Kind.SHIFT || !without.equals(among)).isTrue();
        }
        assertThat(Variation.draw(Set.of(), new SplittableRandom(1))).isEqualTo(Variation.NONE);
    }
}
