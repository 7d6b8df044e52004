package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;

/**
 * The way from one picture to the next. The nodes show the next picture already; a motion only holds back, for a moment,
 * what has not arrived. At its end every property it touched has the value that the picture gives it, so a motion can be
 * ended at any time without leaving a trace.
 */
final class NetworkMotion {
    private static final double SHORT = 0.26;
    private static final double TRAVELLING = 0.36;
    private static final double SEVERAL_LAYERS = 0.45;
    /** The share of its wave's time after which a pulse has arrived. */
    private static final double ARRIVAL = 0.7;

    /** Moves one thing; at 0 as it was before, at 1 as the picture has it. */
    private interface Mover {
        void at(double time);
    }

    private final List<Mover> movers = new ArrayList<>();
    private final NetworkNodes nodes;
    private final NetworkPicture to;
    private final double em;

    NetworkMotion(NetworkPicture from, NetworkPicture to, NetworkNodes nodes, double em) {
        this.nodes = nodes;
        this.to = to;
        this.em = em;
        int pulses = 0;
        Map<Weight, Double> known = new HashMap<>();
        from.edges().forEach(edge -> known.put(edge.weight(), edge.shown().value()));
        for (Edge edge : to.edges()) {
            if (edge.travel().isPresent()) {
                movers.add(pulse(edge, pulses++));
            }
            if (edge.shown().note().isPresent()) {
                movers.add(appearing(nodes.pillsOf(edge.weight()).note(), arrival(edge.wave())));
                movers.add(appearing(nodes.pillsOf(edge.weight()).noteLeader(), arrival(edge.wave())));
            }
            double before = known.getOrDefault(edge.weight(), edge.shown().before());
            if (before != edge.shown().value()) {
                movers.add(morph(edge, before));
            }
        }
        int next = 0;
        for (List<Neuron> column : to.columns()) {
            for (Neuron neuron : column) {
                NeuronPills around = nodes.neuronPills().get(next++);
                add(from, neuron, around);
            }
        }
    }

    private void add(NetworkPicture from, Neuron neuron, NeuronPills around) {
        Neuron before = from.neuron(neuron.column(), neuron.place());
        NeuronNode node = nodes.neuron(neuron.column(), neuron.place());
        double arrival = arrival(neuron.wave());
        if (neuron.written()) {
            movers.add(appearing(node.ring(), 0));
        }
        if (!before.value().knowledge().equals(neuron.value().knowledge())
                || !before.value().quantity().equals(neuron.value().quantity())) {
            movers.add(appearing(node.value(), arrival));
            movers.add(appearing(around.number(), arrival));
            double tintBefore = NeuronNode.tintOf(before, from);
            double tintAfter = NeuronNode.tintOf(neuron, to);
            movers.add(time -> node.tint().setOpacity(tintBefore + (tintAfter - tintBefore) * progress(time, arrival)));
        }
        if (neuron.blame().filter(NetworkPicture.Shown::written).isPresent()) {
            movers.add(appearing(around.blame(), arrival));
        }
    }

    private double arrival(int wave) {
        return to.waves() == 0 ? 0 : (wave + ARRIVAL) / to.waves();
    }

    private static double progress(double time, double from) {
        return from >= 1 ? (time >= 1 ? 1 : 0) : Math.max(0, Math.min(1, (time - from) / (1 - from)));
    }

    private static Mover appearing(Node node, double arrival) {
        return time -> node.setOpacity(time >= 1 ? 1 : progress(time, arrival));
    }

    private Mover morph(Edge edge, double before) {
        EdgeNode node = nodes.edge(edge.weight());
        double after = edge.shown().value();
        // Exactly the picture's weight at the end, which before + (after - before) need not be.
        return time -> node.setWeight(time >= 1 ? after : before + (after - before) * time);
    }

    private Mover pulse(Edge edge, int index) {
        Circle circle = circle(nodes.pulses(), index);
        NetworkStyle.setPhase(circle, to.phase().orElse(Phase.FORWARD));
        EdgeNode node = nodes.edge(edge.weight());
        boolean back = edge.travel().filter(Travel.BACKWARD::equals).isPresent();
        double start = (double) edge.wave() / to.waves();
        double end = arrival(edge.wave());
        circle.setRadius(Math.max(2, Math.min(0.4 * em, 0.8 * node.line().getStrokeWidth() + 2)));
        return time -> {
            double way = (time - start) / (end - start);
            boolean travelling = way > 0 && way < 1 && time < 1;
            circle.setVisible(travelling);
            if (travelling) {
                double eased = way * way * (3 - 2 * way);
                double t = back ? 1 - eased : eased;
                circle.setCenterX(node.curve().x(t));
                circle.setCenterY(node.curve().y(t));
            }
        };
    }

    private static Circle circle(Group pulses, int index) {
        while (pulses.getChildren().size() <= index) {
            Circle circle = new Circle();
            NetworkStyle.PULSE.addTo(circle);
            circle.setVisible(false);
            pulses.getChildren().add(circle);
        }
        return (Circle) pulses.getChildren().get(index);
    }

    /** How long it takes, in seconds. */
    double duration() {
        return to.waves() == 0 ? SHORT : to.waves() == 1 ? TRAVELLING : SEVERAL_LAYERS;
    }

    boolean isEmpty() {
        return movers.isEmpty();
    }

    /** @param time from 0, the picture before, to 1, the picture */
    void at(double time) {
        for (Mover mover : movers) {
            mover.at(time);
        }
    }
}
