package io.backstep.ui.kit.plot;

import javafx.scene.paint.Color;

/** Which of two inks can be read better on a colour, by the contrast of WCAG 2.1. */
final class Ink {
    private Ink() {}

    static boolean isLightBetter(Color back, Color dark, Color light) {
        return contrast(back, light) > contrast(back, dark);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
