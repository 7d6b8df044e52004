package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers below one another: all with as many decimals, so that their digits stand below one another too. */
final class AlignedNumbers {
    private static final int MOST_DECIMALS = 6;
    private static final double LARGEST = 1e6;

    private AlignedNumbers() {}

    /**
     * The numbers with four significant digits for the largest. Where the sizes differ too much for that each is written
     * by itself.
     */
    static List<String> of(List<Double> numbers) {
        double largest = numbers.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        int decimals = largest > 0 ? Math.max(0, Numbers.GRAPH_DIGITS - 1 - (int) Math.floor(Math.log10(largest))) : 0;
        double least = 0.5 * Math.pow(10, -decimals);
        boolean alike = largest < LARGEST
                && decimals <= MOST_DECIMALS
                && numbers.stream().noneMatch(number -> number != 0 && Math.abs(number) < least);
        return numbers.stream()
                .map(number ->
                        alike && Double.isFinite(number) ? decimals(number, decimals) : LearnedWords.number(number))
                .toList();
    }

    /** A number rounded to so many decimals, which are all written. */
    static String decimals(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return LearnedWords.number(number);
        }
        String written = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        return written.startsWith("-") ? "−" + written.substring(1) : written;
    }
}
