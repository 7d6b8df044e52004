package io.backstep.engine.function;

/**
 * Which numbers can come out of an activation function, in exact arithmetic: far out a double rounds to a limit that the
 * function itself never reaches.
 *
 * @param low the lower limit, or negative infinity
 * @param lowAttained whether the lower limit itself can come out
 * @param high the upper limit, or infinity
 * @param highAttained whether the upper limit itself can come out
 * @param onlyLimits whether nothing but the two limits comes out
 */
public record OutputRange(double low, boolean lowAttained, double high, boolean highAttained, boolean onlyLimits) {
    /** Every number. */
    public static final OutputRange EVERYTHING =
            new OutputRange(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false, false);

    public OutputRange {
        if (!(low < high)) {
            throw new IllegalArgumentException(low + " to " + high + " is no range");
        }
    }

    /** Between two limits that are never reached. */
    static OutputRange between(double low, double high) {
        return new OutputRange(low, false, high, false, false);
    }

    /** This number and everything above. */
    static OutputRange from(double low) {
        return new OutputRange(low, true, Double.POSITIVE_INFINITY, false, false);
    }

    /** Everything above this number, which is never reached. */
    static OutputRange above(double low) {
        return new OutputRange(low, false, Double.POSITIVE_INFINITY, false, false);
    }

    /** One of two numbers. */
    static OutputRange either(double low, double high) {
        return new OutputRange(low, true, high, true, true);
    }

    public boolean contains(double value) {
        if (value == low) {
            return lowAttained;
        }
        if (value == high) {
            return highAttained;
        }
        return !onlyLimits && value > low && value < high;
    }
}
