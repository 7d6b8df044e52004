package io.backstep.audit;

import io.backstep.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Arguments may hold texts with arguments of their own, but not endlessly. */
    private static final int DEPTH = 4;

    private final Language language;
    private final Set<String> plain;
    private final List<Pattern> withArguments;
    private final Set<String> own;

    private Vocabulary(Language language, Set<String> plain, List<Pattern> withArguments, Set<String> own) {
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
        List<Pattern> withArguments = pieces.stream()
                .filter(piece -> ARGUMENT.matcher(piece).find())
                .filter(piece -> !ARGUMENT.matcher(piece).replaceAll("").isBlank())
                .map(Vocabulary::compiled)
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

    private static Pattern compiled(String piece) {
        StringBuilder regex = new StringBuilder();
        Matcher arguments = ARGUMENT.matcher(piece);
        int from = 0;
        while (arguments.find()) {
            regex.append(Pattern.quote(piece.substring(from, arguments.start())))
                    .append("(.*?)");
            from = arguments.end();
        }
        regex.append(Pattern.quote(piece.substring(from)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
        return says(text.strip(), DEPTH);
    }

    private boolean says(String text, int depth) {
        if (own.contains(text) || LatinNames.isSymbolic(text) || plain.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        for (Pattern pattern : withArguments) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()
                    && IntStream.rangeClosed(1, matcher.groupCount())
                            .allMatch(group -> says(
                                    Objects.requireNonNull(matcher.group(group)).strip(), depth - 1))) {
                return true;
            }
        }
        List<String> sentences = sentences(text).toList();
        return sentences.size() > 1 && sentences.stream().allMatch(sentence -> says(sentence.strip(), depth - 1));
    }
}
