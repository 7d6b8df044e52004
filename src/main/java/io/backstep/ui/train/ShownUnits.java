package io.backstep.ui.train;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which units of a network are drawn: all of them, or, of a large one, a summary. There every column with more units than
 * have room has its first ones and its last; which these are does not change while the network learns, so that each can
 * be followed.
 *
 * @param columns the inputs, then the layers; of each the units that are drawn, in order
 */
record ShownUnits(List<List<Integer>> columns, boolean isSummary) {
    /** So many hidden layers are drawn fully. */
    static final int FULL_LAYERS = 10;

    /** So many units of a layer, or inputs, are drawn fully. */
    static final int FULL_UNITS = 64;

    /** The first units that a summary shows of each column, besides the last. */
    static final int FIRST = 15;

    /** With so many a column has room for all of them, in place of a gap. */
    private static final int ROOM = FIRST + 3;

    ShownUnits {
        columns = columns.stream().map(List::copyOf).toList();
    }

    static ShownUnits of(Network network) {
        List<Integer> sizes = Stream.concat(
                        Stream.of(network.inputs()), network.layers().stream().map(Layer::units))
                .toList();
        boolean summary = network.depth() - 1 > FULL_LAYERS || sizes.stream().anyMatch(units -> units > FULL_UNITS);
        return new ShownUnits(
                sizes.stream()
                        .map(units -> summary && units > ROOM ? firstAndLast(units) : all(units))
                        .toList(),
                summary);
    }

    private static List<Integer> all(int units) {
        return IntStream.range(0, units).boxed().toList();
    }

    private static List<Integer> firstAndLast(int units) {
        List<Integer> shown = new ArrayList<>(all(FIRST));
        shown.add(units - 1);
        return shown;
    }

    /** Column 0 holds the inputs. */
    List<Integer> ofColumn(int column) {
        return columns.get(column);
    }

    /** Those of the layers, without the inputs. */
    List<List<Integer>> ofLayers() {
        return columns.subList(1, columns.size());
    }

    /** How many units of layers are drawn. */
    int count() {
        return ofLayers().stream().mapToInt(List::size).sum();
    }

    /** The weights between what is drawn; a matrix for each layer. */
    List<Matrix> weights(Network network) {
        return isSummary
                ? IntStream.range(0, network.depth())
                        .mapToObj(
                                layer -> between(network.layer(layer).weights(), ofColumn(layer), ofColumn(layer + 1)))
                        .toList()
                : network.layers().stream().map(Layer::weights).toList();
    }

    private static Matrix between(Matrix weights, List<Integer> inputs, List<Integer> units) {
        double[][] values = new double[units.size()][inputs.size()];
        for (int unit = 0; unit < values.length; unit++) {
            for (int input = 0; input < values[unit].length; input++) {
                values[unit][input] = weights.get(units.get(unit), inputs.get(input));
            }
        }
        return Matrix.of(values);
    }
}
