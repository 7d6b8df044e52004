package io.backstep.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message file as it is written: its texts, the keys it has twice, and what is wrong with single texts. */
final class Bundle {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d+)");

    /** What stands in an argument besides words: its number, its kind, the limits of its choices. */
    private static final Pattern FORM = Pattern.compile("\\{\\d+(?:,\\s*(?:choice|number)\\s*,?)?|[{}]|\\d+[#<]");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')(?:'')*'(?!')");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> doubled = new ArrayList<>();

    /** Reads what stands in a properties file, keeping doubled keys apart, which java.util.Properties forgets. */
    static Bundle of(String file) {
        Bundle bundle = new Bundle();
        StringBuilder logical = new StringBuilder();
        for (String line : file.lines().toList()) {
            String stripped = line.stripLeading();
            if (logical.isEmpty() && (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("!"))) {
                continue;
            }
            if (isContinued(stripped)) {
                logical.append(stripped, 0, stripped.length() - 1);
                continue;
            }
            bundle.add(logical.append(stripped).toString());
            logical.setLength(0);
        }
        return bundle;
    }

    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void add(String line) {
        String[] parts = line.split("\\s*[=:]\\s*|\\s+", 2);
        String text = parts.length < 2 ? "" : parts[1];
        if (texts.put(parts[0], text) != null) {
            doubled.add(parts[0]);
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    List<String> doubledKeys() {
        return doubled;
    }

    List<String> emptyKeys() {
        return texts.keySet().stream()
                .filter(key -> texts.getOrDefault(key, "").isBlank())
                .toList();
    }

    /** Keys whose text has an apostrophe that is not doubled. */
    List<String> keysWithLoneApostrophe() {
        return texts.keySet().stream()
                .filter(key ->
                        LONE_APOSTROPHE.matcher(texts.getOrDefault(key, "")).find())
                .toList();
    }

    /** Keys whose text has braces that are not those of an argument. */
    List<String> keysWithOddBraces() {
        return texts.keySet().stream()
                .filter(key -> {
                    String rest = ARGUMENT.matcher(texts.getOrDefault(key, "")).replaceAll("");
                    return rest.contains("{") || rest.contains("}");
                })
                .toList();
    }

    /** Keys of which the two languages do not take the same arguments. */
    List<String> keysWithOtherArgumentsThan(Bundle other) {
        return texts.keySet().stream()
                .filter(other.texts::containsKey)
                .filter(key ->
                        !arguments(texts.getOrDefault(key, "")).equals(arguments(other.texts.getOrDefault(key, ""))))
                .toList();
    }

    private static SortedSet<Integer> arguments(String text) {
        return NUMBER.matcher(text)
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of a text, those of its choices among them, without its arguments. */
    static String fixedPart(String text) {
        return FORM.matcher(text).replaceAll(" ");
    }
}
