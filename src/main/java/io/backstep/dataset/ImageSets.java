package io.backstep.dataset;

import io.backstep.engine.data.image.LabelledImages;
import java.util.Optional;

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
}
