package io.backstep.ui.app;

import io.backstep.ui.settings.WindowBounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where the window opens: where it was, as long as a person can get hold of it there. */
final class WindowPlace {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;

    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    /** How much of the strip at the top has to be on a screen, for the mouse to drag it by. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 30;

    private WindowPlace() {}

    /**
     * The bounds to open with.
     *
     * @param remembered where the window was
     * @param screens what can be used of each screen, the main one first; at least one
     */
    static WindowBounds of(Optional<WindowBounds> remembered, List<Rectangle2D> screens) {
        if (remembered.isEmpty()) {
            return centred(USUAL_WIDTH, USUAL_HEIGHT, screens.get(0));
        }
        WindowBounds bounds = remembered.get();
        if (screens.stream().anyMatch(screen -> canBeGrasped(bounds, screen))) {
            return bounds;
        }
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(one -> shared(bounds, one)))
                .orElseThrow();
        return centred(bounds.width(), bounds.height(), shared(bounds, screen) > 0 ? screen : screens.get(0));
    }

    private static boolean canBeGrasped(WindowBounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.x() + bounds.width(), screen.getMaxX()) - Math.max(bounds.x(), screen.getMinX());
        // Above the screen's edge the strip cannot be reached, however little is missing.
        boolean reachable = bounds.y() >= screen.getMinY() && bounds.y() + GRIP_HEIGHT <= screen.getMaxY();
        return reachable && width >= GRIP_WIDTH;
    }

    private static double shared(WindowBounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.x() + bounds.width(), screen.getMaxX()) - Math.max(bounds.x(), screen.getMinX());
        double height =
                Math.min(bounds.y() + bounds.height(), screen.getMaxY()) - Math.max(bounds.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static WindowBounds centred(double wantedWidth, double wantedHeight, Rectangle2D screen) {
        double width = Math.min(wantedWidth, screen.getWidth());
        double height = Math.min(wantedHeight, screen.getHeight());
        return new WindowBounds(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }
}
