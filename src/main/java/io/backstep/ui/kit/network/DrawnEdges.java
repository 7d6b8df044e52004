package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Group;

/**
 * The nodes of the weights that are drawn as edges. Those that are not drawn any more are kept for others: a node costs
 * more than all that is changed of it.
 */
final class DrawnEdges {
    private record Parts(EdgeNode edge, EdgePills pills) {}

    private final Group halos = new Group();
    private final Group lines = new Group();
    private final Group arrows = new Group();
    private final Group leaders = new Group();
    private final Group pills;
    private final Consumer<Hotspot> onHotspot;
    private final Map<Weight, Parts> drawn = new LinkedHashMap<>();
    private final Deque<Parts> spare = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param pills where numbers are put
     * @param onHotspot is told of everything that can be pointed at, once
     */
    DrawnEdges(Group pills, Consumer<Hotspot> onHotspot) {
        this.pills = pills;
        this.onHotspot = onHotspot;
        halos.setMouseTransparent(true);
        arrows.setMouseTransparent(true);
    }

    Group halos() {
        return halos;
    }

    Group lines() {
        return lines;
    }

    Group arrows() {
        return arrows;
    }

    Group leaders() {
        return leaders;
    }

    /** Draws these edges and no others; returns those that were not drawn before. */
    Set<Weight> draw(List<Edge> edges) {
        Set<Weight> wanted = new HashSet<>();
        edges.forEach(edge -> wanted.add(edge.weight()));
        for (Weight weight : List.copyOf(drawn.keySet())) {
            if (!wanted.contains(weight)) {
                Parts parts = Objects.requireNonNull(drawn.remove(weight));
                parts.edge().hide();
                parts.pills().hide();
                parts.pills().name(null);
                spare.push(parts);
            }
        }
        Set<Weight> fresh = new HashSet<>();
        for (Edge edge : edges) {
            if (!drawn.containsKey(edge.weight())) {
                Parts parts = spare.isEmpty() ? create(edge) : spare.pop();
                parts.edge().become(edge);
                parts.pills().name(EdgeNode.id(edge.weight()));
                drawn.put(edge.weight(), parts);
                fresh.add(edge.weight());
            }
        }
        return fresh;
    }

    private Parts create(Edge first) {
        EdgeNode edge = new EdgeNode(first);
        EdgePills own = EdgePills.create();
        halos.getChildren().add(edge.halo());
        lines.getChildren().add(edge.line());
        arrows.getChildren().add(edge.arrow());
        leaders.getChildren().addAll(own.labelLeader(), own.noteLeader());
        pills.getChildren().addAll(own.label(), own.note());
        onHotspot.accept(new Hotspot(
                edge.line(), edge::quantity, texts -> texts.editable(texts.edge(edge.edge())), edge::setPointedAt));
        onHotspot.accept(new Hotspot(own.label(), edge::quantity, texts -> texts.editable(texts.edge(edge.edge()))));
        onHotspot.accept(new Hotspot(
                own.note(),
                () -> edge.edge()
                        .shown()
                        .note()
                        .map(NetworkPicture.Note::quantity)
                        .orElse(edge.edge().weight()),
                texts -> texts.edge(edge.edge())));
        return new Parts(edge, own);
    }

    /** The node of a weight that is drawn. */
    EdgeNode edge(Weight weight) {
        return Objects.requireNonNull(drawn.get(weight)).edge();
    }

    /** The node of the weight at a place, if it is drawn. */
    Optional<EdgeNode> at(Weight place) {
        return drawn.values().stream()
                .map(Parts::edge)
                .filter(edge -> edge.edge().place().equals(place))
                .findFirst();
    }

    EdgePills pillsOf(Weight weight) {
        return Objects.requireNonNull(drawn.get(weight)).pills();
    }

    List<EdgeNode> edges() {
        List<EdgeNode> edges = new ArrayList<>();
        drawn.values().forEach(parts -> edges.add(parts.edge()));
        return edges;
    }

    /** To be called in every layout pass, since a change of style may change a size. */
    void settle() {
        drawn.values().forEach(parts -> {
            parts.pills().label().settle();
            parts.pills().note().settle();
        });
    }
}
