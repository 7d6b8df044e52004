package io.backstep.engine.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers to a count of significant digits, with a real minus sign, the same way everywhere. */
public final class Numbers {
    /** Significant digits in formulas. */
    public static final int FORMULA_DIGITS = 6;
    /** Significant digits on the network drawing. */
    public static final int GRAPH_DIGITS = 4;

    private static final String MINUS = "\u2212";
    private static final int LAST_PLACES = 4;
    private static final int SMALLEST_EXPONENT = -5;
    private static final int LARGEST_EXPONENT = 6;

    private Numbers() {}

    /** The number as text: {@code 0.00877135}, {@code −1.5}, {@code 4.2e−7}, {@code ∞}. */
    public static String plain(double value, int digits) {
        return signed(value, magnitude(value, digits, "e", "", MINUS), MINUS);
    }

    /** The number as LaTeX: {@code 0.00877135}, {@code -1.5}, {@code 4.2 \cdot 10^{-7}}, {@code \infty}. */
    public static String latex(double value, int digits) {
        return signed(value, latexMagnitude(value, digits), "-");
    }

    /** The number without its sign, as text. */
    static String plainMagnitude(double value, int digits) {
        return magnitude(value, digits, "e", "", MINUS);
    }

    /** The number without its sign, as LaTeX. */
    static String latexMagnitude(double value, int digits) {
        if (Double.isInfinite(value)) {
            return "\\infty";
        }
        if (Double.isNaN(value)) {
            return "\\text{NaN}";
        }
        return magnitude(value, digits, " \\cdot 10^{", "}", "-");
    }

    /** All digits that tell this number from its neighbours, with a real minus sign. */
    public static String exact(double value) {
        return Double.isInfinite(value)
                ? plain(value, 1)
                : Double.toString(value).replace("-", MINUS);
    }

    /** A number of which the sign matters, such as a change: always with {@code +} or {@code −}. */
    public static String withSign(double value, int digits) {
        String text = plain(value, digits);
        return text.startsWith(MINUS) ? text : "+" + text;
    }

    /** The number that a reader sees when it is written with so many digits. */
    public static double rounded(double value, int digits) {
        return Double.isFinite(value) ? round(value, digits).doubleValue() : value;
    }

    /**
     * Whether writing the number with so many digits says all there is to say. A few units in the last place of a double
     * are the arithmetic's doing, not a rounding that a reader should be warned of: 0.3925 may be 0.39249999999999996.
     */
    public static boolean isExact(double value, int digits) {
        return Math.abs(rounded(value, digits) - value) <= LAST_PLACES * Math.ulp(value);
    }

    static boolean isScientific(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return false;
        }
        int exponent = exponent(round(value, digits));
        return exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT;
    }

    private static String signed(double value, String magnitude, String minus) {
        return value < 0 ? minus + magnitude : magnitude;
    }

    private static String magnitude(double value, int digits, String times, String close, String minus) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = round(value, digits).abs().stripTrailingZeros();
        if (!isScientific(value, digits)) {
            return rounded.toPlainString();
        }
        int exponent = exponent(rounded);
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        return mantissa + times + (exponent < 0 ? minus : "") + Math.abs(exponent) + close;
    }

    private static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
