package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve: a function, or a line through points. Two curves are the same only if they hold the same function object, so
 * keep a curve, or at least its function, as long as it does not change: what is the same is not sampled again.
 *
 * @param id of the curve's node; unique in a picture
 * @param name what it is called in words, for who cannot see it
 * @param label what stands beside it, such as {@code σ(z)}, or nothing
 * @param probed whether the probe and the mouse read its value; never for a line through points
 */
public record PlotCurve(
        String id, String name, String label, Shape shape, PlotLook look, PlotDash dash, boolean probed) {
    /** What is drawn. */
    public sealed interface Shape permits Function, Line {}

    /**
     * A function of x. Where it is infinite or not a number the curve has a gap, and where it jumps it is not joined.
     */
    public record Function(DoubleUnaryOperator function) implements Shape {
        public Function {
            Objects.requireNonNull(function);
        }
    }

    /**
     * Points joined by straight lines; a point that is not finite makes a gap.
     *
     * @param filled whether the inside is tinted too
     */
    public record Line(List<PlotPoint> points, boolean filled) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    public PlotCurve {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(look);
        Objects.requireNonNull(dash);
        probed = probed && shape instanceof Function;
    }

    /** A function, labelled with its name, read by the probe. */
    public static PlotCurve function(String id, String name, PlotLook look, DoubleUnaryOperator function) {
        return new PlotCurve(id, name, name, new Function(function), look, PlotDash.OF_LOOK, true);
    }

    /** A line through points, labelled with its name. */
    public static PlotCurve line(String id, String name, PlotLook look, List<PlotPoint> points) {
        return new PlotCurve(id, name, name, new Line(points, false), look, PlotDash.OF_LOOK, false);
    }

    /** The line around an area, which is tinted: give the first point again at the end. */
    public static PlotCurve area(String id, String name, PlotLook look, List<PlotPoint> points) {
        return new PlotCurve(id, name, name, new Line(points, true), look, PlotDash.OF_LOOK, false);
    }

    public PlotCurve withLabel(String other) {
        return new PlotCurve(id, name, other, shape, look, dash, probed);
    }

    public PlotCurve withDash(PlotDash other) {
        return new PlotCurve(id, name, label, shape, look, other, probed);
    }

    public PlotCurve withoutProbe() {
        return new PlotCurve(id, name, label, shape, look, dash, false);
    }
}
