package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.trace.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;

/** Knows what is under the mouse, and lights what is pointed at here or elsewhere. */
final class NetworkPointer {
    /** How far from an edge, in pixels, the mouse still points at it. */
    private static final double REACH = 7;

    private final NetworkNodes nodes;
    private Set<Quantity> litElsewhere = Set.of();
    private @Nullable Hotspot pointedAt;

    NetworkPointer(NetworkNodes nodes) {
        this.nodes = nodes;
    }

    Optional<Hotspot> hotspotOf(Node node) {
        return nodes.hotspotOf(node);
    }

    /** What the event happened on: the topmost thing, or else the nearest edge within reach. */
    Optional<Hotspot> at(MouseEvent event, Node drawing) {
        PickResult picked = event.getPickResult();
        Node node = picked == null ? null : picked.getIntersectedNode();
        while (node != null && node != drawing) {
            Node under = node;
            Optional<Hotspot> hotspot = nodes.inputPicture()
                    .filter(picture -> picture == under)
                    .flatMap(picture -> picture.at(event.getSceneX(), event.getSceneY()))
                    .or(() -> nodes.hotspotOf(under));
            if (hotspot.isPresent()) {
                return hotspot;
            }
            node = node.getParent();
        }
        return nearestEdge(drawing.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private Optional<Hotspot> nearestEdge(Point2D point) {
        EdgeNode nearest = null;
        double distance = REACH;
        for (EdgeNode edge : nodes.edges()) {
            double away = edge.curve().distanceTo(point.getX(), point.getY());
            if (away < distance) {
                distance = away;
                nearest = edge;
            }
        }
        return nearest == null ? Optional.empty() : hotspotOf(nearest.line());
    }

    Optional<Hotspot> pointedAt() {
        return Optional.ofNullable(pointedAt);
    }

    void pointAt(Optional<Hotspot> hotspot) {
        pointedAt = hotspot.orElse(null);
        light();
    }

    void lightElsewhere(Set<Quantity> quantities) {
        litElsewhere = Set.copyOf(quantities);
        light();
    }

    /** To be called again when the drawing shows something else. */
    void light() {
        Set<Quantity> lit = new HashSet<>(litElsewhere);
        Optional.ofNullable(pointedAt)
                .ifPresent(hotspot -> lit.add(hotspot.quantity().get()));
        Set<Quantity> withStandIns = new HashSet<>();
        lit.forEach(quantity -> withStandIns.addAll(standsFor(quantity)));
        nodes.inputPicture().ifPresent(picture -> picture.light(lit));
        for (Hotspot hotspot : nodes.hotspots()) {
            hotspot.setLit(hotspot.equals(pointedAt)
                    || (!withStandIns.isEmpty()
                            && withStandIns.contains(hotspot.quantity().get())));
        }
    }

    /** What is to be lit for a quantity: itself; if it is not to be seen, the weight or the neuron it is about. */
    private Set<Quantity> standsFor(Quantity quantity) {
        boolean seen = nodes.hotspots().stream()
                .anyMatch(hotspot ->
                        hotspot.isVisible() && hotspot.quantity().get().equals(quantity));
        if (seen) {
            return Set.of(quantity);
        }
        if (quantity instanceof OfUnit unit) {
            return Set.of(
                    new Output(unit.sample(), unit.layer(), unit.unit()),
                    new MaskedOutput(unit.sample(), unit.layer(), unit.unit()),
                    new PreActivation(unit.sample(), unit.layer(), unit.unit()));
        }
        return Place.parameterOf(quantity).<Set<Quantity>>map(Set::of).orElse(Set.of());
    }
}
