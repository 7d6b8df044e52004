package io.backstep.ui.theme;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import java.nio.file.Path;
import javafx.scene.image.Image;

/** Writes what was drawn for a person to look at. */
final class Pictures {
    private Pictures() {}

    static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ImageInfo info = new ImageInfo(width, height, 8, false);
        PngWriter writer = new PngWriter(file.toFile(), info, true);
        ImageLineInt line = new ImageLineInt(info);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                int[] samples = line.getScanline();
                samples[3 * x] = argb >> 16 & 0xFF;
                samples[3 * x + 1] = argb >> 8 & 0xFF;
                samples[3 * x + 2] = argb & 0xFF;
            }
            writer.writeRow(line);
        }
        writer.end();
    }
}
