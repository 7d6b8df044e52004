package io.backstep.audit;

import io.backstep.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a screen may show in one language: the texts of the bundle with anything permitted in the place of their
 * arguments, figures and symbols, and what the learner named.
 */
public final class Vocabulary {
    private static final Pattern RAW_KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-zA-Z][A-Za-z0-9-]*)+");
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\bnull\\b|\\bNaN\\b|\\bundefined\\b|\\{\\d|^%|\\w@[0-9a-f]{5,8}\\b");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,\\s*choice\\s*,((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?:;])\\s+|(?<=[。！？：；])|\\s*\\n\\s*|\\s+[·–—|→]\\s+");

    /** The name of each language is written in that language everywhere. */
    private static final Set<String> LANGUAGE_NAMES = Set.of("中文", "简体中文", "English", "EN · 中文", "EN", "中");

    private final Language language;
    private final Set<String> plain;
    private final List<Template> withArguments;
    private final Set<String> own;

    private Vocabulary(Language language, Set<String> plain, List<Template> withArguments, Set<String> own) {
        this.language = language;
        this.plain = plain;
        this.withArguments = withArguments;
        this.own = own;
    }

    /** The vocabulary of a language's bundle as it stands on the class path. */
    public static Vocabulary ofBundle(Language language) {
        String file = language == Language.ENGLISH ? "Messages.properties" : "Messages_zh.properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(
                language,
                properties.stringPropertyNames().stream()
                        .map(key -> Objects.requireNonNull(properties.getProperty(key)))
                        .toList());
    }

    /** The vocabulary of these message patterns. */
    public static Vocabulary of(Language language, Collection<String> patterns) {
        List<String> pieces = patterns.stream()
                .flatMap(pattern -> Stream.of(Stream.of(pattern), sentences(pattern), choices(pattern))
                        .flatMap(texts -> texts))
                .map(pattern -> pattern.replace("''", "'").strip())
                .distinct()
                .toList();
        Set<String> plain = pieces.stream()
                .filter(piece -> !ARGUMENT.matcher(piece).find())
                .map(piece -> piece.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Template> withArguments = pieces.stream()
                .filter(piece -> ARGUMENT.matcher(piece).find())
                .filter(piece -> !ARGUMENT.matcher(piece).replaceAll("").isBlank())
                .map(Template::of)
                .toList();
        return new Vocabulary(language, plain, withArguments, LANGUAGE_NAMES);
    }

    /** The same vocabulary with texts that the learner named, such as the name of an experiment or a file. */
    public Vocabulary with(Collection<String> ownTexts) {
        Set<String> all = new HashSet<>(own);
        all.addAll(ownTexts);
        return new Vocabulary(language, plain, withArguments, Set.copyOf(all));
    }

    private static Stream<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text)).filter(sentence -> !sentence.isBlank());
    }

    /** The texts that a choice in a pattern chooses from. */
    private static Stream<String> choices(String pattern) {
        return CHOICE.matcher(pattern)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\|")))
                .map(choice -> choice.replaceFirst("^[^#<≤]*[#<≤]", ""));
    }

    /** What is wrong with a text that stands on screen, if anything is. */
    public Optional<String> complaint(String text) {
        String shown = text.strip();
        if (shown.isEmpty() || own.contains(shown)) {
            return Optional.empty();
        }
        if (RAW_KEY.matcher(shown).matches() || LEFT_OVER.matcher(shown).find()) {
            return Optional.of("looks like a key or a value that was meant for no reader");
        }
        List<String> foreign = LatinNames.wordsBesidesNames(withoutOwn(shown));
        if (language == Language.CHINESE && !foreign.isEmpty()) {
            return Optional.of("has words in Latin letters: " + String.join(", ", foreign));
        }
        if (language == Language.ENGLISH && LatinNames.hasChinese(withoutOwn(shown))) {
            return Optional.of("has Chinese characters");
        }
        return says(shown) ? Optional.empty() : Optional.of("is in no bundle");
    }

    private String withoutOwn(String text) {
        String rest = text;
        for (String name : own) {
            rest = rest.replace(name, " ");
        }
        return rest;
    }

    /** Whether the text is made of the bundle's texts, figures, symbols and names only. */
    public boolean says(String text) {
        return says(text.strip(), new HashMap<>());
    }

    /**
     * Arguments may hold texts with arguments of their own, as the parts of a sentence that reads a formula out do. This
     * ends, since an argument is always shorter than the text around it, and what has been asked once is kept.
     */
    private boolean says(String text, Map<String, Boolean> known) {
        Boolean before = known.get(text);
        if (before == null) {
            before = isKnown(text) || isSaidByTemplate(text, known) || isSaidInSentences(text, known);
            known.put(text, before);
        }
        return before;
    }

    private boolean isSaidByTemplate(String text, Map<String, Boolean> known) {
        String folded = folded(text);
        return withArguments.stream()
                .anyMatch(template -> template.fits(
                        folded, (from, end) -> says(text.substring(from, end).strip(), known)));
    }

    /** In small letters, each in the place where it was. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            folded.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return folded.toString();
    }

    private boolean isKnown(String text) {
        return own.contains(text) || LatinNames.isSymbolic(text) || plain.contains(text.toLowerCase(Locale.ROOT));
    }

    private boolean isSaidInSentences(String text, Map<String, Boolean> known) {
        List<String> sentences = sentences(text).toList();
        return sentences.size() > 1 && sentences.stream().allMatch(sentence -> says(sentence.strip(), known));
    }

    /** Judges a part of a text. */
    private interface PartOfText {
        boolean isAllowed(int from, int end);
    }

    /**
     * A message with arguments.
     *
     * @param literals what stands before, between and after the arguments, folded; one more than there are arguments
     * @param longest the longest of them: most texts do not have it, which is seen at once
     */
    private record Template(List<String> literals, String longest) {
        static Template of(String pattern) {
            List<String> literals = List.of(ARGUMENT.split(folded(pattern), -1));
            return new Template(
                    literals,
                    literals.stream()
                            .max(Comparator.comparingInt(String::length))
                            .orElseThrow());
        }

        /** Whether the folded text reads like this with arguments that are all allowed, wherever in it they may end. */
        boolean fits(String text, PartOfText arguments) {
            String first = literals.get(0);
            return text.contains(longest) && text.startsWith(first) && fits(text, first.length(), 1, arguments);
        }

        private boolean fits(String text, int from, int next, PartOfText arguments) {
            String literal = literals.get(next);
            if (next == literals.size() - 1) {
                int end = text.length() - literal.length();
                return end >= from && text.endsWith(literal) && arguments.isAllowed(from, end);
            }
            for (int end = text.indexOf(literal, from); end >= 0; end = next(text, literal, end)) {
                if (fits(text, end + literal.length(), next + 1, arguments) && arguments.isAllowed(from, end)) {
                    return true;
                }
            }
            return false;
        }

        private static int next(String text, String literal, int before) {
            return before < text.length() ? text.indexOf(literal, before + 1) : -1;
        }
    }
}
