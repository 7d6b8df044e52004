package io.backstep.architecture;

import io.backstep.architecture.KeyFamilies.KeyFamily;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message keys that Java code and FXML speak of. */
final class KeysInUse {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.");
    private static final Pattern ASKED =
            Pattern.compile("(?i)\\w*(?:messages|words)(?:\\(\\))?\\s*\\.\\s*(?:get|has)\\(\\s*\"([^\"]*)\"\\s*[,)]");
    private static final Pattern IN_FXML = Pattern.compile("=\\s*[\"']%([A-Za-z][^\"']*)[\"']");

    private final Set<String> literals = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();

    KeysInUse java(String code) {
        for (String literal : SourceFiles.literals(code)) {
            if (KEY.matcher(literal).matches()) {
                literals.add(literal);
            } else if (PREFIX.matcher(literal).matches()) {
                prefixes.add(literal);
            }
        }
        ASKED.matcher(SourceFiles.withoutComments(code))
                .results()
                .map(match -> match.group(1))
                .forEach(asked::add);
        return this;
    }

    KeysInUse fxml(String markup) {
        IN_FXML.matcher(markup)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(key -> {
                    literals.add(key);
                    asked.add(key);
                });
        return this;
    }

    /** Keys of the bundle that nothing speaks of. */
    Set<String> unused(Set<String> keys, List<KeyFamily> families) {
        Set<String> used = Stream.concat(
                        Stream.concat(literals.stream(), asked.stream()),
                        families.stream().flatMap(KeyFamily::keys))
                .collect(Collectors.toSet());
        return keys.stream().filter(key -> !used.contains(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Keys that are spoken of and are in no bundle: whatever messages are asked for, and every literal that looks like a
     * key and begins with the name of an area that has texts.
     */
    Set<String> missing(Set<String> keys, List<KeyFamily> families, Set<String> noKeys) {
        Set<String> areas = keys.stream().map(KeysInUse::area).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.concat(
                                asked.stream(), literals.stream().filter(literal -> areas.contains(area(literal)))),
                        families.stream().flatMap(KeyFamily::keys))
                .filter(key -> !keys.contains(key) && !noKeys.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Beginnings of keys in the code that no family declares. */
    Set<String> undeclared(Set<String> keys, List<KeyFamily> families) {
        Set<String> declared = families.stream().map(KeyFamily::prefix).collect(Collectors.toSet());
        return prefixes.stream()
                .filter(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)))
                .filter(prefix -> !declared.contains(prefix) && !KeyFamilies.PIECES.contains(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Families that no code speaks of. */
    List<String> idle(List<KeyFamily> families) {
        return families.stream()
                .map(KeyFamily::prefix)
                .filter(prefix -> !prefixes.contains(prefix))
                .toList();
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }
}
