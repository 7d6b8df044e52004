package io.backstep.ui.digits;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.engine.data.image.Variation.Kind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which pictures are chosen. What does not concern the source on view is kept for when it is chosen again.
 *
 * @param source where they come from
 * @param pictures how many of the digits that come along are learned from
 * @param kinds what is varied of them
 * @param seed of their split and variations, and of what is drawn from other sets
 * @param limit how many of the pictures of another set are learned from at most
 * @param files the folder or files of the other set; none before any were opened
 */
record DataChoice(Source source, int pictures, Set<Kind> kinds, long seed, int limit, List<Path> files) {
    /** How many pictures of the digits that come along there are to choose from: few show overfitting. */
    static final List<Integer> PICTURES = List.of(100, 1_000, 10_000, BuiltInDigits.MOST_PICTURES);
    /** No limit. */
    static final int ALL = Integer.MAX_VALUE;
    /** How many pictures of other sets there are to choose from. */
    static final List<Integer> LIMITS = List.of(100, 1_000, 10_000, ALL);

    static final DataChoice USUAL =
            new DataChoice(Source.BUILT_IN, 10_000, EnumSet.allOf(Kind.class), 1, ALL, List.of());

    /** Where pictures come from. */
    enum Source {
        /** The digits that come along. */
        BUILT_IN,
        MNIST,
        /** A person's own files. */
        OTHER
    }

    DataChoice {
        kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds));
        files = List.copyOf(files);
        if (!PICTURES.contains(pictures) || !LIMITS.contains(limit)) {
            throw new IllegalArgumentException(pictures + " and " + limit + " are no such choices");
        }
    }

    DataChoice with(Source other) {
        return new DataChoice(other, pictures, kinds, seed, limit, files);
    }

    DataChoice withPictures(int other) {
        return new DataChoice(source, other, kinds, seed, limit, files);
    }

    DataChoice with(Kind kind, boolean varied) {
        Set<Kind> changed = EnumSet.noneOf(Kind.class);
        changed.addAll(kinds);
        if (varied) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new DataChoice(source, pictures, changed, seed, limit, files);
    }

    DataChoice withSeed(long other) {
        return new DataChoice(source, pictures, kinds, other, limit, files);
    }

    DataChoice withLimit(int other) {
        return new DataChoice(source, pictures, kinds, seed, other, files);
    }

    DataChoice with(List<Path> other) {
        return new DataChoice(source, pictures, kinds, seed, limit, other);
    }
}
