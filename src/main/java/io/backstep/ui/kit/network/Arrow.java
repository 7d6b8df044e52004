package io.backstep.ui.kit.network;

import java.util.List;

/**
 * The arrow of a number that travels back along an edge: beside the edge, its head at what feeds the edge. Its sizes
 * follow the length of the way, so that the heads of steep and of level edges are alike.
 *
 * @param away how far from the middle of the edge it runs; above the edge where positive
 * @param shaft from the neck of the head to the tail
 * @param head the corners of the head, its tip first
 */
record Arrow(double away, PointPath shaft, List<Double> head) {
    /** How far beside the edge's rim the arrow runs, in its sizes: its head, 0.75 wide, stays off the edge. */
    private static final double CLEAR = 0.45;

    private static final double HEAD_LENGTH = 0.75;
    private static final double HALF_HEAD = 0.375;
    /** An edge that falls more steeply than this has room below it where it starts, and others above it. */
    private static final double FALLING = 0.15;

    /**
     * @param stroke how thick the edge is
     * @param size about the height of a letter
     */
    static Arrow along(Curve curve, double stroke, double size) {
        double away = side(curve) * (stroke / 2 + CLEAR * size);
        double[] lengths = PointPath.beside(curve, away, 0, 1).lengths();
        double whole = lengths[lengths.length - 1];
        double tip = at(lengths, Math.min(0.15 * size, 0.1 * whole));
        double neck = at(lengths, Math.min((0.15 + HEAD_LENGTH) * size, 0.4 * whole));
        // Clear of the rim of the neuron that the blame comes from.
        double tail = at(lengths, whole - Math.min(0.6 * size, 0.2 * whole));
        PointPath shaft = PointPath.beside(curve, away, neck, tail);
        double tipX = curve.x(tip) + away * curve.normalX(tip);
        double tipY = curve.y(tip) + away * curve.normalY(tip);
        double dx = shaft.x(0) - tipX;
        double dy = shaft.y(0) - tipY;
        double wide = HALF_HEAD / HEAD_LENGTH;
        return new Arrow(
                away,
                shaft,
                List.of(
                        tipX,
                        tipY,
                        shaft.x(0) - wide * dy,
                        shaft.y(0) + wide * dx,
                        shaft.x(0) + wide * dy,
                        shaft.y(0) - wide * dx));
    }

    /** 1 above, -1 below: on the outer side of where the edge starts, since other edges start beside it. */
    static int side(Curve curve) {
        boolean falling = curve.endY() - curve.startY() > FALLING * (curve.endX() - curve.startX());
        return falling ? -1 : 1;
    }

    /** The farthest that an arrow of an edge reaches from the middle of the edge. */
    static double reach(double stroke, double size) {
        return stroke / 2 + (CLEAR + HALF_HEAD) * size;
    }

    /** How long the head is from its tip to its neck. */
    double headLength() {
        return Math.hypot(shaft.x(0) - head.get(0), shaft.y(0) - head.get(1));
    }

    /** How near it comes to a box; 0 where it touches it. */
    double distanceTo(Box box) {
        double nearest = shaft.distanceTo(box);
        for (int i = 0; i < head.size(); i += 2) {
            nearest = Math.min(nearest, box.distanceTo(head.get(i), head.get(i + 1)));
        }
        return nearest;
    }

    /** Where along the curve so much of the way lies behind. */
    private static double at(double[] lengths, double length) {
        for (int i = 1; i < lengths.length; i++) {
            if (lengths[i] >= length) {
                double within = (length - lengths[i - 1]) / Math.max(1e-9, lengths[i] - lengths[i - 1]);
                return (i - 1 + within) / (lengths.length - 1);
            }
        }
        return 1;
    }
}
