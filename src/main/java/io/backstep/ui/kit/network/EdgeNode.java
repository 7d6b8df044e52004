package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
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
    private static final int ARROW_POINTS = 28;
    /** How far beside the edge's rim the arrow runs, in its sizes: its head, 0.75 wide, stays off the edge. */
    private static final double CLEAR = 0.45;

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

    EdgeNode(Edge first) {
        edge = first;
        line.setId("edge-" + (first.weight().layer() + 1) + "-"
                + (first.weight().unit() + 1) + "-" + (first.weight().input() + 1));
        line.setAccessibleRole(AccessibleRole.TEXT);
        NetworkStyle.AUDIT_DECORATION.addTo(halo);
        halo.setVisible(false);
        arrow.setVisible(false);
        arrow.setMouseTransparent(true);
        shaft.setFill(null);
        NetworkStyle.ARROW.addTo(shaft);
        NetworkStyle.ARROW_HEAD.addTo(head);
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
        if (pointedAt != value) {
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
        curve = layout.curve(edge.weight());
        boolean background = layout.isCrowded() && !edge.shown().lit();
        NetworkStyle.BACKGROUND.set(line, background);
        NetworkStyle.AUDIT_DECORATION.set(line, background);
        place(line, curve);
        setWeight(drawnWeight);
        if (halo.isVisible()) {
            place(halo, curve);
        }
        if (arrow.isVisible()) {
            placeArrow(Math.min(
                    layout.room().em(),
                    0.7
                            * layout.neuron(edge.weight().layer(), edge.weight().input())
                                    .radius()));
        }
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

    /** Beside the edge, on its upper side, with the head at what feeds it. */
    private void placeArrow(double size) {
        double away = line.getStrokeWidth() / 2 + CLEAR * size;
        double length = 0.75 * size;
        double span = Math.max(1, curve.endX() - curve.startX());
        double tip = Math.min(0.2, 0.15 * size / span);
        double neck = Math.min(0.4, tip + length / span);
        // Clear of the rim of the neuron that the blame comes from.
        double tail = 1 - Math.max(0.03, Math.min(0.2, 0.6 * size / span));
        Double[] points = new Double[2 * (ARROW_POINTS + 1)];
        for (int i = 0; i <= ARROW_POINTS; i++) {
            double t = neck + (tail - neck) * i / ARROW_POINTS;
            points[2 * i] = curve.x(t) + away * curve.normalX(t);
            points[2 * i + 1] = curve.y(t) + away * curve.normalY(t);
        }
        shaft.getPoints().setAll(points);
        double tipX = curve.x(tip) + away * curve.normalX(tip);
        double tipY = curve.y(tip) + away * curve.normalY(tip);
        double dx = points[0] - tipX;
        double dy = points[1] - tipY;
        head.getPoints()
                .setAll(List.of(
                        tipX,
                        tipY,
                        points[0] - 0.5 * dy,
                        points[1] + 0.5 * dx,
                        points[0] + 0.5 * dy,
                        points[1] - 0.5 * dx));
    }
}
