package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;

/** The values that a plot tells: at the probe, and under the mouse. */
final class PlotReadings {
    private final ProbeNodes probe = new ProbeNodes(PlotStyle.PLOT_PROBE_LINE, true);
    private final ProbeNodes hover = new ProbeNodes(PlotStyle.PLOT_HOVER_LINE, false);
    private final PlotLabels labels;
    private final PointPointer points;
    private String name = "";
    private Optional<Point2D> pointer = Optional.empty();

    /**
     * @param labels make room for what is told
     * @param points tells of points, in a box of its own
     */
    PlotReadings(PlotLabels labels, PointPointer points) {
        this.labels = labels;
        this.points = points;
    }

    ProbeNodes probe() {
        return probe;
    }

    ProbeNodes hover() {
        return hover;
    }

    /** What the probe is moved along, such as {@code z}; or nothing. */
    String name() {
        return name;
    }

    void setName(String value) {
        name = value;
    }

    /**
     * Tells the values at the probe. Words give way to what it tells, and can be placed anew around it.
     *
     * @param lines that are not to be hidden
     */
    void showAt(double at, List<PlotCurve> curves, PlotSpace space, List<CurveSampler.Run> lines) {
        NotePlace.Surroundings around = new NotePlace.Surroundings(space.area(), List.of(), lines);
        probe.show(at, name, curves, space, Double.NaN, around);
    }

    /**
     * Tells the values under the mouse.
     *
     * @param lines that are not to be hidden
     */
    void pointAt(double x, double y, List<PlotCurve> curves, PlotSpace space, List<CurveSampler.Run> lines) {
        if (space.contains(x, y)) {
            pointer = Optional.of(new Point2D(x, y));
            String shown = name.isEmpty() ? "x" : name;
            hover.show(space.x().readableValue(x), shown, curves, space, y, around(space, lines));
        } else {
            pointer = Optional.empty();
            hover.setVisible(false);
        }
        makeRoom();
    }

    /** Tells what is now under a mouse that stays where it was, as after zooming. */
    void pointAgain(List<PlotCurve> curves, PlotSpace space, List<CurveSampler.Run> lines) {
        pointer.ifPresent(at -> pointAt(at.getX(), at.getY(), curves, space, lines));
    }

    private NotePlace.Surroundings around(PlotSpace space, List<CurveSampler.Run> lines) {
        return new NotePlace.Surroundings(space.area(), labels.spots(), lines);
    }

    void endHover() {
        pointer = Optional.empty();
        hover.setVisible(false);
        makeRoom();
    }

    /** Words under a box would be read as one with it. */
    void makeRoom() {
        labels.makeRoomFor(Stream.of(
                        probe.covered(),
                        hover.covered(),
                        points.covered().stream().toList())
                .flatMap(List::stream)
                .toList());
    }
}
