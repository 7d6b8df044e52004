package io.backstep.ui.kit.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Sets LaTeX formulas into outlines. It needs neither a scene nor the FX thread, keeps what it set last, and may be
 * called from several threads at once. The first formula of a program reads the TeX fonts, which takes some tenths of a
 * second: call {@link #warmUp()} in the background before.
 *
 * <p>Where a window may be open, the system property {@code java.awt.headless} should be {@code true}, since the fonts
 * are read through AWT.
 */
public final class FormulaTypesetter {
    /** Enough for all formulas of a pass through a small network. */
    public static final int DEFAULT_CAPACITY = 1024;

    // One formula for each TeX font that ours need.
    private static final List<String> TYPICAL = List.of(
            "\\delta_{h_1} = \\left( w_5 \\, \\delta_{o_1} \\right) \\cdot \\sigma'(z_{h_1}) \\approx 0.008771",
            "\\frac{\\partial E}{\\partial w_5} = \\sum_{i} \\sqrt{\\mathbf{x}} + \\operatorname{ReLU}(\\hat{y})");

    private final int capacity;
    private final Map<Request, FormulaLayout> kept;
    private final GlyphOutlines glyphs = new GlyphOutlines();

    /** A typesetter that keeps the last {@value #DEFAULT_CAPACITY} formulas. */
    public FormulaTypesetter() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * A typesetter that keeps the formulas asked for last.
     *
     * @param capacity how many formulas are kept, at least 1
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public FormulaTypesetter(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of at least 1 expected, " + capacity + " found");
        }
        this.capacity = capacity;
        this.kept = new LinkedHashMap<>(16, 0.75f, true);
    }

    /**
     * Sets a formula in display style.
     *
     * @param latex LaTeX for mathematics, without dollar signs; terms marked by {@link FormulaMarks#mark}
     * @param fontSize pixels for 1 em, more than 0
     * @return the outlines; the same object when the same formula was set a short while ago
     * @throws FormulaException if the LaTeX is malformed, sets no glyph at all, or has characters that the TeX fonts do
     *     not have
     * @throws IllegalArgumentException if the font size is not a positive number
     */
    public FormulaLayout typeset(String latex, double fontSize) {
        if (!(fontSize > 0) || Double.isInfinite(fontSize)) {
            throw new IllegalArgumentException("a font size of more than 0 expected, " + fontSize + " found");
        }
        Request request = new Request(latex, fontSize);
        synchronized (kept) {
            FormulaLayout known = kept.get(request);
            if (known != null) {
                return known;
            }
        }
        FormulaLayout layout = set(latex, fontSize);
        synchronized (kept) {
            kept.put(request, layout);
            if (kept.size() > capacity) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return layout;
    }

    /** Reads the fonts and compiles the way to the first formula. Meant for a background thread at the start. */
    public void warmUp() {
        TYPICAL.forEach(latex -> set(latex, 16));
    }

    /** How many formulas are kept now. */
    int keptCount() {
        synchronized (kept) {
            return kept.size();
        }
    }

    // JLaTeXMath keeps fonts, symbols and macros in static maps without any lock, so that there can be only one user at
    // a time in the whole program; its own class is the one lock that every typesetter shares. Nobody else locks it.
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    private FormulaLayout set(String latex, double fontSize) {
        checkBraces(latex);
        synchronized (TeXFormula.class) {
            Box box = box(latex, fontSize);
            OutlineCollector outlines = outlines(latex, fontSize, box, 0, box.getHeight() * fontSize);
            Rectangle2D ink = outlines.bounds();
            // Slanted glyphs and accents may stand out of the box that TeX lays out with; the layout takes them in.
            double left = Math.max(0, -ink.getMinX());
            double top = Math.max(0, -ink.getMinY());
            double baseline = box.getHeight() * fontSize + top;
            if (left > 0 || top > 0) {
                outlines = outlines(latex, fontSize, box, left, baseline);
                ink = outlines.bounds();
            }
            double width = Math.max(box.getWidth() * fontSize + left, ink.getMaxX());
            double height = Math.max(box.getDepth() * fontSize + baseline, ink.getMaxY());
            return new FormulaLayout(latex, fontSize, width, height, baseline, outlines.pieces());
        }
    }

    private static Box box(String latex, double fontSize) {
        try {
            TeXFormula formula = new TeXFormula(withSpacedCases(latex));
            TeXIcon icon = formula.new TeXIconBuilder()
                    .setStyle(TeXConstants.STYLE_DISPLAY)
                    .setSize((float) fontSize)
                    .build();
            // The box is measured in units of 1 em.
            return icon.getBox();
        } catch (RuntimeException e) {
            // Malformed input mostly ends in a ParseException, some of it in whatever the parser stumbles over.
            throw new FormulaException(latex, String.valueOf(e.getMessage()), e);
        }
    }

    /** JLaTeXMath sets the columns of {@code cases} without a gap; an array has one. */
    private static String withSpacedCases(String latex) {
        return latex.replace("\\begin{cases}", "\\left\\{\\begin{array}{ll}")
                .replace("\\end{cases}", "\\end{array}\\right.");
    }

    private OutlineCollector outlines(String latex, double fontSize, Box box, double x, double baseline) {
        OutlineCollector collector = new OutlineCollector();
        OutlineGraphics graphics = new OutlineGraphics(glyphs, collector);
        graphics.translate(x, baseline);
        graphics.scale(fontSize, fontSize);
        try {
            box.draw(graphics, 0, 0);
        } catch (UnsupportedOperationException e) {
            throw new FormulaException(latex, String.valueOf(e.getMessage()), e);
        }
        if (collector.isEmpty()) {
            throw new FormulaException(latex, "there is nothing in it to be seen");
        }
        return collector;
    }

    /** JLaTeXMath takes a group that is never closed, or a script without content, and drops what was in it. */
    private static void checkBraces(String latex) {
        int open = 0;
        boolean scriptExpected = false;
        for (int i = 0; i < latex.length(); i++) {
            char character = latex.charAt(i);
            if (Character.isWhitespace(character)) {
                continue;
            }
            if (scriptExpected && character == '}') {
                throw new FormulaException(latex, "a script without content at position " + i);
            }
            scriptExpected = character == '^' || character == '_';
            switch (character) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        if (open > 0) {
            throw new FormulaException(latex, "an opening brace that is never closed");
        }
        if (scriptExpected) {
            throw new FormulaException(latex, "a script without content at the end");
        }
    }

    private record Request(String latex, double fontSize) {}
}
