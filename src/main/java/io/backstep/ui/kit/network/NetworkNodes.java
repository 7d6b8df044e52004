package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** The nodes of one shape of network. Made once for the shape; a new picture touches only what it changes. */
final class NetworkNodes {
    /** The numbers that belong to one weight, and the lines that lead from them to their edge. */
    record EdgePills(Pill label, Pill note, Line labelLeader, Line noteLeader) {
        static EdgePills of(String edgeId) {
            EdgePills pills = new EdgePills(
                    new Pill(NetworkStyle.WEIGHT_LABEL), new Pill(NetworkStyle.NOTE), new Line(), new Line());
            pills.label.setId(edgeId.replace("edge", "weight"));
            pills.note.setId(edgeId.replace("edge", "note"));
            for (Line leader : List.of(pills.labelLeader, pills.noteLeader)) {
                NetworkStyle.LEADER.addTo(leader);
                // It ends on its edge, which may have its colour.
                NetworkStyle.AUDIT_DECORATION.addTo(leader);
                leader.setMouseTransparent(true);
                leader.setVisible(false);
            }
            return pills;
        }

        void hide() {
            List.of(label, note, labelLeader, noteLeader).forEach(node -> node.setVisible(false));
        }

        void lead(boolean ofNote, Leader leader) {
            Line line = ofNote ? noteLeader : labelLeader;
            line.setStartX(leader.fromX());
            line.setStartY(leader.fromY());
            line.setEndX(leader.toX());
            line.setEndY(leader.toY());
            line.setVisible(true);
        }
    }

    private final Group halos = new Group();
    private final Group lines = new Group();
    private final Group arrows = new Group();
    private final Group neuronLayer = new Group();
    private final Group leaders = new Group();
    private final Group pills = new Group();
    private final Group pulses = new Group();
    private final Map<Weight, EdgeNode> edges = new LinkedHashMap<>();
    private final Map<Weight, EdgePills> edgePills = new LinkedHashMap<>();
    private final List<List<NeuronNode>> neurons = new ArrayList<>();
    private final List<NeuronPills> neuronPills = new ArrayList<>();
    private final List<Pill> captions = new ArrayList<>();
    private final List<Hotspot> hotspots = new ArrayList<>();
    /** What changed since everything was last put in its place; measuring words is most of the work of placing. */
    private final Set<Neuron> unplaced = new HashSet<>();

    private boolean edgePillsPlaced;
    private @Nullable NetworkLayout placed;
    private @Nullable NetworkPicture shown;
    private @Nullable NetworkTexts spoken;

    NetworkNodes(NetworkPicture picture) {
        for (Edge edge : picture.edges()) {
            add(new EdgeNode(edge));
        }
        for (List<Neuron> column : picture.columns()) {
            List<NeuronNode> nodes = new ArrayList<>();
            column.forEach(neuron -> nodes.add(add(neuron)));
            neurons.add(nodes);
            Pill caption = new Pill(NetworkStyle.CAPTION);
            captions.add(caption);
            pills.getChildren().add(caption);
        }
        halos.setMouseTransparent(true);
        arrows.setMouseTransparent(true);
        pulses.setMouseTransparent(true);
    }

    private void add(EdgeNode edge) {
        Weight weight = edge.edge().weight();
        edges.put(weight, edge);
        halos.getChildren().add(edge.halo());
        lines.getChildren().add(edge.line());
        arrows.getChildren().add(edge.arrow());
        EdgePills own = EdgePills.of(edge.line().getId());
        edgePills.put(weight, own);
        leaders.getChildren().addAll(own.labelLeader(), own.noteLeader());
        pills.getChildren().addAll(own.label(), own.note());
        hotspots.add(new Hotspot(
                edge.line(), edge::quantity, texts -> texts.editable(texts.edge(edge.edge())), edge::setPointedAt));
        hotspots.add(new Hotspot(own.label(), edge::quantity, texts -> texts.editable(texts.edge(edge.edge()))));
        hotspots.add(new Hotspot(
                own.note(),
                () -> edge.edge()
                        .shown()
                        .note()
                        .map(NetworkPicture.Note::quantity)
                        .orElse(weight),
                texts -> texts.edge(edge.edge())));
    }

    private NeuronNode add(Neuron neuron) {
        NeuronNode node = new NeuronNode(neuron);
        NeuronPills own = new NeuronPills(neuron);
        neuronPills.add(own);
        neuronLayer.getChildren().add(node);
        pills.getChildren().addAll(own.pills());
        pills.getChildren().add(own.target());
        hotspots.add(new Hotspot(node, node::quantity, texts -> texts.neuron(node.neuron())));
        hotspots.addAll(own.hotspots());
        return node;
    }

    /** From the bottom to the top. */
    List<Node> layers() {
        return List.of(halos, lines, arrows, leaders, neuronLayer, pills, pulses);
    }

    Group pulses() {
        return pulses;
    }

