package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * How many neurons stand in each column of the drawing.
 *
 * @param columns the inputs first, then one entry for each layer that computes; at least two, each at least 1
 */
public record NetworkShape(List<Integer> columns) {
    public NetworkShape {
        columns = List.copyOf(columns);
        if (columns.size() < 2 || columns.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("a drawing has at least two columns, none of them empty");
        }
    }

    public static NetworkShape of(Network network) {
        List<Integer> columns = new ArrayList<>();
        columns.add(network.inputs());
        for (Layer layer : network.layers()) {
            columns.add(layer.units());
        }
        return new NetworkShape(columns);
    }

    /** How many neurons a column has; column 0 holds the inputs, column L the layer with index L - 1. */
    public int units(int column) {
        return columns.get(column);
    }

    public int lastColumn() {
        return columns.size() - 1;
    }

    int largestColumn() {
        return columns.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Every weight: layer by layer, unit by unit, input by input. */
    List<Weight> edges() {
        List<Weight> edges = new ArrayList<>();
        for (int layer = 0; layer < lastColumn(); layer++) {
            for (int unit = 0; unit < units(layer + 1); unit++) {
                for (int input = 0; input < units(layer); input++) {
                    edges.add(new Weight(layer, unit, input));
                }
            }
        }
        return edges;
    }
}
