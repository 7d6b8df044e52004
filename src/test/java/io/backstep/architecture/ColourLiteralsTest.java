package io.backstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.architecture.SourceFiles.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7: colours stand in {@code styles/tokens.css} and nowhere else. */
class ColourLiteralsTest {
    private static final Path TOKENS = SourceFiles.STYLES.resolve("tokens.css");

    /** Formulas are typeset in key colours that tell their terms apart and are never shown. */
    private static final Path KEY_COLOURS =
            SourceFiles.JAVA.resolve(Path.of("io", "backstep", "ui", "kit", "formula", "OutlineGraphics.java"));

    @Test
    void noColourStandsOutsideTheTokens() {
        List<String> found = Stream.of(
                        found(SourceFiles.STYLES, ".css", ColourLiterals::inCss),
                        found(SourceFiles.JAVA, ".java", ColourLiterals::inJava),
                        found(SourceFiles.FXML, ".fxml", ColourLiterals::inFxml))
                .flatMap(List::stream)
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> found(Path folder, String ending, Function<String, List<String>> search) {
        return SourceFiles.below(folder, ending).stream()
                .filter(file -> !isExempt(file))
                .flatMap(file -> search.apply(file.text()).stream().map(colour -> file.path() + ": " + colour))
                .toList();
    }

    private static boolean isExempt(SourceFile file) {
        return file.path().equals(TOKENS) || file.path().equals(KEY_COLOURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a { -fx-fill: #1f6feb; }",
                ".a { -fx-fill: #fff }",
                ".a { -fx-background-color: rgba(0, 0, 0, 0.2); }",
                ".a { -fx-effect: dropshadow(gaussian, rgb(1,2,3), 4, 0, 0, 0); }",
                ".a { -fx-text-fill: White; }",
                ".a { -fx-padding: 1; -fx-stroke: derive(red, 10%); }"
            })
    void findsColoursInCss(String css) {
        assertThat(ColourLiterals.inCss(css)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a { -fx-fill: -bs-forward; }",
                "#add { -fx-fill: transparent; }",
                ".red:hover { -fx-font-weight: bold; }",
                "/* #fff */ .a { -fx-font-family: \"Red Hat\"; }",
                ".a { -fx-fill: derive(-bs-red, 10%); }"
            })
    void letsTokensPassInCss(String css) {
        assertThat(ColourLiterals.inCss(css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.setFill(Color.RED);",
                "node.setFill(Color.web(name));",
                "node.setFill(Color.rgb(1, 2, 3));",
                "node.setStyle(\"-fx-fill: blue\");",
                "String colour = \"#1f6feb\";",
                "var colour = new Color(1, 0, 0, 1);"
            })
    void findsColoursInJava(String java) {
        assertThat(ColourLiterals.inJava(java)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.setFill(Color.TRANSPARENT); // not #fff",
                "node.setFill(style.forward());",
                "/** {@link Color#RED} and Color.RED */ int red;",
                "String text = \"a red // line\";",
                "node.setStyle(\"-fx-font-size: 13px\");"
            })
    void letsOtherJavaPass(String java) {
        assertThat(ColourLiterals.inJava(java)).isEmpty();
    }

    @Test
    void looksIntoFxml() {
        assertThat(ColourLiterals.inFxml("<Label textFill=\"RED\"/>")).isNotEmpty();
        assertThat(ColourLiterals.inFxml("<Circle fill=\"#1f6feb\"/>")).isNotEmpty();
        assertThat(ColourLiterals.inFxml("<VBox style=\"-fx-background-color: white\"/>"))
                .isNotEmpty();
        assertThat(
                        ColourLiterals.inFxml(
                                "<Button onAction=\"#add\" styleClass=\"red\" style=\"-fx-spacing: 3\"/><Circle fill=\"transparent\"/>"))
                .isEmpty();
    }
}
