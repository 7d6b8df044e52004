package io.backstep.engine.data.image;

import io.backstep.engine.data.DataProblem.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One IDX file, read from its first byte to its last. First comes a header: two zero bytes, one that says what the items
 * are (8: bytes), one that says how many dimensions there are, and the size of each dimension in four bytes, the highest
 * first. Then the items, the last dimension running fastest. (Y. LeCun, "The MNIST database", section on file formats.)
 *
 * <p>Bytes are counted from 0, as they are unpacked.
 */
final class IdxFile {
    private static final int BUFFER = 1 << 16;
    private static final int UNSIGNED_BYTES = 8;
    private static final int MAGIC_BYTES = 4;
    private static final int SIZE_BYTES = 4;
    /** No byte packed by gzip unpacks to more: its largest match of 258 bytes takes two bits at least. */
    private static final int MOST_UNPACKED_OF_A_BYTE = 1032;

    private final String name;
    private final long length;
    private final boolean packed;
    private final InputStream stream;
    private long position;

    private IdxFile(String name, long length, boolean packed, InputStream stream) {
        this.name = name;
        this.length = length;
        this.packed = packed;
        this.stream = stream;
    }

    static IdxFile open(IdxSource source) throws IOException, Refusal {
        BufferedInputStream buffered = new BufferedInputStream(source.stream(), BUFFER);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        if (first < 0) {
            throw new Refusal(Kind.IMAGE_FILE_EMPTY, source.name());
        }
        boolean packed = (first | (second << 8)) == GZIPInputStream.GZIP_MAGIC;
        try {
            return new IdxFile(
                    source.name(), source.length(), packed, packed ? new GZIPInputStream(buffered, BUFFER) : buffered);
        } catch (ZipException | EOFException broken) {
            throw new Refusal(Kind.IDX_UNPACKING, source.name(), 0);
        }
    }

    String name() {
        return name;
    }

    /** The sizes of the dimensions, none of them checked yet but for their number. */
    long[] header(int dimensions) throws IOException, Refusal {
        int headerBytes = MAGIC_BYTES + SIZE_BYTES * dimensions;
        byte[] magic = read(new byte[MAGIC_BYTES], headerBytes);
        if (magic[0] != 0 || magic[1] != 0) {
            throw new Refusal(Kind.IDX_MAGIC, name, magic[0] & 0xFF, magic[1] & 0xFF);
        }
        if (magic[2] != UNSIGNED_BYTES) {
            throw new Refusal(Kind.IDX_TYPE, name, magic[2] & 0xFF);
        }
        if (magic[3] != dimensions) {
            throw new Refusal(Kind.IDX_DIMENSIONS, name, dimensions, magic[3] & 0xFF);
        }
        byte[] bytes = read(new byte[SIZE_BYTES * dimensions], headerBytes);
        long[] sizes = new long[dimensions];
        for (int i = 0; i < bytes.length; i++) {
            sizes[i / SIZE_BYTES] = (sizes[i / SIZE_BYTES] << 8) | (bytes[i] & 0xFF);
        }
        return sizes;
    }

    /** Checks, before they are read, that there can be so many bytes after the header. */
    void requireRoom(long bytes) throws Refusal {
        long whole = position + bytes;
        if (packed && whole / MOST_UNPACKED_OF_A_BYTE > length) {
            throw new Refusal(Kind.IDX_PACKED_SHORT, name, length, whole);
        }
        if (!packed && length < whole) {
            throw new Refusal(Kind.IDX_TRUNCATED, name, length, whole);
        }
        if (!packed && length > whole) {
            throw new Refusal(Kind.IDX_TRAILING, name, whole);
        }
    }

    /** The rest of the file, which is to have so many bytes. */
    byte[] items(int bytes) throws IOException, Refusal {
        long whole = position + bytes;
        byte[] items = read(new byte[bytes], whole);
        try {
            // Reading on also has gzip compare its checksum.
            if (stream.read() >= 0) {
                throw new Refusal(Kind.IDX_TRAILING, name, whole);
            }
        } catch (EOFException | ZipException broken) {
            throw new Refusal(Kind.IDX_UNPACKING, name, position);
        }
        return items;
    }

    private byte[] read(byte[] bytes, long expected) throws IOException, Refusal {
        int filled = 0;
        while (filled < bytes.length) {
            int more = unpacked(bytes, filled, bytes.length - filled);
            if (more <= 0) {
                throw new Refusal(Kind.IDX_TRUNCATED, name, position, expected);
            }
            filled += more;
            position += more;
        }
        return bytes;
    }

    private int unpacked(byte[] bytes, int from, int most) throws IOException, Refusal {
        try {
            return stream.read(bytes, from, most);
        } catch (EOFException cutOff) {
            return -1;
        } catch (ZipException broken) {
            throw new Refusal(Kind.IDX_UNPACKING, name, position);
        }
    }
}
