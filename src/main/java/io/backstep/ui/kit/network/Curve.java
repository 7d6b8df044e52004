package io.backstep.ui.kit.network;

/** The cubic curve of an edge, from the right of what feeds to the left of what is fed. It leaves and arrives level. */
record Curve(double startX, double startY, double control1X, double control2X, double endX, double endY) {
    private static final double LEVEL = 0.45;
    private static final double SPREAD = 0.4;

    static Curve between(Disc from, Disc to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double slant = dy / Math.hypot(dx, dy);
        double leave = SPREAD * from.radius() * slant;
        double arrive = -SPREAD * to.radius() * slant;
        double startX = from.x() + Math.sqrt(from.radius() * from.radius() - leave * leave);
        double endX = to.x() - Math.sqrt(to.radius() * to.radius() - arrive * arrive);
        double level = LEVEL * (endX - startX);
        return new Curve(startX, from.y() + leave, startX + level, endX - level, endX, to.y() + arrive);
    }

    double x(double t) {
        double s = 1 - t;
        return s * s * s * startX + 3 * s * s * t * control1X + 3 * s * t * t * control2X + t * t * t * endX;
    }

    double y(double t) {
        double s = 1 - t;
        return (s * s * s + 3 * s * s * t) * startY + (3 * s * t * t + t * t * t) * endY;
    }

    /** The x part of the unit vector at right angles to the curve, on its upper side. */
    double normalX(double t) {
        return slopeY(t) / speed(t);
    }

    /** The y part of the unit vector at right angles to the curve; negative, since y grows downwards. */
    double normalY(double t) {
        return -slopeX(t) / speed(t);
    }

    private double slopeX(double t) {
        double s = 1 - t;
        return 3 * s * s * (control1X - startX) + 6 * s * t * (control2X - control1X) + 3 * t * t * (endX - control2X);
    }

    private double slopeY(double t) {
        return 6 * (1 - t) * t * (endY - startY);
    }

    private double speed(double t) {
        return Math.max(1e-9, Math.hypot(slopeX(t), slopeY(t)));
    }

    /** The distance from a point to the nearest of some points of the curve. */
    double distanceTo(double pointX, double pointY) {
        if (pointX < startX - 20 || pointX > endX + 20) {
            return Double.POSITIVE_INFINITY;
        }
        double nearest = Double.POSITIVE_INFINITY;
        double fromX = startX;
        double fromY = startY;
        for (int i = 1; i <= 24; i++) {
            double toX = x(i / 24.0);
            double toY = y(i / 24.0);
            nearest = Math.min(nearest, distanceToSegment(pointX, pointY, fromX, fromY, toX, toY));
            fromX = toX;
            fromY = toY;
        }
        return nearest;
    }

    private static double distanceToSegment(double px, double py, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length));
        return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
    }
}
