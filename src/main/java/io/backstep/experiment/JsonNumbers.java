package io.backstep.experiment;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as JSON text. */
final class JsonNumbers {
    private JsonNumbers() {}

    /**
     * The shortest text that reads back as the same number, bit for bit: {@code 0.05}, {@code 3}, {@code -0.0}. Not
     * {@link Double#toString}, which before Java 19 wrote more digits than needed.
     */
    static String shortest(double value) {
        String text = NumberOutput.toString(value, true);
        boolean negativeZero = value == 0 && 1 / value < 0;
        return text.endsWith(".0") && !negativeZero ? text.substring(0, text.length() - 2) : text;
    }
}
