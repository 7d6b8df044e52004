package io.backstep.engine.training;

import io.backstep.engine.function.Initializer;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Seeds;
import io.backstep.engine.math.Seeds.Purpose;

/** The weights with which a run begins, drawn from its one seed. */
public final class StartWeights {
    private StartWeights() {}

    /**
     * The weights of one layer. Layers do not depend on each other: another unit in one leaves the draws for the others
     * as they were.
     *
     * @param seed of the run
     * @param layer counted from 0
     * @param units how many units the layer has, at least 1
     * @param inputs how many numbers each is fed, at least 1
     * @return a row for each unit, a column for each input
     */
    public static Matrix of(Initializer initializer, long seed, int layer, int units, int inputs) {
        return initializer.weights(
                units, inputs, Seeds.stream(seed, Purpose.START, layer).nextLong());
    }
}
