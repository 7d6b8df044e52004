package io.backstep.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.image.IdxHead.Meaning;
import io.backstep.engine.data.image.IdxHead.Part;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IdxHeadTest {
    private static final LabelledImages TWO = LabelledImages.of(
            List.of(GreyImage.of(2, 3, new double[] {0, 1, 0.2, 0, 0, 1}), GreyImage.blank(2, 3)), List.of(7, 2), 10);

    /** Where the parts of a header end. */
    private static final List<Integer> ENDS = List.of(0, 2, 3, 4, 8, 12);

    @Test
    void tellsWhatEachByteOfPicturesMeans() {
        assertThat(IdxHead.of(IdxHead.ofImages(TWO)).parts())
                .containsExactly(
                        new Part(0, List.of(0, 0), Meaning.ZEROS, 0),
                        new Part(2, List.of(8), Meaning.TYPE, 8),
                        new Part(3, List.of(3), Meaning.DIMENSIONS, 3),
                        new Part(4, List.of(0, 0, 0, 2), Meaning.COUNT, 2),
                        new Part(8, List.of(0, 0, 0, 2), Meaning.ROWS, 2),
                        new Part(12, List.of(0, 0, 0, 3), Meaning.COLUMNS, 3),
                        new Part(16, List.of(0, 255, 51, 0, 0, 255), Meaning.POINTS, 0));
        assertThat(IdxHead.of(IdxHead.ofLabels(TWO)).parts())
                .endsWith(
                        new Part(3, List.of(1), Meaning.DIMENSIONS, 1),
                        new Part(4, List.of(0, 0, 0, 2), Meaning.COUNT, 2),
                        new Part(8, List.of(7, 2), Meaning.LABELS, 0));
    }

    /** Every file that could begin so, cut anywhere: the parts lie one after the other and leave nothing out. */
    @Test
    void wherePartsEndTheNextBegins() {
        byte[] bytes = IdxHead.ofImages(TWO);
        for (int length = 0; length <= bytes.length; length++) {
            List<Part> parts = IdxHead.of(Arrays.copyOf(bytes, length)).parts();
            int at = 0;
            for (Part part : parts) {
                assertThat(part.from()).isEqualTo(at);
                at = part.to() + 1;
            }
            assertThat(at).isEqualTo(length);
            assertThat(parts.stream().anyMatch(part -> part.meaning() == Meaning.CUT))
                    .isEqualTo(length < 16 && !ENDS.contains(length));
        }
    }

    @Test
    void whatIsWrongIsToldAndNothingIsReadInto() {
        assertThat(meanings('P', 'K', 3, 4, 5)).containsExactly(Meaning.NO_ZEROS);
        assertThat(meanings(0, 0, 13, 3, 0, 0, 0, 1)).containsExactly(Meaning.ZEROS, Meaning.OTHER_TYPE);
        assertThat(meanings(0, 0, 8, 2, 0, 0, 0, 1))
                .containsExactly(Meaning.ZEROS, Meaning.TYPE, Meaning.OTHER_DIMENSIONS);
        // Sizes that no picture has take no room.
        Part points = IdxHead.of(bytes(0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 2))
                .parts()
                .get(6);
        assertThat(points).isEqualTo(new Part(16, List.of(1, 2), Meaning.POINTS, 0));
    }

    private static List<Meaning> meanings(int... bytes) {
        return IdxHead.of(bytes(bytes)).parts().stream().map(Part::meaning).toList();
    }

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }
}
