package io.backstep.engine.training;

/** How targets name classes, which decides whether outputs can be called right or wrong. */
public enum Classes {
    /** They name none: the targets are numbers to be met. */
    NONE,
    /** One output; targets are 0 and 1, and an output of 0.5 or more says 1. */
    ZERO_OR_ONE,
    /** One output; targets are -1 and 1, and an output of 0 or more says 1. */
    MINUS_OR_PLUS_ONE,
    /** Several outputs, of which the target singles one out by a 1 among zeros; the largest output says which. */
    LARGEST;

    /** What the targets of these data say. */
    static Classes of(TrainingData data) {
        boolean zeroOrOne = !data.isEmpty();
        boolean minusOrPlusOne = zeroOrOne;
        boolean single = zeroOrOne;
        for (int i = 0; i < data.size(); i++) {
            double[] target = data.target(i);
            zeroOrOne &= target.length == 1 && (target[0] == 0 || target[0] == 1);
            minusOrPlusOne &= target.length == 1 && Math.abs(target[0]) == 1;
            single &= target.length > 1 && singlesOneOut(target);
        }
        if (single) {
            return LARGEST;
        }
        // only ones are taken for 0 or 1
        return zeroOrOne ? ZERO_OR_ONE : minusOrPlusOne ? MINUS_OR_PLUS_ONE : NONE;
    }

    private static boolean singlesOneOut(double[] target) {
        int ones = 0;
        for (double number : target) {
            if (number == 1) {
                ones++;
            } else if (number != 0) {
                return false;
            }
        }
        return ones == 1;
    }

    /** Whether the outputs name the class that the targets name; the first of several largest outputs counts. */
    boolean agree(double[] target, double[] output) {
        return switch (this) {
            case NONE -> false;
            case ZERO_OR_ONE -> (target[0] >= 0.5) == (output[0] >= 0.5);
            case MINUS_OR_PLUS_ONE -> (target[0] >= 0) == (output[0] >= 0);
            case LARGEST -> largest(target) == largest(output);
        };
    }

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
