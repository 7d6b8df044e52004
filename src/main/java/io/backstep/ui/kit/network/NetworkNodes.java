package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The nodes of one shape of network. Made once for the shape; a new picture touches only what it changes. */
final class NetworkNodes {
    private final Group neuronLayer = new Group();
    private final Group pills = new Group();
    private final Group pulses = new Group();
    private final DrawnEdges edges = new DrawnEdges(pills, this::add);
    private final Optional<InputPicture> inputs;
    private final Optional<BackdropNode> backdrop;
    private final List<List<NeuronNode>> neurons = new ArrayList<>();
    private final List<NeuronPills> neuronPills = new ArrayList<>();
    private final List<Pill> captions = new ArrayList<>();
    private final List<Hotspot> hotspots = new ArrayList<>();
    private final IdentityHashMap<Node, Hotspot> hotspotOf = new IdentityHashMap<>();
    /** What changed since everything was last put in its place; measuring words is most of the work of placing. */
    private final Set<Neuron> unplaced = new HashSet<>();

    private boolean edgePillsPlaced;
    private @Nullable NetworkLayout placed;
    private @Nullable NetworkPicture shown;
    private @Nullable NetworkTexts spoken;

    NetworkNodes(NetworkPicture picture) {
        edges.draw(picture.edges());
        inputs = picture.shape().isPicture()
                ? Optional.of(new InputPicture(picture.shape().pixels()))
                : Optional.empty();
        backdrop = picture.backdrop().map(there -> new BackdropNode());
        for (List<Neuron> column : picture.columns()) {
            List<NeuronNode> nodes = new ArrayList<>();
            column.forEach(neuron -> nodes.add(add(neuron)));
            neurons.add(nodes);
            Pill caption = new Pill(NetworkStyle.CAPTION);
            captions.add(caption);
            pills.getChildren().add(caption);
        }
        pulses.setMouseTransparent(true);
    }

    private void add(Hotspot hotspot) {
        hotspots.add(hotspot);
        hotspotOf.put(hotspot.node(), hotspot);
    }

    private NeuronNode add(Neuron neuron) {
        NeuronNode node = new NeuronNode(neuron);
        NeuronPills own = new NeuronPills(neuron);
        neuronPills.add(own);
        neuronLayer.getChildren().add(node);
        pills.getChildren().addAll(own.pills());
        pills.getChildren().add(own.target());
        add(new Hotspot(node, node::quantity, texts -> texts.neuron(node.neuron())));
        own.hotspots().forEach(this::add);
        return node;
    }

    /** From the bottom to the top. */
    List<Node> layers() {
        List<Node> layers = new ArrayList<>();
        backdrop.ifPresent(layers::add);
        inputs.ifPresent(layers::add);
        layers.addAll(List.of(edges.halos(), edges.lines(), edges.arrows(), edges.leaders()));
        layers.addAll(List.of(neuronLayer, pills, pulses));
        return layers;
    }

    Group pulses() {
        return pulses;
    }

    List<Hotspot> hotspots() {
        return hotspots;
    }

    Optional<Hotspot> hotspotOf(Node node) {
        return Optional.ofNullable(hotspotOf.get(node));
    }

    /** Where the number of a weight or bias is written, if it is. */
    Optional<Node> numberOf(Parameter parameter) {
        return hotspots.stream()
                .filter(hotspot -> hotspot.node() instanceof Pill && hotspot.isVisible())
                .filter(hotspot -> hotspot.quantity().get().equals(parameter))
                .map(Hotspot::node)
                .findFirst();
    }

    DrawnEdges drawnEdges() {
        return edges;
    }

    Optional<InputPicture> inputPicture() {
        return inputs;
    }

    EdgeNode edge(Weight weight) {
        return edges.edge(weight);
    }

    EdgePills pillsOf(Weight weight) {
        return edges.pillsOf(weight);
    }

    List<EdgeNode> edges() {
        return edges.edges();
    }

    /** The neuron at a place of a column. */
    NeuronNode neuron(int column, int place) {
        return neurons.get(column).get(place);
    }

    List<NeuronPills> neuronPills() {
        return neuronPills;
    }

    void show(NetworkPicture picture, NetworkTexts texts) {
        NetworkPicture before = texts == spoken ? shown : null;
        Set<Weight> fresh = edges.draw(picture.edges());
        Map<Weight, Edge> known = new HashMap<>();
        if (before != null) {
            before.edges().forEach(edge -> known.put(edge.weight(), edge));
        }
        for (Edge edge : picture.edges()) {
            if (before == null
                    || fresh.contains(edge.weight())
                    || !edge.equals(known.get(edge.weight()))
                    || before.weightScale() != picture.weightScale()
                    || (edge.shown().lit() && !before.phase().equals(picture.phase()))) {
                show(edge, picture, texts);
            }
        }
        picture.backdrop().ifPresent(behind -> {
            inputs.ifPresent(shownInputs -> shownInputs.show(behind, picture.sample(), texts));
            backdrop.ifPresent(strands -> strands.show(behind));
        });
        int next = 0;
        for (int column = 0; column < neurons.size(); column++) {
            boolean same = before != null
                    && before.phase().equals(picture.phase())
                    && before.captions().get(column).equals(picture.captions().get(column));
            for (Neuron neuron : picture.columns().get(column)) {
                NeuronPills around = neuronPills.get(next++);
                if (before == null
                        || !same
                        || !before.neuron(column, neuron.place()).equals(neuron)) {
                    NeuronNode node = neuron(column, neuron.place());
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
        edges.edges().forEach(edge -> edge.place(layout));
        inputs.ifPresent(picturePlace -> picturePlace.place(layout));
        backdrop.ifPresent(strands -> strands.place(layout));
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
        edges.settle();
    }

    private void placeEdgePills(NetworkLayout layout, NetworkPicture picture, TextRuler ruler) {
        List<Box> taken = new ArrayList<>();
        layout.picture().ifPresent(taken::add);
        for (int column = 0; column < captions.size(); column++) {
            layout.caption(column).ifPresent(taken::add);
        }
        for (NeuronPills around : neuronPills) {
            taken.addAll(around.occupied(layout));
        }
        new EdgePillPlacer(layout, picture, ruler, edges.edges()).place(edges::pillsOf, taken);
    }
}
