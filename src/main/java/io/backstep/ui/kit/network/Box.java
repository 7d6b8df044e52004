package io.backstep.ui.kit.network;

/** A rectangle of the drawing, in pixels from its upper left corner. */
record Box(double x, double y, double width, double height) {
    static Box around(double centerX, double centerY, double width, double height) {
        return new Box(centerX - width / 2, centerY - height / 2, width, height);
    }

    double centerX() {
        return x + width / 2;
    }

    double centerY() {
        return y + height / 2;
    }

    double maxX() {
        return x + width;
    }

    double maxY() {
        return y + height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    boolean overlaps(Box other) {
        return x < other.maxX() && other.x < maxX() && y < other.maxY() && other.y < maxY();
    }

    boolean overlaps(Disc disc) {
        double dx = disc.x() - Math.max(x, Math.min(disc.x(), maxX()));
        double dy = disc.y() - Math.max(y, Math.min(disc.y(), maxY()));
        return dx * dx + dy * dy < disc.radius() * disc.radius();
    }

    boolean isWithin(Box outer) {
        return x >= outer.x && y >= outer.y && maxX() <= outer.maxX() && maxY() <= outer.maxY();
    }

    /** 0 within the box. */
    double distanceTo(double pointX, double pointY) {
        double dx = Math.max(0, Math.max(x - pointX, pointX - maxX()));
        double dy = Math.max(0, Math.max(y - pointY, pointY - maxY()));
        return Math.sqrt(dx * dx + dy * dy);
    }

    double distanceTo(Box other) {
        double dx = Math.max(0, Math.max(x - other.maxX(), other.x - maxX()));
        double dy = Math.max(0, Math.max(y - other.maxY(), other.y - maxY()));
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Narrower by so much on both sides. */
    Box narrowedBy(double margin) {
        return new Box(x + margin, y, width - 2 * margin, height);
    }

    Box grownBy(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
