package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * How many neurons are drawn in each column.
 *
 * @param columns the inputs first, then one entry for each layer that computes; at least two, each at least 1
 * @param pixels how many pixels each side of the picture has that stands in the place of the inputs; then the first
 *     column has one place, that of the picture. 0 where each input stands by itself
 * @param whole whether every neuron and every weight is drawn
 */
public record NetworkShape(List<Integer> columns, int pixels, boolean whole) {
    /** What can be drawn of a column. In a network with more, some of each are chosen. */
    static final int MOST_UNITS = 16;

    /** From so many inputs on a square number of them is taken to be a picture. */
    private static final int LEAST_PIXELS = 49;

    public NetworkShape {
        columns = List.copyOf(columns);
        if (columns.size() < 2 || columns.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("a drawing has at least two columns, none of them empty");
        }
        if (pixels > 0 && (whole || columns.get(0) != 1)) {
            throw new IllegalArgumentException("a picture has one place");
        }
    }

    /** A network of which everything is drawn. */
    public NetworkShape(List<Integer> columns) {
        this(columns, 0, true);
    }

    /** All of a network, or as much of it as can be drawn. */
    public static NetworkShape of(Network network) {
        List<Integer> columns = new ArrayList<>();
        columns.add(network.inputs());
        for (Layer layer : network.layers()) {
            columns.add(layer.units());
        }
        if (columns.stream().allMatch(units -> units <= MOST_UNITS)) {
            return new NetworkShape(columns);
        }
        int pixels = side(network.inputs());
        List<Integer> drawn = new ArrayList<>();
        columns.forEach(units -> drawn.add(Math.min(MOST_UNITS, units)));
        if (pixels > 0) {
            drawn.set(0, 1);
        }
        return new NetworkShape(drawn, pixels, false);
    }

    /** The side of the picture that so many inputs are, or 0 where they are none. */
    private static int side(int inputs) {
        int side = (int) Math.round(Math.sqrt(inputs));
        return inputs >= LEAST_PIXELS && side * side == inputs ? side : 0;
    }

    /** Whether a picture stands in the place of the inputs. */
    boolean isPicture() {
        return pixels > 0;
    }

    /** How many neurons are drawn in a column; column 0 holds the inputs, column L the layer with index L - 1. */
    public int units(int column) {
        return columns.get(column);
    }

    public int lastColumn() {
        return columns.size() - 1;
    }

    int largestColumn() {
        return columns.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Every weight: layer by layer, unit by unit, input by input; none where only some are drawn. */
    List<Weight> edges() {
        List<Weight> edges = new ArrayList<>();
        for (int layer = 0; whole && layer < lastColumn(); layer++) {
            for (int unit = 0; unit < units(layer + 1); unit++) {
                for (int input = 0; input < units(layer); input++) {
                    edges.add(new Weight(layer, unit, input));
                }
            }
        }
        return edges;
    }
}
