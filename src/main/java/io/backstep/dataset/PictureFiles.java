package io.backstep.dataset;

import ar.com.hjg.pngj.PngjException;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.image.Ink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a digit from a picture file, dark on light or light on dark. */
public final class PictureFiles {
    /** The most points of a side. */
    public static final int MOST_SIDE = 4096;
    /** Bytes of a file. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    /** Signature, length and name of the first chunk, width and height. */
    private static final int HEAD = 24;

    private static final int HEADER_CHUNK = 0x49484452;

    private PictureFiles() {}

    /** The ink of a PNG picture; a large one is brought to at most 1,024 points on a side on the way. */
    public static Outcome<Ink> png(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return refused(Kind.IMAGE_FILE_DIRECTORY, name);
        }
        if (!Files.exists(file)) {
            return refused(Kind.IMAGE_FILE_MISSING, name);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more shows that the file is too large.
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? refused(Kind.PICTURE_BYTES, name, MOST_BYTES / MEGABYTE)
                    : png(bytes, name);
        } catch (IOException e) {
            return refused(Kind.IMAGE_FILE_UNREADABLE, name);
        }
    }

    /**
     * Likewise, from the bytes of a file.
     *
     * @param name what messages call it
     */
    public static Outcome<Ink> png(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return refused(Kind.IMAGE_FILE_EMPTY, name);
        }
        if (bytes.length < HEAD
                || ByteBuffer.wrap(bytes).getLong() != SIGNATURE
                || ByteBuffer.wrap(bytes).getInt(12) != HEADER_CHUNK) {
            return refused(Kind.PICTURE_NOT_PNG, name);
        }
        long width = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(16));
        long height = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(20));
        if (width > MOST_SIDE || height > MOST_SIDE) {
            return refused(Kind.PICTURE_LARGE, name, width, height, MOST_SIDE);
        }
        try {
            return Outcome.done(new PngInk(new ByteArrayInputStream(bytes)).ink());
        } catch (PngjException | IndexOutOfBoundsException broken) {
            // The library does not check the numbers of palettes.
            return refused(Kind.PICTURE_BROKEN, name);
        }
    }

    private static <T> Outcome<T> refused(Kind kind, Object... details) {
        return Outcome.refused(DataProblem.of(kind, details));
    }
}
