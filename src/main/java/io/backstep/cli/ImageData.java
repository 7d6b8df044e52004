package io.backstep.cli;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.dataset.DataTexts;
import io.backstep.dataset.ImageFiles;
import io.backstep.dataset.ImageSets;
import io.backstep.dataset.UserFolders;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Split;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation;
import io.backstep.text.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Pictures to train on or to test with: the digits that come along, MNIST, or a folder of IDX files.
 *
 * @param validation none unless asked for
 * @param test none where there is none and none was asked for
 */
record ImageData(LabelledImages training, Optional<LabelledImages> validation, Optional<LabelledImages> test) {
    static final String MNIST = "mnist";
    static final String DIGITS = BuiltInDigits.ID;
    static final int MOST_DIGITS = BuiltInDigits.MOST_PICTURES;

    /** Whether this names pictures, be they there or not. */
    static boolean isNamedBy(String source) {
        return source.equals(MNIST) || source.equals(DIGITS) || Files.isDirectory(path(source));
    }

    /**
     * Loads the sets.
     *
     * @param pictures how many of the digits that come along to train on
     * @param seed of the digits that come along
     */
    static ImageSets load(String source, int pictures, long seed, Messages messages) {
        if (source.equals(DIGITS)) {
            return new BuiltInDigits(seed).sets(pictures, EnumSet.allOf(Variation.Kind.class));
        }
        Path folder = source.equals(MNIST) ? UserFolders.ofThisMachine().mnistFolder() : path(source);
        if (source.equals(MNIST) && !ImageFiles.isFolderOfImages(folder)) {
            throw CommandFailure.wrongInput("mnist: not on this machine yet: put its four files into " + folder
                    + ", packed or not, or give the folder where they are");
        }
        Outcome<ImageSets> sets = ImageFiles.folder(folder);
        return sets.value()
                .orElseThrow(() -> CommandFailure.wrongInput(source + ": "
                        + DataTexts.problems(sets.problems(), messages).get(0)));
    }

    /** A path that names nothing stands for one that is none. */
    private static Path path(String source) {
        try {
            return Path.of(source);
        } catch (InvalidPathException notAPath) {
            return Path.of("");
        }
    }

    /** What a run is given. */
    static ImageData of(DataOptions.Choice choice, String source, long seed, Messages messages) {
        ImageSets sets = load(source, choice.samples(), seed, messages);
        Shares shares = choice.shares();
        if (sets.test().isPresent() && shares.test() > 0) {
            throw CommandFailure.wrongInput(
                    source + ": has pictures of its own to test with; --test-share is for data " + "that has none");
        }
        if (shares.equals(Shares.ALL_TRAINING)) {
            return new ImageData(sets.training(), Optional.empty(), sets.test());
        }
        Split split = ImageSets.split(sets.training(), shares, seed);
        return new ImageData(
                part(sets.training(), split, Part.TRAINING).orElseThrow(),
                part(sets.training(), split, Part.VALIDATION),
                part(sets.training(), split, Part.TEST).or(sets::test));
    }

    private static Optional<LabelledImages> part(LabelledImages images, Split split, Part part) {
        List<Integer> rows = split.rows(part);
        return rows.isEmpty() ? Optional.empty() : Optional.of(images.pick(rows));
    }
}
