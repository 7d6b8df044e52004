package io.backstep.ui.kit.canvas;

import io.backstep.ui.theme.Pixels;
import javafx.scene.paint.Color;

/**
 * The colours of the drawing, which the style sheets decide.
 *
 * @param none of a response of 0
 */
record CanvasInk(Color positive, Color negative, Color none, Color outline, Color focus, Color words) {
    private static final int SHADES = 128;

    /** The colours of responses from minus the largest to the largest, as pixels. */
    int[] shades() {
        int[] shades = new int[2 * SHADES + 1];
        for (int i = 0; i < shades.length; i++) {
            double share = (i - SHADES) / (double) SHADES;
            Color color = none.interpolate(share < 0 ? negative : positive, Math.abs(share));
            shades[i] = 0xFF000000 | Pixels.rgb(color);
        }
        return shades;
    }

    static int shade(int[] shades, double value, double largest) {
        double share = Double.isNaN(value) ? 0 : Math.max(-1, Math.min(1, value / largest));
        return shades[SHADES + (int) Math.round(share * SHADES)];
    }
}
