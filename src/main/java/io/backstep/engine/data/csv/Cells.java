package io.backstep.engine.data.csv;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of text means. Blanks around it do not count. */
final class Cells {
    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null");
    private static final Set<String> NOT_FINITE =
            Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "+∞", "-∞");

    // Possessive, so that a long row of digits is looked at once.
    private static final Pattern WITH_POINT =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[+-]?(?:[0-9]++(?:,[0-9]*+)?|,[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final int SHOWN = 40;

    private Cells() {}

    /** Whether the cell says that there is no value. */
    static boolean missing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether the cell says infinite, in letters. */
    static boolean notFinite(String cell) {
        return cell.length() <= 9 && NOT_FINITE.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The number, infinite if it is beyond all doubles; nothing if it is none. */
    static OptionalDouble number(String cell, boolean decimalComma) {
        if (!(decimalComma ? WITH_COMMA : WITH_POINT).matcher(cell).matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell));
    }

    static boolean isNumber(String cell, boolean decimalComma) {
        return (decimalComma ? WITH_COMMA : WITH_POINT).matcher(cell).matches();
    }

    /** A cell as it is shown in a message: on one line, in quotation marks, not too long. */
    static String shown(String cell) {
        String line = oneLine(cell);
        int length = line.codePointCount(0, line.length());
        return "\"" + (length <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…") + "\"";
    }

    /** Without line breaks and other control characters. */
    static String oneLine(String cell) {
        return cell.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
