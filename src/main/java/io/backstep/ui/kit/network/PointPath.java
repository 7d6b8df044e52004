package io.backstep.ui.kit.network;

/** A line through points, and how near it comes to a box. Lengths in pixels. */
final class PointPath {
    private static final int PIECES = 64;

    private final double[] points;
    private final Box bounds;

    /** @param points x and y of the first point, x and y of the second, and so on */
    PointPath(double[] points) {
        this.points = points.clone();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            left = Math.min(left, x(i));
            right = Math.max(right, x(i));
            top = Math.min(top, y(i));
            bottom = Math.max(bottom, y(i));
        }
        bounds = new Box(left, top, right - left, bottom - top);
    }

    static PointPath along(Curve curve) {
        return beside(curve, 0, 0, 1);
    }

    /**
     * Beside a curve, at a distance from it.
     *
     * @param away above the curve where positive, below it where negative
     * @param from where along the curve it begins, from 0 to 1
     * @param to where along the curve it ends
     */
    static PointPath beside(Curve curve, double away, double from, double to) {
        double[] points = new double[2 * (PIECES + 1)];
        for (int i = 0; i <= PIECES; i++) {
            double t = from + (to - from) * i / PIECES;
            points[2 * i] = curve.x(t) + away * curve.normalX(t);
            points[2 * i + 1] = curve.y(t) + away * curve.normalY(t);
        }
        return new PointPath(points);
    }

    int size() {
        return points.length / 2;
    }

    double x(int index) {
        return points[2 * index];
    }

    double y(int index) {
        return points[2 * index + 1];
    }

    /** The point that comes nearest to the box. */
    int nearestTo(Box box) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            double distance = box.distanceTo(x(i), y(i));
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** Whether it may come nearer to the box than so; false is quickly found out. */
    boolean mayComeWithin(double distance, Box box) {
        return bounds.distanceTo(box) <= distance;
    }

    /** 0 where a point of the path lies within the box. */
    double distanceTo(Box box) {
        int nearest = nearestTo(box);
        return box.distanceTo(x(nearest), y(nearest));
    }

    /** The length of the path up to each of its points. */
    double[] lengths() {
        double[] lengths = new double[size()];
        for (int i = 1; i < size(); i++) {
            lengths[i] = lengths[i - 1] + Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
        }
        return lengths;
    }
}
