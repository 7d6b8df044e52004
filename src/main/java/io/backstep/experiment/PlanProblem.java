package io.backstep.experiment;

import io.backstep.text.Messages;
import java.util.List;

/**
 * Why a plan cannot be trained, and where it can be put right.
 *
 * @param layer which hidden layer, counted from 0; -1 where it is not one layer's
 * @param details what fills the text: texts, or whole numbers
 */
public record PlanProblem(Kind kind, Place place, int layer, List<Object> details) {
    /** The choice that a problem is about. */
    public enum Place {
        DATA,
        FEATURES,
        SHARES,
        CODING,
        HIDDEN,
        OUTPUT,
        LOSS,
        BATCH_SIZE,
        EARLY_STOPPING,
        SEED
    }

    /** What can be wrong; beside each what fills its text. */
    public enum Kind {
        /** The size of a generated set: least, most, chosen. */
        DATA_SIZE("plan.problem.size"),
        /** The noise of a generated set, in percent: least, most, chosen. */
        NOISE("plan.problem.noise"),
        /** There is no row. */
        NO_ROWS("plan.problem.no-rows"),
        /** Features made of x and y, for data of so many columns. */
        FEATURES("plan.problem.features"),
        /** A square or product of features that is too large to reckon with. */
        FEATURES_TOO_LARGE("plan.problem.features-large"),
        /** More features than a network may have inputs: most, found. */
        INPUTS("plan.problem.inputs"),
        /** One output for so many classes. */
        CODING("plan.problem.coding"),
        /** Hidden layers: most, chosen. */
        LAYERS("plan.problem.layers"),
        /** Units of a hidden layer, which is counted from 1: layer, least, most, chosen. */
        UNITS("plan.problem.units"),
        /** Weights and biases: most, found. */
        PARAMETERS("plan.problem.parameters"),
        /** Softmax in a hidden layer, which is counted from 1. */
        SOFTMAX_HIDDEN("plan.problem.softmax"),
        /** A loss that is not defined for what the output layer gives: ids of the activations that it goes with. */
        LOSS_OF_OUTPUT("plan.problem.loss-output"),
        /** A loss that is not defined for the targets. */
        LOSS_OF_TARGETS("plan.problem.loss-targets"),
        /** Samples of a batch: least, most, chosen. */
        BATCH_SIZE("plan.problem.batch"),
        /** Samples of a batch that a layer normalises over: least, chosen. */
        BATCH_TO_NORMALIZE("plan.problem.batch-normalized"),
        /** Rows to train on, of a network that normalises over batches: least, found. */
        ROWS_TO_NORMALIZE("plan.problem.rows-normalized"),
        /** Early stopping without a validation part. */
        NO_VALIDATION("plan.problem.no-validation"),
        /** The seed of the run: most, chosen. */
        SEED("plan.problem.seed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of the message. */
        public String key() {
            return key;
        }
    }

    public PlanProblem {
        details = List.copyOf(details);
    }

    static PlanProblem at(Place place, Kind kind, Object... details) {
        return new PlanProblem(kind, place, -1, List.of(details));
    }

    static PlanProblem inHidden(int layer, Kind kind, Object... details) {
        return new PlanProblem(kind, Place.HIDDEN, layer, List.of(details));
    }

    /** The problem in a sentence. */
    public String worded(Messages messages) {
        return messages.get(kind.key(), details.toArray());
    }
}
