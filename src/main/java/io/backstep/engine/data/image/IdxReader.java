package io.backstep.engine.data.image;

import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import java.io.IOException;

/**
 * Reads pairs of files in the format IDX: pictures and their labels. What the headers claim is checked, one against the
 * other and against the length of the files, before anything of that size is made.
 */
public final class IdxReader {
    private static final int COUNT_AT = 4;
    private static final int ROWS_AT = 8;
    private static final int COLUMNS_AT = 12;
    private static final int LABELS_FROM = 8;

    private IdxReader() {}

    /**
     * Reads a pair.
     *
     * @return the pictures, with as many classes as the highest label asks for
     */
    public static Outcome<LabelledImages> read(IdxSource images, IdxSource labels) {
        try {
            return Outcome.done(pair(images, labels));
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.problem());
        }
    }

    private static LabelledImages pair(IdxSource imageSource, IdxSource labelSource) throws Refusal {
        IdxFile images = open(imageSource);
        IdxFile labels = open(labelSource);
        long[] sizes = header(images, 3);
        long labelled = header(labels, 1)[0];
        check(images, COUNT_AT, sizes[0], LabelledImages.MOST_IMAGES, Kind.IDX_COUNT);
        check(images, ROWS_AT, sizes[1], LabelledImages.MOST_SIDE, Kind.IDX_SIDE);
        check(images, COLUMNS_AT, sizes[2], LabelledImages.MOST_SIDE, Kind.IDX_SIDE);
        // A product of checked sizes, which stays far within a long.
        long points = sizes[0] * sizes[1] * sizes[2];
        if (points > LabelledImages.MOST_POINTS) {
            throw new Refusal(Kind.IDX_POINTS, images.name(), points, LabelledImages.MOST_POINTS);
        }
        check(labels, COUNT_AT, labelled, LabelledImages.MOST_IMAGES, Kind.IDX_COUNT);
        if (labelled != sizes[0]) {
            throw new Refusal(Kind.IDX_COUNTS_DIFFER, images.name(), sizes[0], labels.name(), labelled);
        }
        images.requireRoom(points);
        labels.requireRoom(labelled);
        byte[] labelBytes = items(labels, (int) labelled);
        int classes = classes(labels.name(), labelBytes);
        return new LabelledImages((int) sizes[1], (int) sizes[2], classes, items(images, (int) points), labelBytes);
    }

    private static void check(IdxFile file, int at, long size, int most, Kind kind) throws Refusal {
        if (size < 1 || size > most) {
            throw new Refusal(kind, file.name(), at, most, size);
        }
    }

    private static int classes(String name, byte[] labels) throws Refusal {
        int highest = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            if (label >= LabelledImages.MOST_CLASSES) {
                throw new Refusal(Kind.IDX_LABEL, name, LABELS_FROM + i, LabelledImages.MOST_CLASSES - 1, label);
            }
            highest = Math.max(highest, label);
        }
        return highest + 1;
    }

    private static IdxFile open(IdxSource source) throws Refusal {
        try {
            return IdxFile.open(source);
        } catch (IOException e) {
            throw new Refusal(Kind.IMAGE_FILE_UNREADABLE, source.name());
        }
    }

    private static long[] header(IdxFile file, int dimensions) throws Refusal {
        try {
            return file.header(dimensions);
        } catch (IOException e) {
            throw new Refusal(Kind.IMAGE_FILE_UNREADABLE, file.name());
        }
    }

    private static byte[] items(IdxFile file, int count) throws Refusal {
        try {
            return file.items(count);
        } catch (IOException e) {
            throw new Refusal(Kind.IMAGE_FILE_UNREADABLE, file.name());
        }
    }
}
