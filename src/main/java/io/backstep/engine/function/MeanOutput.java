package io.backstep.engine.function;

import io.backstep.engine.formula.Elementary;

/**
 * What a unit puts out on average while its z comes from a bell curve around 0 with deviation 1. Where that is not 0, the
 * layer that follows gets inputs that lie to one side.
 */
public final class MeanOutput {
    private static final double REACH = 12;
    private static final int STRETCHES = 384;
    /** Gauss and Legendre's rule with three points, on a stretch from -1 to 1. */
    private static final double POINT = StrictMath.sqrt(3.0 / 5);

    private static final double ROOT_OF_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private MeanOutput() {}

    /** The mean, good to 1e-9; exactly 0 for a function whose outputs at z and -z cancel. */
    public static double of(ElementwiseActivation activation) {
        double half = REACH / STRETCHES / 2;
        double sum = 0;
        for (int i = 0; i < STRETCHES; i++) {
            double middle = (2 * i + 1) * half;
            // No point lies on 0, where some functions jump.
            sum += 5 * pair(activation, middle - POINT * half)
                    + 8 * pair(activation, middle)
                    + 5 * pair(activation, middle + POINT * half);
        }
        return sum / 9 * half;
    }

    /** Both sides at once, so that what cancels does so without a rest. */
    private static double pair(ElementwiseActivation activation, double z) {
        double density = Elementary.EXP.apply(-(z * z / 2)) / ROOT_OF_TWO_PI;
        return density * (activation.value(z) + activation.value(-z));
    }
}