    List<Hotspot> hotspots() {
        return hotspots;
    }

    /** Where the number of a weight or bias is written, if it is. */
    Optional<Node> numberOf(Parameter parameter) {
        return hotspots.stream()
                .filter(hotspot -> hotspot.node() instanceof Pill && hotspot.isVisible())
                .filter(hotspot -> hotspot.quantity().get().equals(parameter))
                .map(Hotspot::node)
                .findFirst();
    }

    EdgeNode edge(Weight weight) {
        return Objects.requireNonNull(edges.get(weight));
    }

    EdgePills pillsOf(Weight weight) {
        return Objects.requireNonNull(edgePills.get(weight));
    }

    Iterable<EdgeNode> edges() {
        return edges.values();
    }

    NeuronNode neuron(int column, int unit) {
        return neurons.get(column).get(unit);
    }

    List<NeuronPills> neuronPills() {
        return neuronPills;
    }

    void show(NetworkPicture picture, NetworkTexts texts) {
        NetworkPicture before = texts == spoken ? shown : null;
        for (int i = 0; i < picture.edges().size(); i++) {
            Edge edge = picture.edges().get(i);
            if (before == null
                    || !before.edges().get(i).equals(edge)
                    || before.weightScale() != picture.weightScale()
                    || (edge.shown().lit() && !before.phase().equals(picture.phase()))) {
                show(edge, picture, texts);
            }
        }
        int next = 0;
        for (int column = 0; column < neurons.size(); column++) {
            boolean same = before != null
                    && before.phase().equals(picture.phase())
                    && before.captions().get(column).equals(picture.captions().get(column));
            for (Neuron neuron : picture.columns().get(column)) {
                NeuronPills around = neuronPills.get(next++);
                if (before == null
                        || !same
                        || !before.neuron(column, neuron.unit()).equals(neuron)) {
                    NeuronNode node = neuron(column, neuron.unit());
                    node.show(neuron, picture);
                    unplaced.add(neuron);
                    node.setAccessibleText(texts.neuron(neuron));
                    around.show(neuron, picture, texts);
                }
            }
        }
        shown = picture;
        spoken = texts;
        edgePillsPlaced = false;
    }

    private void show(Edge edge, NetworkPicture picture, NetworkTexts texts) {
        EdgeNode node = edge(edge.weight());
        node.show(edge, picture);
        node.line().setAccessibleText(texts.edge(edge));
        EdgePills own = pillsOf(edge.weight());
        own.label().say(NetworkTexts.parameter(edge.shown()));
        NetworkStyle.setSign(own.label(), edge.shown().value());
        NetworkStyle.setSign(own.labelLeader(), edge.shown().value());
        NetworkStyle.READ.set(own.label(), edge.shown().lit());
        edge.shown().note().ifPresent(note -> {
            own.note().say(NetworkTexts.note(note));
            NetworkStyle.setPhase(own.note(), note.phase());
            NetworkStyle.setPhase(own.noteLeader(), note.phase());
        });
    }

    /** Puts everything where the layout has it. To be called in a layout pass. */
    void place(NetworkLayout layout, NetworkPicture picture, NetworkTexts texts, TextRuler ruler) {
        boolean all = !layout.equals(placed);
        placed = layout;
        edges.values().forEach(edge -> edge.place(layout));
        for (List<NeuronNode> column : neurons) {
            for (NeuronNode neuron : column) {
                if (all || unplaced.contains(neuron.neuron())) {
                    neuron.place(layout, ruler);
                }
            }
        }
        for (NeuronPills around : neuronPills) {
            if (all || unplaced.contains(around.neuron())) {
                around.place(layout, ruler);
            }
        }
        unplaced.clear();
        for (int column = 0; column < captions.size(); column++) {
            Pill caption = captions.get(column);
            caption.say(texts.caption(picture.captions().get(column), layout.captionsOnTwoLines()));
            layout.caption(column).ifPresentOrElse(box -> caption.showIn(box, ruler, Pill.Size.BARE), caption::hide);
            caption.settle();
        }
        if (all || !edgePillsPlaced) {
            new NeuronTags(layout, picture, ruler).place(neuronPills);
            placeEdgePills(layout, picture, ruler);
            edgePillsPlaced = true;
        }
        neuronPills.forEach(around -> around.settle(layout));
        edgePills.values().forEach(own -> {
            own.label().settle();
            own.note().settle();
        });
    }

    private void placeEdgePills(NetworkLayout layout, NetworkPicture picture, TextRuler ruler) {
        List<Box> taken = new ArrayList<>();
        for (int column = 0; column < captions.size(); column++) {
            layout.caption(column).ifPresent(taken::add);
        }
        for (NeuronPills around : neuronPills) {
            taken.addAll(around.occupied(layout));
        }
        new EdgePillPlacer(layout, picture, ruler, edges.values()).place(edgePills, taken);
    }
}
