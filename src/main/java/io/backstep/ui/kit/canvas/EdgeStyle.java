package io.backstep.ui.kit.canvas;

import javafx.scene.paint.Color;

/**
 * How an edge looks: the sign of its weight by colour and dashes, its size by width and strength.
 *
 * @param width of the line
 * @param opacity 0 to 1
 */
record EdgeStyle(Color color, double width, double opacity, boolean dashed) {
    /** Of more edges none can be followed by eye: they are straight then, and dashes would be a mere pattern. */
    private static final int MOST_CURVED = 600;

    private static final double FAINTEST = 0.25;
    private static final double THINNEST = 0.6;

    /**
     * The look of an edge.
     *
     * @param share its weight over the largest size of any
     * @param widest the stroke of the heaviest weight
     */
    static EdgeStyle of(double share, double widest, boolean curved, CanvasInk ink) {
        double size = Math.min(1, Math.abs(share));
        return new EdgeStyle(
                share < 0 ? ink.negative() : ink.positive(),
                Math.max(THINNEST, widest * size),
                FAINTEST + (1 - FAINTEST) * size,
                curved && share < 0);
    }

    /** Whether the edges of a picture are drawn as curves. */
    static boolean curved(CanvasPicture picture) {
        return Math.min(picture.edges(), picture.strongest()) <= MOST_CURVED;
    }
}
