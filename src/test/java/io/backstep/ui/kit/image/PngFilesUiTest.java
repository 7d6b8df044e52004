package io.backstep.ui.kit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ar.com.hjg.pngj.PngReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PngFilesUiTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyPixelComesBack() throws IOException {
        WritableImage image = noise(37, 23, false);
        Path file = directory.resolve("picture.png");

        PngFiles.write(image, file);

        assertSame(image, new Image(file.toUri().toString()));
        assertThat(channels(file)).isEqualTo(3);
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void transparencyComesBackToo() throws IOException {
        WritableImage image = new WritableImage(3, 1);
        image.getPixelWriter().setColor(0, 0, Color.TRANSPARENT);
        image.getPixelWriter().setArgb(1, 0, 0x80FF0000);
        image.getPixelWriter().setArgb(2, 0, 0xFF123456);
        Path file = directory.resolve("picture.png");

        PngFiles.write(image, file);

        Image read = new Image(file.toUri().toString());
        assertThat(read.getPixelReader().getArgb(0, 0) >>> 24).isZero();
        assertThat(read.getPixelReader().getArgb(1, 0)).isEqualTo(0x80FF0000);
        assertThat(read.getPixelReader().getArgb(2, 0)).isEqualTo(0xFF123456);
        assertThat(channels(file)).isEqualTo(4);
    }

    @Test
    void replacesAnOlderPicture() throws IOException {
        Path file = Files.writeString(directory.resolve("picture.png"), "older");
        WritableImage image = noise(5, 5, true);

        PngFiles.write(image, file);

        assertSame(image, new Image(file.toUri().toString()));
    }

    @Test
    void leavesNothingBehindWhenItCannotBeWritten() throws IOException {
        Path occupied = Files.createDirectory(directory.resolve("picture.png"));
        Files.writeString(occupied.resolve("inside"), "kept");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PngFiles.write(noise(5, 5, false), occupied));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PngFiles.write(noise(5, 5, false), directory.resolve("missing/picture.png")));

        assertThat(names()).containsExactly("picture.png");
        assertThat(occupied.resolve("inside")).hasContent("kept");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static int channels(Path file) {
        PngReader reader = new PngReader(file.toFile());
        try {
            return reader.imgInfo.channels;
        } finally {
            reader.close();
        }
    }

    private static WritableImage noise(int width, int height, boolean grey) {
        Random random = new Random(1);
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = random.nextInt(256);
                image.getPixelWriter().setArgb(x, y, 0xFF000000 | (grey ? level * 0x10101 : random.nextInt(0x1000000)));
            }
        }
        return image;
    }

    private static void assertSame(Image expected, Image actual) {
        assertThat(actual.isError()).isFalse();
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                assertThat(actual.getPixelReader().getArgb(x, y))
                        .isEqualTo(expected.getPixelReader().getArgb(x, y));
            }
        }
    }
}
