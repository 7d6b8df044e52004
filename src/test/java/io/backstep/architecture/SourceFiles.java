package io.backstep.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as text. */
final class SourceFiles {
    static final Path JAVA = Path.of("src", "main", "java");
    static final Path FXML = Path.of("fxml");
    static final Path STYLES = Path.of("styles");

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)|(?<literal>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')",
            Pattern.DOTALL);

    private SourceFiles() {}

    /** A file with its content. */
    record SourceFile(Path path, String text) {}

    /** All files below a folder with this ending; none where the folder does not exist yet. */
    static List<SourceFile> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new SourceFile(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java code with its comments gone and its literals in place. */
    static String withoutComments(String java) {
        return COMMENT_OR_LITERAL
                .matcher(java)
                .replaceAll(match -> Matcher.quoteReplacement(isComment(match) ? " " : match.group()));
    }

    /** The string literals of Java code, without their quotes. */
    static List<String> literals(String java) {
        return COMMENT_OR_LITERAL
                .matcher(java)
                .results()
                .filter(match -> !isComment(match) && match.group().startsWith("\""))
                .map(match -> match.group().replaceAll("^\"+|\"+$", ""))
                .toList();
    }

    private static boolean isComment(MatchResult match) {
        return match.group().startsWith("/");
    }
}
