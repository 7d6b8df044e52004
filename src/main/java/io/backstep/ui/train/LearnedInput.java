package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Feeding;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Loss;
import io.backstep.engine.network.Network;
import java.util.Optional;

/**
 * A network and the data that it learns from.
 *
 * @param loaded the data before features were made of them
 * @param features made of x and y; empty where the columns are taken as they are
 * @param prepared the data with their features, split and scaled; the same rows in the same order
 * @param own whether the data are a learner's own, whose names are not translated
 */
public record LearnedInput(
        DataSet loaded, Optional<InputFeatures> features, Prepared prepared, Loss loss, Network network, boolean own) {
    public LearnedInput {
        if (loaded.size() != prepared.data().size()) {
            throw new IllegalArgumentException(
                    loaded.size() + " rows became " + prepared.data().size());
        }
    }

    Feeding feeding() {
        return new Feeding(features, prepared.normalization());
    }

    int columns() {
        return loaded.columns().size();
    }

    /** How the columns make a picture; nothing where they are no pixels. */
    Optional<PixelGrid> pixels() {
        return features.isPresent() ? Optional.empty() : PixelGrid.of(loaded.columns());
    }

    Optional<Target.Classes> classes() {
        return loaded.target() instanceof Target.Classes classes ? Optional.of(classes) : Optional.empty();
    }

    /** Whether another network is shown with the very same data. */
    boolean hasDataOf(LearnedInput other) {
        return loaded.equals(other.loaded) && prepared.equals(other.prepared);
    }
}
