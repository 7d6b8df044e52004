package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.LabelPlacer.Surroundings;
import io.backstep.ui.kit.network.LabelWish.Stand;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the numbers of the edges in their places for one picture. */
final class EdgePillPlacer {
    /** How near a weight's label may come to an arrow before it makes way. */
    private static final double OFF_THE_ARROW = 1;

    /** Where only some edges are drawn they come in bundles, and more numbers would hide what they belong to. */
    private static final int MOST_NOTES_OF_SOME = 5;

    private final NetworkLayout layout;
    private final NetworkPicture picture;
    private final TextRuler ruler;
    private final Map<Weight, Arrow> arrows = new HashMap<>();
    private final Set<Weight> lit = new HashSet<>();

    EdgePillPlacer(NetworkLayout layout, NetworkPicture picture, TextRuler ruler, Iterable<EdgeNode> edges) {
        this.layout = layout;
        this.picture = picture;
        this.ruler = ruler;
        for (EdgeNode edge : edges) {
            edge.drawnArrow().ifPresent(arrow -> arrows.put(edge.edge().place(), arrow));
            if (edge.edge().shown().lit()) {
                lit.add(edge.edge().place());
            }
        }
    }

    /** @param taken where other numbers stand */
    void place(Function<Weight, EdgePills> pills, Collection<Box> taken) {
        Map<Weight, EdgePills> pillsAt = new HashMap<>();
        List<Box> boxes = new ArrayList<>(taken);
        List<LabelWish> labels = new ArrayList<>();
        List<LabelWish> notes = new ArrayList<>();
        for (Edge edge : picture.edges()) {
            Weight weight = edge.place();
            EdgePills own = pills.apply(edge.weight());
            pillsAt.put(weight, own);
            own.hide();
            Optional<LabelSpot> place = layout.weightLabel(weight);
            if (place.filter(this::isOffTheArrows).isPresent()) {
                own.label().showIn(place.get().box(), ruler, Pill.Size.USUAL);
                boxes.add(place.get().box());
            } else if (place.isPresent() || (edge.shown().lit() && !layout.isCrowded())) {
                String words = NetworkTexts.parameter(edge.shown()).get(0);
                double width = place.map(spot -> spot.box().width()).orElse(Pill.Size.USUAL.width(words, ruler));
                Stand stand = place.isPresent() ? Stand.BESIDE_THE_EDGE : Stand.ON_THE_EDGE;
                labels.add(new LabelWish(
                        weight,
                        arrows.containsKey(weight) ? Stand.BESIDE_THE_EDGE : stand,
                        place.map(LabelSpot::at).orElse(0.5),
                        width));
            }
            if (layout.room().shape().whole() || notes.size() < MOST_NOTES_OF_SOME) {
                edge.shown().note().ifPresent(note -> notes.add(noteOf(edge, note)));
            }
        }
        // Many edges go past a number that is lit where there are many; it can only be thought to belong to a lit one.
        Set<Weight> told =
                layout.isCrowded() ? lit : Set.copyOf(layout.room().shape().edges());
        Map<LabelWish, LabelSpot> placed = layout.place(labels, new Surroundings(boxes, arrows, told));
        placed.forEach((wish, spot) -> {
            show(Objects.requireNonNull(pillsAt.get(wish.weight())), false, spot);
            boxes.add(spot.box());
        });
        layout.place(notes, new Surroundings(boxes, arrows, told))
                .forEach((wish, spot) -> show(Objects.requireNonNull(pillsAt.get(wish.weight())), true, spot));
    }

    private LabelWish noteOf(Edge edge, NetworkPicture.Note note) {
        // Many edges of one unit meet there: their numbers have room at the other end, and no room for the weights.
        boolean fan = layout.isCrowded();
        double fanEnd = edge.travel().filter(Travel.BACKWARD::equals).isPresent() ? 0.75 : 0.25;
        return new LabelWish(
                edge.place(),
                fan ? Stand.ON_THE_EDGE : Stand.BESIDE_THE_ARROW,
                fan ? fanEnd : 0.5,
                Pill.Size.USUAL.width(NetworkTexts.note(note).get(0), ruler));
    }

    private void show(EdgePills pills, boolean note, LabelSpot spot) {
        (note ? pills.note() : pills.label()).showIn(spot.box(), ruler, Pill.Size.USUAL);
        spot.leader().ifPresent(leader -> pills.lead(note, leader));
    }

    private boolean isOffTheArrows(LabelSpot spot) {
        return arrows.values().stream().allMatch(arrow -> arrow.distanceTo(spot.box()) >= OFF_THE_ARROW);
    }
}
