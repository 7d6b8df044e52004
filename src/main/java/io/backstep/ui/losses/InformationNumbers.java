package io.backstep.ui.losses;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several numbers as one text, for what a session keeps. */
final class InformationNumbers {
    private static final String BETWEEN = " ";

    private InformationNumbers() {}

    /** {@link #parse} gives them back bit for bit. */
    static String of(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(BETWEEN));
    }

    /** The numbers, or nothing where the text holds anything else. */
    static Optional<double[]> parse(String text) {
        try {
            return Optional.of(Arrays.stream(text.split(BETWEEN))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException notNumbers) {
            return Optional.empty();
        }
    }
}
