package io.backstep.engine.function;

import io.backstep.engine.function.Regions.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a sigmoid output hardly learns although its answer is wrong: it is saturated as {@link Regions} has it, and its
 * output is more than {@link #WRONG} off the target. There a loss whose slope is multiplied by f'(z) asks for almost no
 * change, while binary cross-entropy, which asks for a - t, asks for much.
 */
public final class Stalling {
    /** An output further from its target than this is wrong. */
    public static final double WRONG = 0.25;

    private static final Sigmoid SIGMOID = new Sigmoid();

    private Stalling() {}

    /** From one z to another. */
    public record Stretch(double from, double to) {}

    /** Whether learning stalls at one z. */
    public static boolean at(double target, double z, double share) {
        return Regions.at(SIGMOID, z, share).saturated() && Math.abs(SIGMOID.value(z) - target) > WRONG;
    }

    /**
     * The stretches where learning stalls, in order.
     *
     * @param target from 0 to 1
     * @param share under which share of the largest slope the output is saturated, as for {@link Regions}
     */
    public static List<Stretch> stretches(double target, double share, double from, double to) {
        double tooLow = target - WRONG > 0 ? logit(target - WRONG) : Double.NEGATIVE_INFINITY;
        double tooHigh = target + WRONG < 1 ? logit(target + WRONG) : Double.POSITIVE_INFINITY;
        List<Stretch> stretches = new ArrayList<>();
        for (Band band : Regions.bands(SIGMOID, share, from, to)) {
            if (band.kind().saturated()) {
                add(stretches, band.from(), Math.min(band.to(), tooLow));
                add(stretches, Math.max(band.from(), tooHigh), band.to());
            }
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, double from, double to) {
        if (from < to) {
            stretches.add(new Stretch(from, to));
        }
    }

    /** The z at which sigmoid gives a share. */
    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }
}
