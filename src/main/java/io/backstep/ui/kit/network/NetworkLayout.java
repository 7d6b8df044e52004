package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.LabelPlacer.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands. Depends on the shape and the room alone, never on a value, so that nothing jumps from step to
 * step. Nothing that it places overlaps anything else that it places, except that labels lie on edges.
 */
final class NetworkLayout {
    private static final int MOST_CALM_EDGES = 48;

    private final Room room;
    private final Columns columns;
    private final Map<Weight, Curve> curves = new LinkedHashMap<>();
    private final Map<Weight, LabelSpot> weightLabels;
    private final LabelPlacer placer;

    private NetworkLayout(Room room) {
        this.room = room;
        columns = Columns.of(room);
        for (Weight weight : room.shape().edges()) {
            curves.put(
                    weight,
                    Curve.between(neuron(weight.layer(), weight.input()), neuron(weight.layer() + 1, weight.unit())));
        }
        placer = placer(curves);
        weightLabels = placer.permanentLabels(room.shape(), room.weightWidths(), pillHeight());
    }

    private LabelPlacer placer(Map<Weight, Curve> ofEdges) {
        double arrow =
                Math.min(room.em(), 0.7 * neuron(room.shape().lastColumn(), 0).radius() * Columns.INPUT_SHARE);
        return new LabelPlacer(
                new Box(0, 0, room.width(), room.height()),
                fixedBoxes(),
                columns.discs(),
                ofEdges,
                widestStroke(),
                Arrow.reach(widestStroke(), arrow));
    }

    static NetworkLayout of(Room room) {
        return new NetworkLayout(room);
    }

    private List<Box> fixedBoxes() {
        List<Box> boxes = new ArrayList<>();
        picture().ifPresent(boxes::add);
        for (int column = 0; column <= room.shape().lastColumn(); column++) {
            caption(column).ifPresent(boxes::add);
            for (int unit = 0; unit < room.shape().units(column); unit++) {
                blame(column, unit).ifPresent(boxes::add);
                bias(column, unit).ifPresent(boxes::add);
                number(column, unit).ifPresent(boxes::add);
                target(column, unit).ifPresent(boxes::add);
                lossTerm(column, unit).ifPresent(boxes::add);
            }
        }
        return boxes;
    }

    Room room() {
        return room;
    }

    Detail detail() {
        return columns.detail();
    }

    double pillHeight() {
        return 1.6 * room.em();
    }

    /** Whether there are so many edges that those not in use step back. */
    boolean isCrowded() {
        return curves.size() > MOST_CALM_EDGES || !room.shape().whole();
    }

    /** The stroke of the heaviest weight. */
    double widestStroke() {
        return Math.max(1.5, Math.min(0.4 * room.em(), 0.03 * columns.cell()));
    }

    Disc neuron(int column, int unit) {
        return columns.disc(column, unit);
    }

    /**
     * The way of an edge.
     *
     * @param weight counted in places, as all here
     */
    Curve curve(Weight weight) {
        if (room.shape().whole()) {
            return curves.getOrDefault(weight, new Curve(0, 0, 0, 0, 0, 0));
        }
        return Curve.between(feeding(weight), neuron(weight.layer() + 1, weight.unit()));
    }

    /** Where an edge begins: at a neuron, or at a pixel. */
    private Disc feeding(Weight weight) {
        return weight.layer() == 0 && room.shape().isPicture()
                ? columns.pixel(weight.input())
                : neuron(weight.layer(), weight.input());
    }

    /** Where the picture stands that the inputs are, if they are one. */
    Optional<Box> picture() {
        return columns.picture();
    }

    /** Where delta stands, above the neuron; not for inputs. */
    Optional<Box> blame(int column, int unit) {
        return columns.blame(column, unit);
    }

    /** Where the bias stands, below the neuron; not for inputs. */
    Optional<Box> bias(int column, int unit) {
        return columns.bias(column, unit);
    }

    /** Where the one number of a small neuron stands. */
    Optional<Box> number(int column, int unit) {
        return columns.number(column, unit);
    }

    /** Where the target stands, right of an output. */
    Optional<Box> target(int column, int unit) {
        return columns.target(column, unit);
    }

    /** Where an output's share of the loss stands, below its target. */
    Optional<Box> lossTerm(int column, int unit) {
        return columns.lossTerm(column, unit);
    }

    /** Where the caption stands, below the column. */
    Optional<Box> caption(int column) {
        return columns.caption(column);
    }

    boolean captionsOnTwoLines() {
        return columns.captionsOnTwoLines();
    }

    /** About the height of a letter; smaller where the neurons are small. */
    double arrowSize(Weight weight) {
        Disc end = room.shape().isPicture() && weight.layer() == 0
                ? neuron(1, weight.unit())
                : neuron(weight.layer(), weight.input());
        return Math.min(room.em(), 0.7 * end.radius());
    }

    /** Where the weight's label stands while nothing is in its way, if there is room for it. */
    Optional<LabelSpot> weightLabel(Weight weight) {
        return Optional.ofNullable(weightLabels.get(weight));
    }

    /** Places for the wishes that can be granted, each clear of everything and of the others. */
    Map<LabelWish, LabelSpot> place(List<LabelWish> wishes, Surroundings around) {
        if (room.shape().whole()) {
            return placer.place(wishes, around, pillHeight());
        }
        if (wishes.isEmpty()) {
            return Map.of();
        }
        Map<Weight, Curve> drawn = new LinkedHashMap<>();
        around.told().forEach(weight -> drawn.put(weight, curve(weight)));
        wishes.forEach(wish -> drawn.put(wish.weight(), curve(wish.weight())));
        return placer(drawn).place(wishes, around, pillHeight());
    }
}
