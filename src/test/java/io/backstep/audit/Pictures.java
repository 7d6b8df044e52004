package io.backstep.audit;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineHelper;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was painted as PNG files. */
final class Pictures {
    private static final int BITS = 8;

    private Pictures() {}

    static void write(Pixels pixels, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageInfo info = new ImageInfo(pixels.width(), pixels.height(), BITS, false);
                PngWriter writer = new PngWriter(out, info);
                ImageLineInt line = new ImageLineInt(info);
                for (int y = 0; y < pixels.height(); y++) {
                    for (int x = 0; x < pixels.width(); x++) {
                        ImageLineHelper.setPixelRGB8(line, x, pixels.argb(x, y));
                    }
                    writer.writeRow(line, y);
                }
                writer.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
