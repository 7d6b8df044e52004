package io.backstep.ui.kit.formula;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.Map;

/**
 * The outlines of the TeX fonts' glyphs, each worked out once. Not safe for several threads. It cannot grow past the
 * few hundred glyphs that the fonts have.
 */
final class GlyphOutlines {
    /** Antialiased and with fractional metrics, so that the outlines are not hinted for some pixel grid. */
    static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Map<Glyph, Shape> outlines = new HashMap<>();

    Shape of(Font font, char character) {
        return outlines.computeIfAbsent(
                new Glyph(font, character),
                glyph -> glyph.font()
                        .createGlyphVector(UNHINTED, new char[] {glyph.character()})
                        .getOutline());
    }

    private record Glyph(Font font, char character) {}
}
