package io.backstep.ui.kit.formula;

import java.awt.Color;

/**
 * Marks parts of a formula's LaTeX as terms that can be coloured, hovered and clicked.
 *
 * <p>A mark travels through the TeX layout as a text colour: key n is written as the 24-bit number n + 1, so that
 * black, the colour of everything without a mark, stays apart. Where marks are nested the innermost wins.
 */
public final class FormulaMarks {
    /** The key of everything that stands outside a mark. */
    public static final int PLAIN = -1;

    /** The largest key that fits into a colour. */
    public static final int MAX_KEY = 0xFFFFFF - 1;

    private FormulaMarks() {}

    /**
     * Wraps LaTeX in a mark. Wrap whole terms, scripts included: {@code mark(3, "w_5")}, not {@code mark(3, "w") +
     * "_5"}.
     *
     * @param key the term's index, from 0 to {@link #MAX_KEY}
     * @param latex the LaTeX of the term
     * @return LaTeX that is laid out as {@code latex} is
     * @throws IllegalArgumentException if the key is out of range
     */
    public static String mark(int key, String latex) {
        if (key < 0 || key > MAX_KEY) {
            throw new IllegalArgumentException("a key from 0 to " + MAX_KEY + " expected, " + key + " found");
        }
        int rgb = key + 1;
        return "\\textcolor{" + (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + "}{" + latex + "}";
    }

    static int keyOf(Color color) {
        return (color.getRGB() & 0xFFFFFF) - 1;
    }
}
