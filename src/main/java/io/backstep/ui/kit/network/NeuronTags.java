package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and numbers beside the neurons that a click is about, where neurons are too small for words of their own: what
 * the formula speaks of can be found in the drawing, however large the network is.
 */
final class NeuronTags {
    private static final double GAP = 4;

    private final NetworkLayout layout;
    private final NetworkPicture picture;
    private final TextRuler ruler;
    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();
    private final List<Disc> discs = new ArrayList<>();
    private final List<Disc> litDiscs = new ArrayList<>();

    NeuronTags(NetworkLayout layout, NetworkPicture picture, TextRuler ruler) {
        this.layout = layout;
        this.picture = picture;
        this.ruler = ruler;
        bounds = new Box(0, 0, layout.room().width(), layout.room().height());
    }

    /** Does nothing where every neuron has a number already. */
    void place(List<NeuronPills> neurons) {
        if (layout.detail() != Detail.NONE) {
            return;
        }
        for (NeuronPills around : neurons) {
            Neuron neuron = around.neuron();
            Disc disc = layout.neuron(neuron.column(), neuron.place());
            discs.add(disc);
            if (around.isLit()) {
                litDiscs.add(disc);
            }
            layout.target(neuron.column(), neuron.place()).ifPresent(taken::add);
            layout.caption(neuron.column()).ifPresent(taken::add);
        }
        // What was worked out first, then what it was worked out from.
        for (boolean written : new boolean[] {true, false}) {
            neurons.stream()
                    .filter(around -> around.isLit() && around.neuron().written() == written)
                    .forEach(this::place);
        }
    }

    private void place(NeuronPills around) {
        List<String> wordings = around.tag();
        Optional<Box> place =
                find(around.neuron(), wordings, discs).or(() -> find(around.neuron(), wordings, litDiscs));
        place.ifPresent(box -> {
            taken.add(box);
            around.number().say(wordings);
            around.number().showIn(box, ruler, Pill.Size.SMALL);
        });
    }

    /** The longest wording that fits at the best place that it fits at. */
    private Optional<Box> find(Neuron neuron, List<String> wordings, List<Disc> clearOf) {
        for (String wording : wordings) {
            for (Box box : places(neuron, Pill.Size.SMALL.width(wording, ruler), 1.3 * ruler.em())) {
                boolean free = box.isWithin(bounds)
                        && taken.stream().noneMatch(box::overlaps)
                        && clearOf.stream().noneMatch(box::overlaps);
                if (free) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /** First on the side where no number travels to it or from it. */
    private List<Box> places(Neuron neuron, double width, double height) {
        Disc disc = layout.neuron(neuron.column(), neuron.place());
        double aside = disc.radius() + GAP + width / 2;
        double above = disc.radius() + GAP + height / 2;
        boolean busyRight = picture.edges().stream()
                .filter(edge -> edge.shown().lit())
                .map(Edge::weight)
                .anyMatch(weight -> leaves(weight, neuron));
        double first = busyRight ? -1 : 1;
        List<Box> places = new ArrayList<>();
        places.add(Box.around(disc.x() + first * aside, disc.y(), width, height));
        places.add(Box.around(disc.x(), disc.y() - above, width, height));
        places.add(Box.around(disc.x(), disc.y() + above, width, height));
        places.add(Box.around(disc.x() - first * aside, disc.y(), width, height));
        for (double side : new double[] {first, -first}) {
            for (double up : new double[] {-0.7, 0.7}) {
                places.add(Box.around(disc.x() + side * aside, disc.y() + up * above, width, height));
            }
        }
        // Clear of a target, which is higher than the neuron.
        places.add(Box.around(disc.x(), disc.y() - 1.5 * above, width, height));
        places.add(Box.around(disc.x(), disc.y() + 1.5 * above, width, height));
        return places;
    }

    private static boolean leaves(Weight weight, Neuron neuron) {
        return weight.layer() == neuron.layer() + 1 && weight.input() == neuron.unit();
    }
}
