package io.backstep.dataset;

import io.backstep.engine.data.image.IdxHead;
import io.backstep.engine.data.image.LabelledImages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a file begins with, whether it is in the format IDX or not.
 *
 * @param name of the file, without its folder
 * @param packed whether it is packed by gzip; then the bytes are those that it unpacks to
 * @param head the bytes
 */
public record FirstBytes(String name, boolean packed, IdxHead head) {
    /** The beginning of a file, or nothing where it cannot be opened. */
    public static Optional<FirstBytes> of(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            stream.mark(2);
            int magic = stream.read() | (stream.read() << 8);
            stream.reset();
            boolean packed = magic == GZIPInputStream.GZIP_MAGIC;
            return Optional.of(new FirstBytes(name, packed, IdxHead.of(packed ? unpacked(stream) : some(stream))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The beginning of the files that these pictures would be written to: pictures, then labels. */
    public static FirstBytes ofImages(String name, LabelledImages images) {
        return new FirstBytes(name, false, IdxHead.of(IdxHead.ofImages(images)));
    }

    /** Likewise of their labels. */
    public static FirstBytes ofLabels(String name, LabelledImages images) {
        return new FirstBytes(name, false, IdxHead.of(IdxHead.ofLabels(images)));
    }

    /** What can be unpacked. A header of gzip alone, or a broken one, holds nothing. */
    private static byte[] unpacked(InputStream packed) {
        try {
            return some(new GZIPInputStream(packed));
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    /** What is there before the end, or before it breaks. */
    private static byte[] some(InputStream stream) {
        byte[] bytes = new byte[IdxHead.MOST_BYTES];
        int filled = 0;
        try {
            for (int read = 0; read >= 0 && filled < bytes.length; filled += Math.max(0, read)) {
                read = stream.read(bytes, filled, bytes.length - filled);
            }
        } catch (IOException broken) {
            // What came before is what there is to see.
        }
        return Arrays.copyOf(bytes, filled);
    }
}
