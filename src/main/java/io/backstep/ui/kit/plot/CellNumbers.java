package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Matrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * How the numbers of a matrix are written into its cells: all with the same number of decimals, so that what is equal
 * looks equal, and a row that sums to 0 does so to the eye.
 */
final class CellNumbers {
    /** Of the largest number. */
    private static final int MOST_DIGITS = 3;
    /** Of the largest number; with fewer, one would be taken for another. */
    private static final int FEWEST_DIGITS = 2;

    /** Beyond so many digits before the point, or zeros behind it, a number is better written with a power of ten. */
    private static final int LARGEST = 6;

    private static final int SMALLEST = -2;

    private CellNumbers() {}

    /** The ways to write all the numbers of a matrix, from the most digits to the fewest. */
    static List<DoubleFunction<String>> ways(Matrix values, boolean counts) {
        if (counts) {
            return List.of(value -> Numbers.plain(value, Numbers.FORMULA_DIGITS));
        }
        double most = 0;
        int exact = 0;
        for (int row = 0; row < values.rows(); row++) {
            for (double value : values.row(row)) {
                if (Double.isFinite(value)) {
                    most = Math.max(most, Math.abs(value));
                    exact = Math.max(
                            exact,
                            BigDecimal.valueOf(value).stripTrailingZeros().scale());
                }
            }
        }
        int enough = exact;
        int before = most == 0 ? 1 : (int) Math.floor(Math.log10(most)) + 1;
        return IntStream.iterate(MOST_DIGITS, digits -> digits >= FEWEST_DIGITS, digits -> digits - 1)
                .mapToObj(digits -> before > LARGEST || before < SMALLEST
                        ? (DoubleFunction<String>) value -> Numbers.plain(value, digits)
                        : (DoubleFunction<String>) value ->
                                fixed(value, Math.max(0, Math.min(enough, digits - before))))
                .toList();
    }

    private static String fixed(double value, int decimals) {
        if (value == 0 || !Double.isFinite(value)) {
            return Numbers.plain(value, MOST_DIGITS);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() < 0 ? "−" : "") + rounded.abs().toPlainString();
    }
}
