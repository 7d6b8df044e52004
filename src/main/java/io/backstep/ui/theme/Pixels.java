package io.backstep.ui.theme;

import javafx.scene.paint.Color;

/** Colours as numbers, for pictures that are painted point by point. */
public final class Pixels {
    private static final int FULL = 255;

    private Pixels() {}

    /** A colour as {@code 0xAARRGGBB}; its channels are not multiplied by its opacity. */
    public static int argb(Color color) {
        return channel(color.getOpacity()) << 24 | rgb(color);
    }

    /** A colour as {@code 0x00RRGGBB}, as though it were opaque. */
    public static int rgb(Color color) {
        return channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * FULL);
    }
}
