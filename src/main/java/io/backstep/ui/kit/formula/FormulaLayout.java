package io.backstep.ui.kit.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;

/**
 * A formula set in type: outlines with their places, ready to be shown at any size.
 *
 * <p>All lengths are in pixels at the size {@code fontSize}; the origin is the top left corner, y grows downwards.
 *
 * @param latex what was set, marks included
 * @param fontSize pixels for 1 em
 * @param width the width of the formula, more than 0
 * @param height the height above and the depth below the baseline together, more than 0
 * @param baseline the distance from the top to the baseline
 * @param pieces the outlines, one piece for each key in the order in which the keys first appear
 */
public record FormulaLayout(
        String latex, double fontSize, double width, double height, double baseline, List<Piece> pieces) {

    public FormulaLayout {
        pieces = List.copyOf(pieces);
    }

    /** The keys of the marked terms; {@link FormulaMarks#PLAIN} is not among them. */
    public Set<Integer> keys() {
        return pieces.stream().map(Piece::key).filter(key -> key >= 0).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All outlines of one key.
     *
     * @param key the term's index, or {@link FormulaMarks#PLAIN}
     * @param svgPath the outlines in the syntax of SVG's {@code d} attribute, to be filled with the nonzero rule
     * @param bounds what the outlines cover, inside the formula's width and height
     * @param runs the places where the term stands, each a stretch that nothing with another key interrupts: a term
     *     around another one, or one that occurs twice, has several
     */
    public record Piece(int key, String svgPath, Rectangle2D bounds, List<Rectangle2D> runs) {
        public Piece {
            runs = List.copyOf(runs);
        }
    }
}
