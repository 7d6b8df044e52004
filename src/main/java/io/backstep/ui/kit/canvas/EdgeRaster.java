package io.backstep.ui.kit.canvas;

import io.backstep.engine.math.Vector;

/**
 * A picture of edges in pixels, painted without the scene graph: the renderer of JavaFX takes longer for a few hundred
 * dashed curves than a frame lasts, and this can be done on another thread. An edge crosses the gap between two columns
 * from left to right, so it has one height at each column of pixels, and its share of a pixel follows from how far the
 * line covers it up and down. To be used on one thread.
 */
public final class EdgeRaster {
    /** Of the dashes of a negative weight, and of the gaps between them, before scaling. */
    static final double DASH = 7;

    static final double GAP = 4;

    private static final int CHANNELS = 0x00FF00FF;
    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;

    /**
     * An empty picture.
     *
     * @param width in pixels, over 0
     * @param height in pixels, over 0
     * @param scale how many pixels make a unit of length of the scene
     */
    public EdgeRaster(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = new int[Math.multiplyExact(width, height)];
    }

    /**
     * The way across a gap, which all edges between the same two columns share.
     *
     * @param first column of pixels
     * @param share for each column of pixels how far an edge has come from its start to its end, 0 to 1
     */
    public record Crossing(int first, Vector share) {}

    /**
     * The crossing of a gap.
     *
     * @param from where edges begin, in units of the scene
     * @param to where they end
     * @param curved whether they leave and arrive level
     */
    public Crossing crossing(double from, double to, boolean curved) {
        int first = Math.max(0, (int) Math.round(from * scale));
        int end = Math.min(width, (int) Math.round(to * scale));
        double[] share = new double[Math.max(0, end - first)];
        for (int i = 0; i < share.length; i++) {
            double across = ((first + i + 0.5) / scale - from) / (to - from);
            double inside = Math.max(0, Math.min(1, across));
            share[i] = curved ? CanvasSpace.smooth(inside) : inside;
        }
        return new Crossing(first, Vector.of(share));
    }

    /**
     * Paints an edge over what is there.
     *
     * @param start its height where it begins, in units of the scene
     * @param end its height where it ends
     * @param thickness of the line, in units of the scene
     * @param color as {@code 0xRRGGBB}
     * @param opacity 0 to 1
     */
    public void stroke(
            Crossing crossing, double start, double end, double thickness, int color, double opacity, boolean dashed) {
        Vector share = crossing.share();
        double rise = (end - start) * scale;
        double length = 0;
        for (int i = 0; i < share.size(); i++) {
            double middle = start * scale + rise * share.get(i);
            double slope = rise * slope(share, i);
            double run = Math.sqrt(1 + slope * slope);
            double painted = dashed ? (dashes(length + run) - dashes(length)) / run : 1;
            length += run;
            if (painted > 0) {
                column(
                        crossing.first() + i,
                        middle,
                        thickness * scale * run / 2,
                        Math.max(1, Math.abs(slope)),
                        color,
                        opacity * painted);
            }
        }
    }

    private static double slope(Vector share, int i) {
        int before = Math.max(0, i - 1);
        int after = Math.min(share.size() - 1, i + 1);
        return after > before ? (share.get(after) - share.get(before)) / (after - before) : 0;
    }

    /** How much of a line of this length is dash. */
    private double dashes(double length) {
        double period = (DASH + GAP) * scale;
        double whole = Math.floor(length / period);
        return whole * DASH * scale + Math.min(DASH * scale, length - whole * period);
    }

    /**
     * Paints where an edge passes a column of pixels.
     *
     * @param half of the height that the line has here
     * @param reach how far up and down a pixel reaches: it meets a steep line along more than its own height
     */
    private void column(int x, double middle, double half, double reach, int color, double opacity) {
        double low = middle - half;
        double high = middle + half;
        int top = Math.max(0, (int) Math.floor(low - reach / 2));
        int bottom = Math.min(height - 1, (int) Math.ceil(high + reach / 2));
        for (int y = top; y <= bottom; y++) {
            double covered = Math.min(high, y + 0.5 + reach / 2) - Math.max(low, y + 0.5 - reach / 2);
            if (covered > 0) {
                blend(y * width + x, color, opacity * Math.min(1, covered / reach));
            }
        }
    }

    /** Two channels at a time, each in 16 bits of a number: the opacity is in 256ths. */
    private void blend(int at, int color, double opacity) {
        int over = (int) (opacity * 256 + 0.5);
        int under = 256 - over;
        int below = pixels[at];
        int redAndBlue = (color & CHANNELS) * over + (below & CHANNELS) * under;
        int alphaAndGreen = ((OPAQUE | color) >>> 8 & CHANNELS) * over + (below >>> 8 & CHANNELS) * under;
        pixels[at] = (redAndBlue >>> 8 & CHANNELS) | (alphaAndGreen & ~CHANNELS);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels as {@code 0xAARRGGBB}, colours multiplied by their opacity, row by row from the top. */
    int[] pixels() {
        return pixels;
    }
}
