package io.backstep.engine.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that a run shows about how it learns, with the evidence from this run. It carries no words.
 *
 * @param sign by what it was noticed; it says what the numbers are
 * @param numbers the evidence
 * @param places what it is about; may be none
 * @param divergence where the run left the finite numbers, if that is what was found
 */
public record Finding(Sign sign, List<Double> numbers, List<Place> places, Optional<Divergence> divergence) {
    /** What can be found. */
    public enum Kind {
        /** The finite numbers were left, the loss swings or rises, or one update overthrew the start. */
        RATE_TOO_HIGH,
        /** Features of very different, or very large, sizes. */
        UNSCALED_INPUTS,
        /** Units of a layer that began alike and stay alike. */
        SYMMETRIC_START,
        /** Most units began where their function is flat. */
        SATURATED_START,
        /** What comes back to the early layers is almost nothing. */
        VANISHING_GRADIENTS,
        /** What comes back to the early layers is far more than began the journey. */
        EXPLODING_GRADIENTS,
        /** Units that no sample switches on. */
        DEAD_UNITS,
        /** The loss hardly moves, as the updates are tiny. */
        RATE_TOO_LOW,
        /** No straight line parts the classes, and this network draws no other. */
        STRAIGHT_BOUNDARY,
        /** It gets better at what it is trained on and worse at the rest. */
        OVERFITTING,
        /** It does what it should: the only finding of something good. */
        LEARNED;

        /** Whether something is wrong. */
        public boolean wrong() {
            return this != LEARNED;
        }
    }

    /** By what something was noticed, and which numbers tell it. */
    public enum Sign {
        /** Update, learning rate. */
        DIVERGED(Kind.RATE_TOO_HIGH),
        /** Loss at the start, loss now, update ratio at the start. */
        LOSS_RISES(Kind.RATE_TOO_HIGH),
        /** Of how many measurements, how often it rose, by how much each time. */
        LOSS_SWINGS(Kind.RATE_TOO_HIGH),
        /** Update ratio of the first update, share of the layer in flat or dead parts before it, share now. */
        OVERSHOT(Kind.RATE_TOO_HIGH),
        /** Largest size of the largest feature, of the smallest, first by second. Places are both features. */
        SIZES_DIFFER(Kind.UNSCALED_INPUTS),
        /** Largest size. The place is the feature. */
        SIZES_LARGE(Kind.UNSCALED_INPUTS),
        /** How many are alike, of how many, after how many updates. Places are the units. */
        UNITS_ALIKE(Kind.SYMMETRIC_START),
        /** Share of units and samples at the start. The place is the layer. */
        FLAT_START(Kind.SATURATED_START),
        /** Delta in the first hidden layer, in the output layer, second by first. */
        FADES(Kind.VANISHING_GRADIENTS),
        /** Delta in the first hidden layer, in the output layer, first by second. */
        GROWS(Kind.EXPLODING_GRADIENTS),
        /** How many, of how many. Places are the units. */
        NEVER_ON(Kind.DEAD_UNITS),
        /** Loss at the start, loss now, after how many updates, update ratio. */
        CREEPS(Kind.RATE_TOO_LOW),
        /** Accuracy of the network, accuracy of taking over the class of the nearest other sample. */
        CURVE_NEEDED(Kind.STRAIGHT_BOUNDARY),
        /** Least validation loss, after which update, validation loss now, training loss then, training loss now. */
        VALIDATION_RISES(Kind.OVERFITTING),
        /** The same with the test part. */
        TEST_RISES(Kind.OVERFITTING),
        /** Accuracy on what was held back, epochs. */
        HELD_OUT_RIGHT(Kind.LEARNED),
        /** Accuracy on the training part, where nothing was held back, epochs. */
        TRAINING_RIGHT(Kind.LEARNED),
        /** Share of the loss of answering the mean that is gone on what was held back, loss there, epochs. */
        HELD_OUT_CLOSE(Kind.LEARNED),
        /** The same of the training part, where nothing was held back. */
        TRAINING_CLOSE(Kind.LEARNED);

        private final Kind kind;

        Sign(Kind kind) {
            this.kind = kind;
        }

        /** What it is a sign of. */
        public Kind kind() {
            return kind;
        }
    }

    /**
     * Where something was found.
     *
     * @param layer counted from 0; -1 for the inputs
     * @param unit counted from 0; -1 for the whole layer
     */
    public record Place(int layer, int unit) {}

    public Finding {
        numbers = List.copyOf(numbers);
        places = List.copyOf(places);
    }

    static Finding of(Sign sign, List<Place> places, double... numbers) {
        return new Finding(sign, Arrays.stream(numbers).boxed().toList(), places, Optional.empty());
    }

    /** What was found. */
    public Kind kind() {
        return sign.kind();
    }
}
