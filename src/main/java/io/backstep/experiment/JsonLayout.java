package io.backstep.experiment;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonBoolean;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Lays JSON out for a person and for line-by-line comparison: what fits on a line stands on one, everything else has a
 * line for each element. A list of numbers too long for a line fills several.
 */
final class JsonLayout {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonLayout() {}

    /** The text of a file that holds the value. */
    static String of(JsonObject value) {
        JsonLayout layout = new JsonLayout();
        layout.open(value, "");
        return layout.out.append('\n').toString();
    }

    private void value(JsonValue value, String indent, int before) {
        String line = onOneLine(value, WIDTH - indent.length() - before);
        if (!line.isEmpty()) {
            out.append(line);
        } else if (value instanceof JsonObject object) {
            open(object, indent);
        } else if (value instanceof JsonArray array) {
            open(array, indent);
        }
    }

    private void open(JsonObject object, String indent) {
        out.append('{');
        String separator = "\n";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String key = quoted(member.getKey()) + ": ";
            out.append(separator).append(indent).append(INDENT).append(key);
            value(member.getValue(), indent + INDENT, key.length() + 1);
            separator = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private void open(JsonArray array, String indent) {
        String inner = indent + INDENT;
        boolean fill = array.elements().stream().allMatch(JsonNumber.class::isInstance);
        out.append("[\n").append(inner);
        int column = inner.length();
        Iterator<JsonValue> elements = array.elements().iterator();
        while (elements.hasNext()) {
            int start = out.length();
            value(elements.next(), inner, 1);
            column += out.length() - start;
            if (elements.hasNext()) {
                // 30: the longest number with its comma.
                boolean stay = fill && column + 30 < WIDTH;
                out.append(stay ? ", " : ",\n" + inner);
                column = stay ? column + 2 : inner.length();
            }
        }
        out.append('\n').append(indent).append(']');
    }

    /** The value on one line, or nothing where that would take more than so many characters. */
    private static String onOneLine(JsonValue value, int most) {
        StringBuilder line = new StringBuilder();
        return append(value, line, most) ? line.toString() : "";
    }

    private static boolean append(JsonValue value, StringBuilder line, int most) {
        if (value instanceof JsonObject object) {
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                line.append(separator).append(quoted(member.getKey())).append(": ");
                if (!append(member.getValue(), line, most)) {
                    return false;
                }
                separator = ", ";
            }
            line.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            return appendElements(array.elements(), line, most);
        } else if (value instanceof JsonText text) {
            // A text cannot be broken, so it may be longer than the line.
            line.append(quoted(text.text()));
            return true;
        } else {
            line.append(scalar(value));
        }
        return line.length() <= most;
    }

    private static boolean appendElements(List<JsonValue> elements, StringBuilder line, int most) {
        String separator = "[";
        for (JsonValue element : elements) {
            line.append(separator);
            if (!append(element, line, most)) {
                return false;
            }
            separator = ", ";
        }
        line.append(elements.isEmpty() ? "[]" : "]");
        return line.length() <= most;
    }

    private static String scalar(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return JsonNumbers.shortest(number.value());
        }
        return value instanceof JsonBoolean truth ? Boolean.toString(truth.value()) : "null";
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
