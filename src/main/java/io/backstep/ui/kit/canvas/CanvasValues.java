package io.backstep.ui.kit.canvas;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Writes the values of neurons: within them where they are large enough, otherwise beside them on a quiet ground. */
final class CanvasValues {
    private static final int DIGITS = 2;
    private static final double LEAST = 0.0005;
    /** The width of a neuron that a value fits into, in the size of the text. */
    private static final double LEAST_WITHIN = 2.4;
    /** How far apart lines of text have to be at least, in the size of the text. */
    private static final double LEAST_PITCH = 1.05;

    /** Of the room between two columns a value takes this at most: the edges are to be seen still. */
    private static final double MOST_OF_GAP = 0.45;

    private static final double SMALL = 0.85;
    private static final double WIDTH_OF_SIGN = 0.58;
    private static final double APART = 3;
    private static final double GROUND = 0.82;

    private final GraphicsContext to;
    private final CanvasSpace space;
    private final CanvasInk ink;
    private final Font font;
    private final Font small;

    CanvasValues(GraphicsContext to, CanvasSpace space, CanvasInk ink, Font font) {
        this.to = to;
        this.space = space;
        this.ink = ink;
        this.font = font;
        this.small = new Font(font.getName(), SMALL * font.getSize());
    }

    /** Writes a value wherever it can be read. */
    void write(Spot spot, double value) {
        if (fitsWithin(spot)) {
            to.setFill(ink.words());
            to.setTextAlign(TextAlignment.CENTER);
            to.fillText(text(value), space.x(spot.column()), space.y(spot), space.size(spot.column()) - 4);
        } else if (fitsBeside(spot)) {
            beside(spot, text(value), small, GROUND);
        }
    }

    /** Writes the value of a neuron that is pointed at, unless it stands there already. */
    void tell(Spot spot, double value) {
        if (!fitsWithin(spot) && !fitsBeside(spot)) {
            beside(spot, text(value), font, 1);
        }
    }

    private boolean fitsWithin(Spot spot) {
        return space.size(spot.column()) >= LEAST_WITHIN * font.getSize();
    }

    private boolean fitsBeside(Spot spot) {
        double widest = width("−0.55", small);
        return space.pitch(spot.column()) >= LEAST_PITCH * small.getSize()
                && widest <= MOST_OF_GAP * (space.across() - space.size(spot.column()));
    }

    /** So short that all fit: what would need many zeros is 0 on a drawing, and said in full below it. */
    private static String text(double value) {
        return Math.abs(value) < LEAST ? "0" : Numbers.plain(value, DIGITS);
    }

    private static double width(String text, Font font) {
        return WIDTH_OF_SIGN * font.getSize() * text.length() + 2 * APART;
    }

    /** On the right, of outputs on the left: there the edges end, and nothing else stands. */
    private void beside(Spot spot, String text, Font in, double ground) {
        boolean last = spot.column() == space.stacks().size() - 1;
        double width = width(text, in);
        double height = 1.05 * in.getSize();
        double edge = space.x(spot.column()) + (last ? -1 : 1) * (space.size(spot.column()) / 2 + APART);
        double left = last ? edge - width : edge;
        double y = space.y(spot);
        to.setGlobalAlpha(ground);
        to.setFill(ink.none());
        to.fillRoundRect(left, y - height / 2, width, height, APART, APART);
        to.setGlobalAlpha(1);
        to.setFill(ink.words());
        to.setFont(in);
        to.setTextBaseline(VPos.CENTER);
        to.setTextAlign(TextAlignment.CENTER);
        to.fillText(text, left + width / 2, y);
        to.setFont(font);
    }
}
