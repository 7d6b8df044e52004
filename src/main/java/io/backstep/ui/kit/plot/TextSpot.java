package io.backstep.ui.kit.plot;

/** A rectangle that some words take, or that they keep clear of. */
record TextSpot(double x, double y, double width, double height) {
    boolean overlaps(TextSpot other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    boolean contains(double px, double py) {
        return px >= x && px <= x + width && py >= y && py <= y + height;
    }

    boolean isWithin(TextSpot other) {
        return x >= other.x
                && y >= other.y
                && x + width <= other.x + other.width
                && y + height <= other.y + other.height;
    }

    /** From a point to the nearest one of these; 0 within. */
    double distanceTo(double px, double py) {
        return Math.sqrt(squareTo(px, py));
    }

    /** The square of {@link #distanceTo}. */
    double squareTo(double px, double py) {
        double across = Math.max(0, Math.max(x - px, px - x - width));
        double along = Math.max(0, Math.max(y - py, py - y - height));
        return across * across + along * along;
    }

    /** As {@link #overlaps}, and also where one has no area. */
    boolean touches(TextSpot other) {
        return x <= other.x + other.width
                && other.x <= x + width
                && y <= other.y + other.height
                && other.y <= y + height;
    }

    TextSpot grown(double by) {
        return new TextSpot(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The same, moved as little as needed to lie in the other. */
    TextSpot keptWithin(TextSpot other) {
        double nearX = Math.max(other.x, Math.min(other.x + other.width - width, x));
        double nearY = Math.max(other.y, Math.min(other.y + other.height - height, y));
        return new TextSpot(nearX, nearY, width, height);
    }
}
