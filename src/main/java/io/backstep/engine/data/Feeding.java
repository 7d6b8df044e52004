package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.Optional;

/**
 * How a row of data becomes what a network is fed: the chosen features are made of it, and then scaled.
 *
 * @param features made of x and y; empty where the columns are taken as they are
 * @param normalization of the features
 */
public record Feeding(Optional<InputFeatures> features, Normalization normalization) {
    public Feeding {
        int fed = normalization.columns().size();
        if (features.isPresent() && features.get().chosen().size() != fed) {
            throw new IllegalArgumentException(features.get().chosen() + " are scaled as " + fed + " columns");
        }
    }

    /** What the network is fed for a row. */
    public Vector of(Vector row) {
        return normalization.apply(features.map(chosen -> chosen.of(row)).orElse(row));
    }
}
