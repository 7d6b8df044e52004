package io.backstep.experiment;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as JSON text. */
final class JsonNumbers {
    /** Up to here a double holds every whole number, and its digits say no more than is so. */
    private static final double LARGEST_PLAIN = 1L << 53;

    private JsonNumbers() {}

    /**
     * The shortest text that reads back as the same number, bit for bit: {@code 0.05}, {@code 2000000000}, {@code -0.0}. Not
     * {@link Double#toString}, which before Java 19 wrote more digits than needed.
     */
    static String shortest(double value) {
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN && !negativeZero) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }
}
