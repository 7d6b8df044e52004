package io.backstep.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Writes the bytes of IDX files, right ones and wrong ones. */
public final class IdxBytes {
    private IdxBytes() {}

    /** A file of a type and of dimensions, whatever its items are. */
    public static byte[] file(int type, int[] sizes, byte[] items) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + items.length);
        bytes.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        return bytes.put(items).array();
    }

    /** Pictures of points drawn by chance. */
    public static byte[] images(int count, int rows, int columns, long seed) {
        byte[] points = new byte[count * rows * columns];
        new SplittableRandom(seed).nextBytes(points);
        return file(8, new int[] {count, rows, columns}, points);
    }

    public static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return file(8, new int[] {labels.length}, bytes);
    }

    public static byte[] cut(byte[] content, int bytes) {
        return Arrays.copyOf(content, content.length - bytes);
    }

    public static byte[] with(byte[] content, int at, int value) {
        byte[] changed = content.clone();
        changed[at] = (byte) value;
        return changed;
    }
}
