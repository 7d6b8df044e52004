package io.backstep.ui.kit.image;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.PngjException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** Writes pictures as PNG files. */
public final class PngFiles {
    private PngFiles() {}

    /**
     * Writes a picture as a PNG file with 8 bits a channel; with an alpha channel only if some pixel is not opaque. The
     * file appears whole or not at all, and what was there before stays until the new file is complete.
     *
     * @param image the picture, loaded to its end
     * @param file where to write; its directory must exist
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the picture has no pixels that can be read
     */
    public static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = pixels(image);

        // beside the file, so that the move stays within one file system and is atomic
        Path target = file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null) {
            throw new IOException(file + " is a directory");
        }
        Path unfinished = directory.resolve("." + target.getFileName() + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                encode(pixels, width, height, out);
            } catch (PngjException e) {
                throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * The content of a PNG file, as {@link #write} writes it.
     *
     * @throws IllegalArgumentException if the picture has no pixels that can be read
     */
    public static byte[] bytes(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            encode(pixels(image), (int) image.getWidth(), (int) image.getHeight(), bytes);
        } catch (PngjException e) {
            throw new IOException("cannot write the picture: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static int[] pixels(Image image) {
        PixelReader reader = image.getPixelReader();
        if (reader == null) {
            throw new IllegalArgumentException("the picture has no pixels that can be read");
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static void encode(int[] pixels, int width, int height, OutputStream out) {
        boolean alpha = hasAlpha(pixels);
        ImageInfo info = new ImageInfo(width, height, 8, alpha);
        PngWriter writer = new PngWriter(out, info);
        writer.setShouldCloseStream(false);
        ImageLineInt line = new ImageLineInt(info);
        int[] samples = line.getScanline();
        for (int y = 0; y < height; y++) {
            int sample = 0;
            for (int x = 0; x < width; x++) {
                int argb = pixels[y * width + x];
                samples[sample++] = argb >> 16 & 0xFF;
                samples[sample++] = argb >> 8 & 0xFF;
                samples[sample++] = argb & 0xFF;
                if (alpha) {
                    samples[sample++] = argb >>> 24;
                }
            }
            writer.writeRow(line);
        }
        writer.end();
    }

    private static boolean hasAlpha(int[] pixels) {
        for (int argb : pixels) {
            if (argb >>> 24 != 0xFF) {
                return true;
            }
        }
        return false;
    }
}
