package io.backstep.dataset;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Split;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.image.Enlargement;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.engine.math.Seeds;
import io.backstep.engine.math.Seeds.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The handwritten digits that come along, enlarged from 8x8 points into MNIST's layout of 28x28, and split into a part to
 * train on and a part to test with. The part to train on can be made larger by variations of its digits; no digit of the
 * test part, nor a variation of one, is ever among them. The same seed gives the same pictures, bit for bit, on every
 * machine.
 */
public final class BuiltInDigits {
    /** What they are called on the command line. */
    public static final String ID = "digits";
    /** The most pictures to train on. */
    public static final int MOST_PICTURES = 20_000;

    private static final double FULL = 16;
    private static final int SIDE = 8;
    private static final int CLASSES = 10;
    /** A digit with straight lines and a corner, on which every variation is seen. */
    private static final int TELLING = 4;

    private static final int MOST_DRAWN = 50;

    private static final Shares SHARES = new Shares(0, 0.2);

    private final long seed;
    private final List<GreyImage> training;
    private final List<Integer> trainingLabels;
    private final LabelledImages test;

    /**
     * The digits, split.
     *
     * @param seed of the split and of the variations
     */
    public BuiltInDigits(long seed) {
        this.seed = seed;
        DataSet digits = ShippedData.DIGITS8.load();
        Split split = Split.of(digits, SHARES, seed);
        DataSet first = split.of(digits, Part.TRAINING);
        DataSet second = split.of(digits, Part.TEST);
        this.training = originals(first);
        this.trainingLabels = labels(first);
        this.test = LabelledImages.of(
                originals(second).stream()
                        .map(digit -> picture(new Enlargement(digit), Variation.NONE))
                        .toList(),
                labels(second),
                CLASSES);
    }

    /** How many different digits there are to train on. */
    public int originals() {
        return training.size();
    }

    /**
     * The sets. First come the digits as they were written, then variations of them, of each as often as of any other as
     * nearly as whole numbers allow; with fewer pictures than digits, the first ones.
     *
     * @param pictures how many to train on, from 1 to {@link #MOST_PICTURES}
     * @param kinds what is varied; with none of them, what comes after the digits is the same again
     */
    public ImageSets sets(int pictures, Set<Kind> kinds) {
        if (pictures < 1 || pictures > MOST_PICTURES) {
            throw new IllegalArgumentException("from 1 to " + MOST_PICTURES + " pictures expected, not " + pictures);
        }
        List<Enlargement> digits =
                training.stream().limit(pictures).map(Enlargement::new).toList();
        List<GreyImage> images = new ArrayList<>(pictures);
        List<Integer> labels = new ArrayList<>(pictures);
        for (int i = 0; i < pictures; i++) {
            int original = i % training.size();
            images.add(picture(digits.get(original), variation(i, kinds)));
            labels.add(trainingLabels.get(original));
        }
        return new ImageSets(LabelledImages.of(images, labels, CLASSES), Optional.of(test));
    }

    /**
     * How a picture to train on was varied.
     *
     * @param picture counted from 0
     */
    public Variation variation(int picture, Set<Kind> kinds) {
        return picture < training.size()
                ? Variation.NONE
                : Variation.draw(kinds, Seeds.stream(seed, Purpose.VARIATION, picture));
    }

    /**
     * What a variation does to a digit to train on: first as it was written, then varied in no other way.
     *
     * @param count how many different pictures in all, or fewer where there are no more
     */
    public List<GreyImage> examples(Kind kind, int count) {
        Enlargement digit = new Enlargement(training.get(Math.max(0, trainingLabels.indexOf(TELLING))));
        // A shift by whole points comes out alike now and then.
        Set<GreyImage> examples = new LinkedHashSet<>();
        examples.add(picture(digit, Variation.NONE));
        for (int i = 0; i < MOST_DRAWN && examples.size() < count; i++) {
            examples.add(picture(digit, variation(training.size() + i, Set.of(kind))));
        }
        return List.copyOf(examples);
    }

    private static GreyImage picture(Enlargement digit, Variation variation) {
        return digit.varied(variation).result();
    }

    private static List<GreyImage> originals(DataSet digits) {
        return digits.inputs().stream()
                .map(input -> GreyImage.of(
                        SIDE,
                        SIDE,
                        Arrays.stream(input.toArray()).map(grey -> grey / FULL).toArray()))
                .toList();
    }

    private static List<Integer> labels(DataSet digits) {
        return ((Target.Classes) digits.target()).labels();
    }
}
