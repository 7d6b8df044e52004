package io.backstep.ui.settings;

/**
 * Where the window stands when it is not maximised, in pixels of the screen as JavaFX counts them.
 *
 * @param width over 0
 * @param height over 0
 */
public record WindowBounds(double x, double y, double width, double height) {
    static final double LARGEST = 100_000;

    public WindowBounds {
        if (!(Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST)
                || !(width > 0 && width <= LARGEST && height > 0 && height <= LARGEST)) {
            throw new IllegalArgumentException("no window is at " + x + ", " + y + " of " + width + " x " + height);
        }
    }
}
