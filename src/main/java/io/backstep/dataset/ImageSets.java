package io.backstep.dataset;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Split;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pictures to train on and, where they are kept apart, pictures to test with: of one size and among the same classes.
 *
 * @param training at least one
 */
public record ImageSets(LabelledImages training, Optional<LabelledImages> test) {
    public ImageSets {
        if (training.size() == 0) {
            throw new IllegalArgumentException("there is nothing to train on");
        }
        if (test.isPresent()
                && (test.get().rows() != training.rows()
                        || test.get().columns() != training.columns()
                        || test.get().classes() != training.classes())) {
            throw new IllegalArgumentException(training + " and " + test.get() + " do not go together");
        }
    }

    /** How many classes there are. */
    public int classes() {
        return training.classes();
    }

    /**
     * Splits pictures by their classes alone.
     *
     * @see Split#of
     */
    public static Split split(LabelledImages images, Shares shares, long seed) {
        List<Integer> labels =
                IntStream.range(0, images.size()).mapToObj(images::label).toList();
        List<String> names =
                IntStream.range(0, images.classes()).mapToObj(Integer::toString).toList();
        Vector nothing = Vector.zeros(1);
        return Split.of(
                new DataSet(
                        List.of("picture"),
                        labels.stream().map(label -> nothing).toList(),
                        new Target.Classes("class", names, labels)),
                shares,
                seed);
    }

    /** The same with pictures to test with: where there are none, a share of those to train on is held back. */
    public ImageSets tested(double share, long seed) {
        if (test.isPresent()) {
            return this;
        }
        Split split = split(training, new Shares(0, share), seed);
        return split.has(Part.TEST)
                ? new ImageSets(
                        training.pick(split.rows(Part.TRAINING)), Optional.of(training.pick(split.rows(Part.TEST))))
                : this;
    }

    /**
     * The same with fewer pictures to train on, drawn so that the classes keep their shares.
     *
     * @param most how many pictures there are to be; where there are no more, all stay
     */
    public ImageSets few(int most, long seed) {
        if (training.size() <= most) {
            return this;
        }
        // What is held back and what is left change places.
        Split split = split(training, new Shares(0, (double) most / training.size()), seed);
        return new ImageSets(training.pick(split.rows(Part.TEST)), test);
    }
}
