package io.backstep.ui.kit.input;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people type them into a field, and as a field shows them to be typed over. */
public final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_BELOW = 1e9;

    private NumberText() {}

    /**
     * The finite number that was typed: {@code 0.5}, {@code 0,5}, {@code 5e-1}, {@code −0.5}. A comma is a decimal
     * comma, never a separator of thousands.
     */
    public static OptionalDouble parse(String typed) {
        String text = plain(typed).replace(',', '.').replace('，', '.').replace('。', '.');
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        // -0 is a sign nobody asked for.
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    /** The whole number of up to 18 digits that was typed. */
    public static OptionalLong parseWhole(String typed) {
        String text = plain(typed);
        return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String plain(String typed) {
        return typed.strip().replace('−', '-').replace('－', '-');
    }

    /** All digits of a number: {@link #parse} gives it back bit for bit. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        return size >= PLAIN_FROM && size < PLAIN_BELOW
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value).toLowerCase(Locale.ROOT);
    }
}
