package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import java.util.List;
import java.util.Optional;

/**
 * Where the keyboard is on the drawing: at a neuron, or at an edge between two.
 *
 * @param column of the neuron; at an edge, of the neuron it was reached from
 * @param unit of the same neuron
 * @param edge the edge, or nothing at a neuron
 */
record NetworkCursor(int column, int unit, Optional<Weight> edge) {
    /** The four arrow keys. */
    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    static NetworkCursor atNeuron(int column, int unit) {
        return new NetworkCursor(column, unit, Optional.empty());
    }

    /** One step on: within a column, among the edges of a neuron, or from a neuron to an edge and on to the next. */
    NetworkCursor moved(Direction direction, NetworkShape shape) {
        return edge.map(weight -> fromEdge(weight, direction, shape)).orElseGet(() -> fromNeuron(direction, shape));
    }

    /**
     * The same where only some edges are drawn: those it goes to, one after the other in their order; from a neuron that
     * has none on that side, to the next column.
     *
     * @param drawn counted in places
     */
    NetworkCursor movedAmong(Direction direction, NetworkShape shape, List<Weight> drawn) {
        boolean sideways = direction == Direction.LEFT || direction == Direction.RIGHT;
        if (sideways == edge.isPresent()) {
            return sideways ? fromEdgeOrPixel(direction, shape) : moved(direction, shape);
        }
        boolean left = edge.map(weight -> weight.layer() + 1 == column).orElse(direction == Direction.LEFT);
        List<Weight> here = drawn.stream()
                .filter(weight -> left
                        ? weight.layer() + 1 == column && weight.unit() == unit
                        : weight.layer() == column && ((shape.isPicture() && column == 0) || weight.input() == unit))
                .toList();
        if (edge.isPresent()) {
            int at = here.indexOf(edge.get()) + (direction == Direction.UP ? -1 : 1);
            return here.isEmpty() ? this : at(here.get(Math.max(0, Math.min(here.size() - 1, at))));
        }
        if (!here.isEmpty()) {
            return at(here.get(0));
        }
        int next = Math.max(0, Math.min(shape.lastColumn(), column + (left ? -1 : 1)));
        return atNeuron(next, Math.min(unit, shape.units(next) - 1));
    }

    /** All pixels of a picture are one place. */
    private NetworkCursor fromEdgeOrPixel(Direction direction, NetworkShape shape) {
        NetworkCursor there = moved(direction, shape);
        return shape.isPicture() && there.column() == 0 ? atNeuron(0, 0) : there;
    }

    private NetworkCursor fromNeuron(Direction direction, NetworkShape shape) {
        return switch (direction) {
            case UP -> atNeuron(column, Math.max(0, unit - 1));
            case DOWN -> atNeuron(column, Math.min(shape.units(column) - 1, unit + 1));
            case LEFT ->
                column == 0 ? this : at(new Weight(column - 1, unit, Math.min(unit, shape.units(column - 1) - 1)));
            case RIGHT ->
                column == shape.lastColumn()
                        ? this
                        : at(new Weight(column, Math.min(unit, shape.units(column + 1) - 1), unit));
        };
    }

    private NetworkCursor fromEdge(Weight weight, Direction direction, NetworkShape shape) {
        return switch (direction) {
            case LEFT -> atNeuron(weight.layer(), weight.input());
            case RIGHT -> atNeuron(weight.layer() + 1, weight.unit());
            case UP -> at(neighbour(weight, -1, shape));
            case DOWN -> at(neighbour(weight, 1, shape));
        };
    }

    /** The next edge of the neuron that this edge was reached from. */
    private Weight neighbour(Weight weight, int step, NetworkShape shape) {
        if (column == weight.layer()) {
            int fed = Math.max(0, Math.min(shape.units(weight.layer() + 1) - 1, weight.unit() + step));
            return new Weight(weight.layer(), fed, weight.input());
        }
        int feeding = Math.max(0, Math.min(shape.units(weight.layer()) - 1, weight.input() + step));
        return new Weight(weight.layer(), weight.unit(), feeding);
    }

    private NetworkCursor at(Weight weight) {
        return new NetworkCursor(column, unit, Optional.of(weight));
    }
}
