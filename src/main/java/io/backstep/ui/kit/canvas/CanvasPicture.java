package io.backstep.ui.kit.canvas;

import io.backstep.engine.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything the drawing shows, as values. A large network is drawn in summary: of its neurons some are here, of its
 * weights those between them.
 *
 * @param columns the inputs first, then the layers that compute; at least two
 * @param weights for each layer that computes a row for each of its neurons and a column for each of those before it
 * @param largestMap the size from which on a response has the full colour; over 0
 * @param strongest how many edges are drawn at most, of every layer those with the largest weights
 * @param bright whether neurons are as bright as their outputs; otherwise a number can be read on each
 */
public record CanvasPicture(
        List<Column> columns, List<Matrix> weights, double largestMap, int strongest, boolean bright) {
    /** Neurons with numbers on them. */
    public CanvasPicture(List<Column> columns, List<Matrix> weights, double largestMap, int strongest) {
        this(columns, weights, largestMap, strongest, false);
    }

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
     * @param brief stands there where columns are too near to each other for captions
     * @param leftOut how many neurons it has between the last that is here and the one before, which are not
     * @param across how many stand in a row, as the points of a picture, which only the inputs can; 0 where they stand
     *     one above the other
     */
    public record Column(String caption, String brief, List<Neuron> neurons, int leftOut, int across) {
        /** One above the other. */
        public Column(String caption, String brief, List<Neuron> neurons, int leftOut) {
            this(caption, brief, neurons, leftOut, 0);
        }

        public Column {
            neurons = List.copyOf(neurons);
            if (leftOut < 0 || (leftOut > 0 && neurons.size() < 2)) {
                throw new IllegalArgumentException(leftOut + " neurons left out of " + neurons.size());
            }
        }

        /** How many neurons it has, here or not. */
        public int all() {
            return neurons.size() + leftOut;
        }
    }

    /**
     * A neuron.
     *
     * @param name such as {@code h3}
     * @param beside what stands beside it where there is room, or nothing: of inputs on the left, of outputs on the right
     * @param value its output for the sample on view, where there is one
     * @param bias where it has one
     * @param map its output over the plane of inputs, row 0 at the top, where there is such a plane
     */
    public record Neuron(String name, String beside, OptionalDouble value, OptionalDouble bias, Optional<Matrix> map) {}

    /** An edge, which leads to a unit of a layer from one of its inputs; all counted from 0. */
    public record Edge(int layer, int unit, int input) {}

    /** A neuron's place: column 0 holds the inputs. */
    public record Spot(int column, int unit) {}

    /** How many of the weights that are here are too small to be drawn. */
    public int leftOut() {
        return Math.max(0, edges() - strongest);
    }

    /** Whether neurons are left out. */
    public boolean isSummary() {
        return columns.stream().anyMatch(column -> column.leftOut() > 0);
    }

    /** How many weights are here. */
    public int edges() {
        return weights.stream()
                .mapToInt(matrix -> matrix.rows() * matrix.columns())
                .sum();
    }

    /** How many weights there are, between all neurons, here or not. */
    public long allEdges() {
        long all = 0;
        for (int column = 1; column < columns.size(); column++) {
            all += (long) columns.get(column - 1).all() * columns.get(column).all();
        }
        return all;
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
