package io.backstep.ui.document;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What one screen remembers of the learner's place on it: named values, kept as text. Only the screen knows their
 * meaning; values that it does not know it leaves as they are.
 *
 * @param values at most {@link #MOST_VALUES}, names and values no longer than {@link #LONGEST}
 */
public record ScreenState(Map<String, String> values) {
    public static final int MOST_VALUES = 200;
    /** In characters. */
    public static final int LONGEST = 10_000;

    public static final ScreenState EMPTY = new ScreenState(Map.of());

    public ScreenState {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("a screen keeps at most " + MOST_VALUES + " values");
        }
        values.forEach((name, value) -> {
            if (name.isEmpty() || name.length() > LONGEST || value.length() > LONGEST) {
                throw new IllegalArgumentException("a name or value has no or too many characters");
            }
        });
    }

    public ScreenState with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new ScreenState(changed);
    }

    public ScreenState with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    /** The value comes back bit for bit. */
    public ScreenState with(String name, double value) {
        return with(name, Double.toString(value));
    }

    public ScreenState with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    public ScreenState without(String name) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.remove(name);
        return new ScreenState(changed);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The whole number of this name, or nothing where there is none or something else. */
    public OptionalInt integer(String name) {
        try {
            return OptionalInt.of(Integer.parseInt(values.getOrDefault(name, "")));
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }

    /** The number of this name, or nothing where there is none or something else. */
    public OptionalDouble number(String name) {
        try {
            return OptionalDouble.of(Double.parseDouble(values.getOrDefault(name, "")));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** The yes or no of this name, or nothing where there is none or something else. */
    public Optional<Boolean> flag(String name) {
        return switch (values.getOrDefault(name, "")) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
