package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a plot shows, as values. The field lies under all else, bands under the curves, clouds and marks over them;
 * later ones over earlier ones.
 *
 * @param name what the plot is called, for who cannot see it, and for the names of files; not drawn
 * @param legend whether the curves are named in a row above the plot
 * @param equalUnits whether a unit is as long on one axis as on the other
 */
public record PlotPicture(
        String name,
        PlotAxis x,
        PlotAxis y,
        List<PlotCurve> curves,
        List<PlotBand> bands,
        List<PlotMark> marks,
        Optional<PlotField> field,
        List<PlotCloud> clouds,
        boolean legend,
        boolean equalUnits) {
    /** Nothing, from 0 to 1. */
    public static final PlotPicture EMPTY = new PlotPicture(
            "",
            PlotAxis.linear(0, 1, ""),
            PlotAxis.linear(0, 1, ""),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            false,
            false);

    public PlotPicture {
        Objects.requireNonNull(name);
        Objects.requireNonNull(x);
        Objects.requireNonNull(y);
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        clouds = List.copyOf(clouds);
    }

    public static PlotPicture of(String name, PlotAxis x, PlotAxis y, List<PlotCurve> curves) {
        return new PlotPicture(name, x, y, curves, List.of(), List.of(), Optional.empty(), List.of(), false, false);
    }

    public PlotPicture withX(PlotAxis other) {
        return new PlotPicture(name, other, y, curves, bands, marks, field, clouds, legend, equalUnits);
    }

    public PlotPicture withY(PlotAxis other) {
        return new PlotPicture(name, x, other, curves, bands, marks, field, clouds, legend, equalUnits);
    }

    public PlotPicture withBands(List<PlotBand> other) {
        return new PlotPicture(name, x, y, curves, other, marks, field, clouds, legend, equalUnits);
    }

    public PlotPicture withMarks(List<? extends PlotMark> other) {
        return new PlotPicture(name, x, y, curves, bands, List.copyOf(other), field, clouds, legend, equalUnits);
    }

    /** The same over values that fill a rectangle. */
    public PlotPicture withField(PlotField other) {
        return new PlotPicture(name, x, y, curves, bands, marks, Optional.of(other), clouds, legend, equalUnits);
    }

    /** The same with these points over the curves; their ids differ from those of curves and marks. */
    public PlotPicture withClouds(List<PlotCloud> other) {
        return new PlotPicture(name, x, y, curves, bands, marks, field, other, legend, equalUnits);
    }

    /** The same with its curves named in a row above the plot, besides the labels at the curves. */
    public PlotPicture withLegend() {
        return new PlotPicture(name, x, y, curves, bands, marks, field, clouds, true, equalUnits);
    }

    /**
     * The same with a unit as long on one axis as on the other, so that a circle is round whatever the room. One of the
     * axes then shows more than its range. Both are to be linear.
     */
    public PlotPicture withEqualUnits() {
        return new PlotPicture(name, x, y, curves, bands, marks, field, clouds, legend, true);
    }

    /** The same with a vertical axis that has room for all that the functions and lines do over the horizontal one. */
    public PlotPicture withFittedY() {
        return withY(y.withRange(FittedRange.of(this)));
    }

    /** Whether it differs from another only in marks that need no words, as while a probe is dragged. */
    boolean differsInWordlessMarks(PlotPicture before) {
        return equals(before.withMarks(marks)) && PlotLabels.needsNone(before.marks) && PlotLabels.needsNone(marks);
    }
}
