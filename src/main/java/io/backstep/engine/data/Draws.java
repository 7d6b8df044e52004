package io.backstep.engine.data;

import java.util.SplittableRandom;

/**
 * Numbers by chance from a seed. The same seed gives the same bits on every machine: {@link SplittableRandom} and
 * {@link StrictMath} are laid down to the last bit, and so is all other arithmetic since Java 17.
 */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 on, under 1. */
    double share() {
        return random.nextDouble();
    }

    /** From one number on, under another. */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** From 0 on, under the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the bell curve around 0 with deviation 1, by the method of Box and Muller (1958). */
    double normal() {
        // 1 - u is never 0, where the logarithm would be infinite.
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
