package io.backstep.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BundledFontsUiTest {
    private static final String SIGNS =
            "σδηλ∂εμρβθφαγΔΣ∑∇·−≈×÷±≤≥≠√∞∈½¼′″…–—‘’“”→←↑↓▶◀✓" + "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ" + "，。：；（）「」《》、？！·";

    @BeforeAll
    static void load() {
        BundledFonts.load();
    }

    @Test
    void loadingTwiceLoadsOnce() {
        BundledFonts.load();
        assertThat(Font.getFontNames(BundledFonts.FAMILY))
                .containsExactlyInAnyOrder("Backstep Sans Regular", "Backstep Sans Bold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void canShowEveryCharacterOfEveryText(String face) throws IOException {
        String words = resource("/io/backstep/text/Messages.properties")
                + resource("/io/backstep/text/Messages_zh.properties");
        assertThat(charactersOf(face))
                .containsAll((SIGNS + words)
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void knowsTheThreeThousandMostUsedChineseCharacters(String face) throws IOException {
        Set<Integer> han =
                charactersOf(face).stream().filter(Character::isIdeographic).collect(Collectors.toSet());
        assertThat(han).hasSizeGreaterThanOrEqualTo(3755);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "BOLD"})
    void figuresAndTheirSignsStandInColumns(FontWeight weight) {
        Font font = Font.font(BundledFonts.FAMILY, weight, 20);
        assertThat(font.getFamily()).isEqualTo(BundledFonts.FAMILY);
        assertThat("0123456789−+".chars().mapToObj(c -> width(font, Character.toString(c))))
                .containsOnly(width(font, "0"));
    }

    @Test
    void theHeavierFaceIsHeavier() {
        assertThat(width(Font.font(BundledFonts.FAMILY, FontWeight.BOLD, 20), "Backward"))
                .isGreaterThan(width(Font.font(BundledFonts.FAMILY, FontWeight.NORMAL, 20), "Backward"));
    }

    private static double width(Font font, String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    private static String resource(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = BundledFontsUiTest.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }

    /** The characters that a face maps to a glyph, from its cmap table in format 4. */
    private static Set<Integer> charactersOf(String face) throws IOException {
        ByteBuffer font = ByteBuffer.wrap(bytes("/io/backstep/fonts/BackstepSans-" + face + ".ttf"));
        int cmap = tableOffset(font, "cmap");
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < font.getShort(cmap + 2); i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(table) == 4) {
                int segments = font.getChar(table + 6) / 2;
                for (int segment = 0; segment < segments; segment++) {
                    int last = table + 14 + 2 * segment;
                    int first = last + 2 + 2 * segments;
                    for (int c = font.getChar(first); c <= font.getChar(last); c++) {
                        int delta = font.getChar(first + 2 * segments);
                        int offsetAt = first + 4 * segments;
                        int offset = font.getChar(offsetAt);
                        int glyph = offset == 0
                                ? c + delta
                                : font.getChar(offsetAt + offset + 2 * (c - font.getChar(first)));
                        if ((glyph & 0xFFFF) != 0) {
                            characters.add(c);
                        }
                    }
                }
            }
        }
        return characters;
    }

    private static int tableOffset(ByteBuffer font, String tag) {
        for (int i = 0; i < font.getShort(4); i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry)
                    == ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt()) {
                return font.getInt(entry + 8);
            }
        }
        throw new AssertionError("no table " + tag);
    }
}
