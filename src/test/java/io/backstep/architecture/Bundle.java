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
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
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

    /** Keys whose arguments do not run from 0 without a gap, or whose braces are not those of an argument. */
    List<String> keysWithOddArguments() {
        return texts.keySet().stream()
                .filter(key -> {
                    String text = texts.getOrDefault(key, "");
                    SortedSet<Integer> arguments = arguments(text);
                    boolean gap = !arguments.isEmpty() && arguments.last() != arguments.size() - 1;
                    String rest = ARGUMENT.matcher(text).replaceAll("");
                    return gap || rest.contains("{") || rest.contains("}");
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
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text without its arguments, as a reader sees its fixed part. */
    static String fixedPart(String text) {
        return ARGUMENT.matcher(text).replaceAll(" ");
    }
}
