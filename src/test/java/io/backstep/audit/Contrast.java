package io.backstep.audit;

import javafx.scene.paint.Color;

/** Contrast of two colours as WCAG 2.2 defines it, from 1 (none) to 21 (black on white). */
final class Contrast {
    private Contrast() {}

    /** The ratio between an ink, which may be translucent, and the opaque colour behind it. */
    static double ratio(Color ink, Color behind) {
        double first = luminance(over(ink, behind));
        double second = luminance(behind);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static Color over(Color ink, Color behind) {
        double share = ink.getOpacity();
        return Color.color(
                ink.getRed() * share + behind.getRed() * (1 - share),
                ink.getGreen() * share + behind.getGreen() * (1 - share),
                ink.getBlue() * share + behind.getBlue() * (1 - share));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
