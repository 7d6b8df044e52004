package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** One weight: a curve as thick as the weight is strong, a glow while it is lit, an arrow where blame travels back. */
final class EdgeNode {
    private static final double THINNEST = 1;
    private static final double GLOW = 7;

    private final CubicCurve line = curve(NetworkStyle.EDGE);
    private final CubicCurve halo = curve(NetworkStyle.HALO);
    private final Polyline shaft = new Polyline();
    private final Polygon head = new Polygon();
    private final Group arrow = new Group(shaft, head);
    private Edge edge;
    private boolean pointedAt;
    private double drawnWeight;
    private double scale = 1;
    private double widest = 1;
    private Curve curve = new Curve(0, 0, 0, 0, 0, 0);
    private Optional<Arrow> path = Optional.empty();

    EdgeNode(Edge first) {
        edge = first;
        line.setAccessibleRole(AccessibleRole.TEXT);
        NetworkStyle.AUDIT_DECORATION.addTo(halo);
        halo.setVisible(false);
        arrow.setVisible(false);
        arrow.setMouseTransparent(true);
        shaft.setFill(null);
        NetworkStyle.ARROW.addTo(shaft);
        NetworkStyle.ARROW_HEAD.addTo(head);
    }

    /** Makes it that of another weight, which it is shown next. */
    void become(Edge other) {
        edge = other;
        pointedAt = false;
        line.setId(id(other.weight()));
        line.setVisible(true);
    }

    static String id(Weight weight) {
        return "edge-" + (weight.layer() + 1) + "-" + (weight.unit() + 1) + "-" + (weight.input() + 1);
    }

    /** Until it becomes that of another weight. */
    void hide() {
        line.setId(null);
        List.of(line, halo, arrow).forEach(node -> node.setVisible(false));
        path = Optional.empty();
    }

    private static CubicCurve curve(NetworkStyle style) {
        CubicCurve curve = new CubicCurve();
        curve.setFill(null);
        style.addTo(curve);
        return curve;
    }

    CubicCurve line() {
        return line;
    }

    CubicCurve halo() {
        return halo;
    }

    Group arrow() {
        return arrow;
    }

    Edge edge() {
        return edge;
    }

    Curve curve() {
        return curve;
    }

    Quantity quantity() {
        return edge.weight();
    }

    void show(Edge shown, NetworkPicture picture) {
        edge = shown;
        scale = picture.weightScale();
        boolean lit = shown.shown().lit();
        NetworkStyle.READ.set(line, lit);
        NetworkStyle.WRITTEN.set(line, shown.shown().written());
        showHalo();
        Phase phase = shown.shown()
                .note()
                .map(NetworkPicture.Note::phase)
                .or(picture::phase)
                .orElse(Phase.FORWARD);
        NetworkStyle.setPhase(halo, phase);
        arrow.setVisible(shown.travel().equals(Optional.of(Travel.BACKWARD)));
        setWeight(shown.shown().value());
    }

    /** Raises the edge above the others. */
    void setPointedAt(boolean value) {
        if (pointedAt != value && line.isVisible()) {
            pointedAt = value;
            showHalo();
            place(halo, curve);
        }
    }

    private void showHalo() {
        boolean lit = edge.shown().lit();
        line.setViewOrder(pointedAt ? -2 : lit ? -1 : 0);
        halo.setVisible(lit || pointedAt);
    }

    /** Draws the edge as that of another weight, as it is while the weight changes. */
    void setWeight(double weight) {
        drawnWeight = weight;
        double share = Math.min(1, Math.abs(weight) / scale);
        double emphasis = edge.shown().lit() ? Math.min(1.2, 0.3 * widest) : 0;
        double width = THINNEST + (widest - THINNEST) * (Double.isFinite(share) ? share : 1) + emphasis;
        line.setStrokeWidth(width);
        halo.setStrokeWidth(width + GLOW);
        NetworkStyle.setSign(line, weight);
    }

    void place(NetworkLayout layout) {
        widest = layout.widestStroke();
        curve = layout.curve(edge.place());
        boolean background =
                (layout.isCrowded() || edge.idle()) && !edge.shown().lit();
        NetworkStyle.BACKGROUND.set(line, background);
        NetworkStyle.AUDIT_DECORATION.set(line, background);
        place(line, curve);
        setWeight(drawnWeight);
        if (halo.isVisible()) {
            place(halo, curve);
        }
        path = Optional.empty();
        if (arrow.isVisible()) {
            Arrow along = Arrow.along(curve, line.getStrokeWidth(), layout.arrowSize(edge.place()));
            List<Double> points = new ArrayList<>();
            for (int i = 0; i < along.shaft().size(); i++) {
                points.add(along.shaft().x(i));
                points.add(along.shaft().y(i));
            }
            shaft.getPoints().setAll(points);
            head.getPoints().setAll(along.head());
            path = Optional.of(along);
        }
    }

    /** The arrow that is drawn beside it, once it has its place. */
    Optional<Arrow> drawnArrow() {
        return path;
    }

    private static void place(CubicCurve node, Curve curve) {
        node.setStartX(curve.startX());
        node.setStartY(curve.startY());
        node.setControlX1(curve.control1X());
        node.setControlY1(curve.startY());
        node.setControlX2(curve.control2X());
        node.setControlY2(curve.endY());
        node.setEndX(curve.endX());
        node.setEndY(curve.endY());
    }
}
