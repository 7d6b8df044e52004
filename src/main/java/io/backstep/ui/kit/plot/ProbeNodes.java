package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A vertical line with a dot on every curve it crosses and a box that says the values there. */
final class ProbeNodes extends Group {
    private static final double DOT = 5;
    /** A longer box would hide the curves that it speaks of. */
    private static final int MOST_LINES = 8;

    private final Line line;
    private final Line leader = PlotStyle.PLOT_LEADER.part(new Line());
    private final List<Circle> dots = new ArrayList<>();
    private final NoteBox box = new NoteBox();
    private final boolean dotted;

    /** A curve that the probe reads. */
    private record Reading(PlotCurve curve, double value) {}

    /** @param dotted whether it marks the curves */
    ProbeNodes(PlotStyle style, boolean dotted) {
        this.dotted = dotted;
        line = style.part(new Line());
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        // The box says itself what it is about.
        PlotStyle.AUDIT_DECORATION.addTo(leader);
        getChildren().addAll(line, leader, box);
        setVisible(false);
    }

    void setBoxShown(boolean shown) {
        box.setVisible(shown);
    }

    /** Where the box stands and what joins it to its place, if there is a box to be seen. */
    List<TextSpot> covered() {
        if (!isVisible() || !box.isVisible()) {
            return List.of();
        }
        return leader.isVisible()
                ? List.of(box.spot(), NotePlace.leader(box.spot(), line.getStartX()))
                : List.of(box.spot());
    }

    /**
     * Shows the values at a place.
     *
     * @param name what the horizontal axis measures, such as {@code z}; nothing where the value is not to be said
     * @param pointerY where the mouse is; not a number where it is not the mouse that reads the values
     * @param around what the box keeps clear of
     */
    void show(
            double at,
            String name,
            List<PlotCurve> curves,
            PlotSpace space,
            double pointerY,
            NotePlace.Surroundings around) {
        boolean shown = space.x().range().contains(at);
        setVisible(shown);
        if (!shown) {
            return;
        }
        double x = space.x().toPixel(at);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(space.area().y());
        line.setEndY(space.bottom());
        List<Reading> readings = new ArrayList<>();
        for (PlotCurve curve : curves) {
            if (curve.probed() && curve.shape() instanceof PlotCurve.Function function) {
                readings.add(new Reading(curve, function.function().applyAsDouble(at)));
            }
        }
        double highest = showDots(readings, x, space);
        List<NoteBox.Line> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add(new NoteBox.Line(name + " = " + number(at), PlotLook.MUTED));
        }
        readings.stream()
                .limit(MOST_LINES)
                .forEach(reading -> lines.add(new NoteBox.Line(
                        reading.curve().name() + " = " + number(reading.value()),
                        reading.curve().look())));
        box.show(lines, x, Double.isNaN(pointerY) ? highest : pointerY, around);
        TextSpot joint = NotePlace.leader(box.spot(), x);
        leader.setVisible(box.isVisible() && NotePlace.gap(box.spot(), x) > 0);
        leader.setStartX(joint.x());
        leader.setEndX(joint.x() + joint.width());
        leader.setStartY(joint.y());
        leader.setEndY(joint.y());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    private double showDots(List<Reading> readings, double x, PlotSpace space) {
        double highest = space.bottom();
        int used = 0;
        for (Reading reading : dotted ? readings : List.<Reading>of()) {
            double y = space.y().toPixel(reading.value());
            if (space.contains(x, y)) {
                if (used == dots.size()) {
                    dots.add(PlotStyle.PLOT_DOT.part(new Circle(DOT)));
                }
                Circle dot = dots.get(used++);
                reading.curve().look().applyTo(dot);
                dot.setCenterX(x);
                dot.setCenterY(y);
                highest = Math.min(highest, y);
            }
        }
        List<Node> wanted = new ArrayList<>();
        wanted.add(line);
        wanted.add(leader);
        wanted.addAll(dots.subList(0, used));
        wanted.add(box);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        return highest;
    }
}
