package io.backstep.ui.kit.canvas;

import io.backstep.engine.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything the drawing shows, as values.
 *
 * @param columns the inputs first, then the layers that compute; at least two
 * @param weights for each layer that computes a row for each unit and a column for each of its inputs
 * @param largestMap the size from which on a response has the full colour; over 0
 * @param strongest how many edges are drawn at most, those with the largest weights first
 */
public record CanvasPicture(List<Column> columns, List<Matrix> weights, double largestMap, int strongest) {
    public CanvasPicture {
        columns = List.copyOf(columns);
        weights = List.copyOf(weights);
        if (columns.size() < 2 || weights.size() != columns.size() - 1 || !(largestMap > 0) || strongest < 0) {
            throw new IllegalArgumentException(columns.size() + " columns with the weights of " + weights.size()
                    + " layers, largest response " + largestMap + ", " + strongest + " edges");
        }
        for (int layer = 0; layer < weights.size(); layer++) {
            Matrix matrix = weights.get(layer);
            if (matrix.rows() != columns.get(layer + 1).neurons().size()
                    || matrix.columns() != columns.get(layer).neurons().size()) {
                throw new IllegalArgumentException("the weights of layer " + (layer + 1) + " have another shape");
            }
        }
    }

    /**
     * A column of neurons.
     *
     * @param caption stands below it
     */
    public record Column(String caption, List<Neuron> neurons) {
        public Column {
            neurons = List.copyOf(neurons);
        }
    }

    /**
     * A neuron.
     *
     * @param name such as {@code h3}
     * @param value its output for the sample on view, where there is one
     * @param bias where it has one
     * @param map its output over the plane of inputs, row 0 at the top, where there is such a plane
     */
    public record Neuron(String name, OptionalDouble value, OptionalDouble bias, Optional<Matrix> map) {}

    /** An edge, which leads to a unit of a layer from one of its inputs; all counted from 0. */
    public record Edge(int layer, int unit, int input) {}

    /** A neuron's place: column 0 holds the inputs. */
    public record Spot(int column, int unit) {}

    /** How many weights are too small to be drawn. */
    public int leftOut() {
        return Math.max(0, edges() - strongest);
    }

    /** How many weights there are. */
    public int edges() {
        return weights.stream()
                .mapToInt(matrix -> matrix.rows() * matrix.columns())
                .sum();
    }

    double weight(Edge edge) {
        return weights.get(edge.layer()).get(edge.unit(), edge.input());
    }

    Neuron neuron(Spot spot) {
        return columns.get(spot.column()).neurons().get(spot.unit());
    }

    int units(int column) {
        return columns.get(column).neurons().size();
    }
}
