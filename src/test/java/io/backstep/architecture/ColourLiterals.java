package io.backstep.architecture;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** Finds colours that are written down where only their meaning should be named. */
final class ColourLiterals {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\b(?:rgba?|hsba?)\\(");
    private static final Pattern FACTORY = Pattern.compile(
            "\\bColor\\.(?:web|rgb|hsb|gray|grayRgb|color|valueOf)\\b|\\bColor\\.(?!TRANSPARENT\\b)[A-Z][A-Z]+\\b"
                    + "|\\bnew Color\\(|\\bPaint\\.valueOf\\b");
    private static final Pattern DECLARATION = Pattern.compile("[\\w-]+\\s*:([^;{}]*)[;}]");
    private static final Pattern WORD = Pattern.compile("(?<![\\w-])[a-zA-Z]+(?![\\w-(])");
    private static final Pattern FXML_ATTRIBUTE =
            Pattern.compile("\\b(fill|stroke|textFill|borderColor|color|style)=\"([^\"$%][^\"]*)\"");

    private static final Set<String> NAMES = names();

    private ColourLiterals() {}

    static List<String> inCss(String css) {
        String text = css.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("\"[^\"]*\"|'[^']*'", " ");
        List<String> found = new ArrayList<>();
        DECLARATION.matcher(text).results().map(match -> match.group(1)).forEach(value -> {
            found.addAll(all(HEX, value));
            found.addAll(all(FUNCTION, value));
            found.addAll(named(value));
        });
        return found;
    }

    static List<String> inJava(String java) {
        String code = SourceFiles.withoutComments(java);
        List<String> found = new ArrayList<>(all(FACTORY, code));
        for (String literal : SourceFiles.literals(java)) {
            found.addAll(all(HEX, literal));
            found.addAll(all(FUNCTION, literal));
            if (literal.contains("-fx-")) {
                found.addAll(inCss(literal + ";"));
            }
        }
        return found;
    }

    static List<String> inFxml(String fxml) {
        return FXML_ATTRIBUTE
                .matcher(fxml)
                .results()
                .flatMap(match -> match.group(1).equals("style")
                        ? inCss(match.group(2) + ";").stream()
                        : match.group(2).equalsIgnoreCase("transparent") ? Stream.of() : Stream.of(match.group()))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> named(String value) {
        return all(WORD, value).stream()
                .filter(word -> NAMES.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The names of colours that JavaFX knows, from its own list. */
    private static Set<String> names() {
        return Stream.of(Color.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Color.class)
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("transparent"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
