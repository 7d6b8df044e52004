package io.backstep.ui.kit.input;

import io.backstep.engine.formula.Numbers;
import java.util.List;

/** The logarithmic scale on which learning rates are chosen: a place on it is the rate's decimal logarithm. */
public final class LearningRateScale {
    public static final double SMALLEST = 0.0001;
    public static final double LARGEST = 10;
    /** The whole decades, as labels of the scale. */
    static final List<Double> TICKS = List.of(0.0001, 0.001, 0.01, 0.1, 1.0, 10.0);

    private static final int DIGITS = 2;

    private LearningRateScale() {}

    /** Where a rate stands, from -4 to 1; a rate beyond the scale stands at its end. */
    public static double place(double rate) {
        return Math.log10(Math.max(SMALLEST, Math.min(rate, LARGEST)));
    }

    /** The rate at a place, to two digits: finer than a hand can drag, and short enough to multiply with on paper. */
    public static double rate(double place) {
        double rate = Numbers.rounded(Math.pow(10, place), DIGITS);
        return Math.max(SMALLEST, Math.min(rate, LARGEST));
    }

    /** Whether a rate may be chosen. */
    public static boolean contains(double rate) {
        return rate >= SMALLEST && rate <= LARGEST;
    }
}
