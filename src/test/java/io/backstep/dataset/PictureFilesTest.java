package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ar.com.hjg.pngj.IImageLine;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import ar.com.hjg.pngj.chunks.PngChunkTRNS;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Ink;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFilesTest {
    @TempDir
    private Path folder = Path.of("");

    /** 1 on a bent stroke, 0 beside it. */
    private static int stroke(int row, int column, int side) {
        double at = 0.5 + 0.2 * StrictMath.sin(6.0 * row / side);
        return row > side / 6 && row < side * 5 / 6 && Math.abs((double) column / side - at) < 0.06 ? 1 : 0;
    }

    private static byte[] png(ImageInfo info, int side, boolean palette, IntBinaryOperator sample) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngWriter writer = new PngWriter(bytes, info);
        if (palette) {
            PngChunkPLTE colours = writer.getMetadata().createPLTEChunk();
            colours.setNentries(2);
            colours.setEntry(0, 250, 240, 230);
            colours.setEntry(1, 20, 10, 90);
            PngChunkTRNS alpha = writer.getMetadata().createTRNSChunk();
            alpha.setPalletteAlpha(new int[] {0, 255});
        }
        for (int row = 0; row < side; row++) {
            ImageLineInt line = new ImageLineInt(info);
            for (int i = 0; i < line.getScanline().length; i++) {
                line.getScanline()[i] = sample.applyAsInt(i % info.channels, stroke(row, i / info.channels, side));
            }
            writer.writeRow((IImageLine) line);
        }
        writer.end();
        return bytes.toByteArray();
    }

    private static byte[] grey(int side, int bits, int paper, int ink) {
        return png(
                new ImageInfo(side, side, bits, false, true, false),
                side,
                false,
                (channel, stroke) -> stroke == 1 ? ink : paper);
    }

    private static GreyImage field(byte[] bytes) {
        Ink ink = PictureFiles.png(bytes, "x").value().orElseThrow();
        return MnistLayout.WHOLE.of(ink.image()).result();
    }

    @Test
    void theSameDigitIsReadFromEveryKindOfPicture() {
        GreyImage expected = field(grey(90, 8, 255, 0));
        assertThat(expected.mass()).isBetween(40.0, 120.0);
        List<byte[]> kinds = List.of(
                grey(90, 8, 20, 235),
                grey(90, 8, 200, 100),
                grey(90, 1, 1, 0),
                grey(90, 4, 0, 15),
                grey(90, 16, 65535, 0),
                png(new ImageInfo(90, 90, 8, false), 90, false, (channel, stroke) -> stroke == 1 ? 10 : 220),
                png(new ImageInfo(90, 90, 8, true), 90, false, (channel, stroke) -> channel == 3 ? 255 * stroke : 0),
                // white on nothing
                png(new ImageInfo(90, 90, 8, true), 90, false, (channel, stroke) -> channel == 3 ? 255 * stroke : 255),
                png(
                        new ImageInfo(90, 90, 8, true, true, false),
                        90,
                        false,
                        (channel, stroke) -> channel == 1 ? 255 : 255 * stroke),
                png(new ImageInfo(90, 90, 2, false, false, true), 90, true, (channel, stroke) -> stroke));
        for (byte[] kind : kinds) {
            assertThat(field(kind)).isEqualTo(expected);
        }
    }

    @Test
    void aLargePictureIsReadAsASmallOne() {
        GreyImage large = field(grey(3000, 8, 255, 0));
        GreyImage small = field(grey(1000, 8, 255, 0));
        assertThat(large.mass()).isEqualTo(small.mass(), within(0.03 * small.mass()));
    }

    @Test
    void blankPaperHasNoInk() {
        assertThat(PictureFiles.png(grey(40, 8, 190, 190), "x")
                        .value()
                        .orElseThrow()
                        .image()
                        .inkBox())
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsToldInOneLine() throws IOException {
        byte[] right = grey(90, 8, 255, 0);
        byte[] huge = right.clone();
        ByteBuffer.wrap(huge).putInt(16, 1 << 30);
        assertThat(problem(new byte[0])).isEqualTo("digit.png: there is nothing in it");
        assertThat(problem(Arrays.copyOf(right, 20))).isEqualTo("digit.png: not a PNG picture");
        assertThat(problem("GIF89a and much more after it".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("digit.png: not a PNG picture");
        assertThat(problem(huge))
                .isEqualTo("digit.png: 1073741824×90 points are more than 4096 on a side: "
                        + "make the picture smaller first");
        assertThat(problem(Arrays.copyOf(right, right.length - 60))).isEqualTo("digit.png: the picture is broken");
        byte[] changed = right.clone();
        changed[right.length / 2] ^= 0x55;
        assertThat(problem(changed)).isEqualTo("digit.png: the picture is broken");
        assertThat(problem(new byte[PictureFiles.MOST_BYTES + 1])).isEqualTo("digit.png: larger than 32 MB");
        Files.delete(folder.resolve("digit.png"));
        assertThat(problem()).isEqualTo("digit.png: no such file");
        Files.createDirectory(folder.resolve("digit.png"));
        assertThat(problem()).isEqualTo("digit.png: a folder, not a file");
    }

    private String problem(byte[] bytes) throws IOException {
        Files.write(folder.resolve("digit.png"), bytes);
        return problem();
    }

    private String problem() {
        return DataTexts.problems(
                        PictureFiles.png(folder.resolve("digit.png")).problems(), Messages.of(Language.ENGLISH))
                .get(0);
    }
}
