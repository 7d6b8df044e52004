package io.backstep.engine.data.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first bytes of a file in the format IDX, right or wrong, and what each of them means. (Y. LeCun, "The MNIST
 * database", section on file formats.)
 *
 * @param parts one after the other, from the first byte on; none of an empty file
 */
public record IdxHead(List<Part> parts) {
    /** So many bytes hold every header and the largest first picture. */
    public static final int MOST_BYTES = 16 + LabelledImages.MOST_SIDE * LabelledImages.MOST_SIDE;
    /** So many labels are enough to see what they are. */
    static final int LABELS = 16;

    private static final int UNSIGNED_BYTES = 8;
    private static final int SIZE_BYTES = 4;

    /** What bytes mean. */
    public enum Meaning {
        /** The two zeros with which every such file begins. */
        ZEROS,
        /** Something else in their place: the file is of another format, and nothing further is known of it. */
        NO_ZEROS,
        /** The items are bytes. */
        TYPE,
        /** The items are something else, such as numbers of four bytes. */
        OTHER_TYPE,
        /** How many dimensions there are: 3 for pictures, 1 for labels. */
        DIMENSIONS,
        /** Another number of dimensions; the value tells how many. */
        OTHER_DIMENSIONS,
        /** How many items there are: pictures or labels. */
        COUNT,
        ROWS,
        COLUMNS,
        /** The points of the first picture, as far as they are there. */
        POINTS,
        /** The first labels. */
        LABELS,
        /** The file ends in the middle of its header. */
        CUT
    }

    /**
     * Some bytes that mean something together.
     *
     * @param from the place of the first of them, counted from 0
     * @param bytes from 0 to 255
     * @param meaning what they mean
     * @param value the number that they write, the highest byte first; 0 for points and labels
     */
    public record Part(int from, List<Integer> bytes, Meaning meaning, long value) {
        public Part {
            bytes = List.copyOf(bytes);
        }

        /** The place of the last of them. */
        public int to() {
            return from + bytes.size() - 1;
        }
    }

    public IdxHead {
        parts = List.copyOf(parts);
    }

    /**
     * Reads what is there.
     *
     * @param bytes the first ones of a file, as they are unpacked
     */
    public static IdxHead of(byte[] bytes) {
        return new IdxHead(new Reading(bytes).parts());
    }

    /** The bytes that a file of these pictures begins with, up to the last point of the first picture. */
    public static byte[] ofImages(LabelledImages images) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE_BYTES * 4 + images.pointsOfEach());
        bytes.putInt((UNSIGNED_BYTES << 8) | 3)
                .putInt(images.size())
                .putInt(images.rows())
                .putInt(images.columns());
        for (int row = 0; row < images.rows(); row++) {
            for (int column = 0; column < images.columns(); column++) {
                bytes.put((byte) images.level(0, row, column));
            }
        }
        return bytes.array();
    }

    /** The bytes that a file of their labels begins with. */
    public static byte[] ofLabels(LabelledImages images) {
        int shown = Math.min(LABELS, images.size());
        ByteBuffer bytes = ByteBuffer.allocate(SIZE_BYTES * 2 + shown);
        bytes.putInt((UNSIGNED_BYTES << 8) | 1).putInt(images.size());
        for (int i = 0; i < shown; i++) {
            bytes.put((byte) images.label(i));
        }
        return bytes.array();
    }

    /** The value of the first part of a meaning, or 0 where there is none. */
    public int value(Meaning meaning) {
        return parts.stream()
                .filter(part -> part.meaning() == meaning)
                .findFirst()
                .map(part -> (int) Math.min(Integer.MAX_VALUE, part.value()))
                .orElse(0);
    }

    /** Goes through the bytes. */
    private static final class Reading {
        private final byte[] bytes;
        private final List<Part> parts = new ArrayList<>();
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        List<Part> parts() {
            if (bytes.length >= 2 && (bytes[0] != 0 || bytes[1] != 0)) {
                take(2, Meaning.NO_ZEROS);
                return parts;
            }
            boolean bytesFollow = bytes.length > 2 && bytes[2] == UNSIGNED_BYTES;
            if (!take(2, Meaning.ZEROS)
                    || !take(1, bytesFollow ? Meaning.TYPE : Meaning.OTHER_TYPE)
                    || !bytesFollow
                    || at == bytes.length) {
                return parts;
            }
            int dimensions = bytes[at] & 0xFF;
            boolean pictures = dimensions == 3;
            take(1, pictures || dimensions == 1 ? Meaning.DIMENSIONS : Meaning.OTHER_DIMENSIONS);
            if (pictures) {
                if (take(SIZE_BYTES, Meaning.COUNT)
                        && take(SIZE_BYTES, Meaning.ROWS)
                        && take(SIZE_BYTES, Meaning.COLUMNS)) {
                    items(Meaning.POINTS, firstPicture());
                }
            } else if (dimensions == 1 && take(SIZE_BYTES, Meaning.COUNT)) {
                items(Meaning.LABELS, LABELS);
            }
            return parts;
        }

        private int firstPicture() {
            return side(parts.get(parts.size() - 2)) * side(parts.get(parts.size() - 1));
        }

        /** A side that no picture has is not believed. */
        private static int side(Part part) {
            return (int) Math.min(LabelledImages.MOST_SIDE, part.value());
        }

        private void items(Meaning meaning, int most) {
            int there = Math.min(most, bytes.length - at);
            if (there > 0) {
                parts.add(new Part(at, numbers(there), meaning, 0));
                at += there;
            }
        }

        /** The next part of the header, if it is there whole. */
        private boolean take(int size, Meaning meaning) {
            int there = Math.min(size, bytes.length - at);
            if (there <= 0) {
                return false;
            }
            List<Integer> taken = numbers(there);
            long value = 0;
            for (int number : taken) {
                value = (value << 8) | number;
            }
            parts.add(new Part(at, taken, there == size ? meaning : Meaning.CUT, value));
            at += there;
            return there == size;
        }

        private List<Integer> numbers(int count) {
            List<Integer> numbers = new ArrayList<>(count);
            for (byte each : Arrays.copyOfRange(bytes, at, at + count)) {
                numbers.add(each & 0xFF);
            }
            return numbers;
        }
    }
}
