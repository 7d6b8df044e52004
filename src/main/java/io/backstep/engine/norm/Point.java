package io.backstep.engine.norm;

/** A place in the plane of two weights. */
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);
}
