package io.backstep.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a JSON file. The members of an object keep their order. */
sealed interface JsonValue {
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String quoted() {
            return "{\u2026}";
        }
    }

    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = Collections.unmodifiableList(new ArrayList<>(elements));
        }

        @Override
        public String quoted() {
            return "[\u2026]";
        }
    }

    /**
     * A number; not-a-number and the infinities, which are no JSON, are told apart from text so that the complaint can
     * name their place.
     *
     * @param whole whether it is written without point and exponent
     */
    record JsonNumber(double value, boolean whole) implements JsonValue {
        @Override
        public String quoted() {
            return JsonNumbers.shortest(value);
        }
    }

    record JsonText(String text) implements JsonValue {
        private static final int LONGEST_QUOTE = 40;

        @Override
        public String quoted() {
            return quote(text);
        }

        /** The text in quotation marks, on one line and not longer than can be read in a complaint. */
        static String quote(String text) {
            StringBuilder quote = new StringBuilder("\"");
            int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
            text.substring(0, end)
                    .codePoints()
                    .forEach(c -> quote.appendCodePoint(
                            Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '\ufffd' : c));
            return quote.append(end < text.length() ? "\u2026\"" : "\"").toString();
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String quoted() {
            return Boolean.toString(value);
        }
    }

    record JsonNull() implements JsonValue {
        @Override
        public String quoted() {
            return "null";
        }
    }

    /** How a complaint shows the value, on one line and in any language. */
    String quoted();
}
