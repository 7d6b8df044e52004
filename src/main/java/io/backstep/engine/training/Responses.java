package io.backstep.engine.training;

import io.backstep.engine.data.Feeding;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the units of a network give all over a piece of the input space, at the centre of every cell of a grid, as the
 * network is used once it has been trained. Each matrix has its first row at the top. It never changes.
 */
public final class Responses {
    private final int firstLayer;
    private final List<List<Matrix>> layers;

    private Responses(int firstLayer, List<List<Matrix>> layers) {
        this.firstLayer = firstLayer;
        this.layers = layers;
    }

    /**
     * Of every unit.
     *
     * @param feeding makes as many inputs as the network has
     * @param rows 1 where the plane is a line
     */
    public static Responses ofAllUnits(Network network, Feeding feeding, InputPlane plane, int rows, int columns) {
        return of(network, feeding, plane, rows, columns, 0, everyUnit(network, 0));
    }

    /**
     * Of some units.
     *
     * @param units for each layer those that are wanted
     */
    public static Responses ofUnits(
            Network network, Feeding feeding, InputPlane plane, int rows, int columns, List<List<Integer>> units) {
        if (units.size() != network.depth()) {
            throw new IllegalArgumentException("units of " + units.size() + " of " + network.depth() + " layers");
        }
        return of(network, feeding, plane, rows, columns, 0, units);
    }

    /** Of the output layer only. */
    public static Responses ofOutputs(Network network, Feeding feeding, InputPlane plane, int rows, int columns) {
        int last = network.depth() - 1;
        return of(network, feeding, plane, rows, columns, last, everyUnit(network, last));
    }

    private static List<List<Integer>> everyUnit(Network network, int firstLayer) {
        return network.layers().stream()
                .skip(firstLayer)
                .map(layer -> IntStream.range(0, layer.units()).boxed().toList())
                .toList();
    }

    private static Responses of(
            Network network,
            Feeding feeding,
            InputPlane plane,
            int rows,
            int columns,
            int firstLayer,
            List<List<Integer>> units) {
        if (rows < 1 || columns < 1 || (plane.up().isEmpty() && rows != 1)) {
            throw new IllegalArgumentException(rows + " rows of " + columns + " cells along " + plane);
        }
        double[][][][] values = new double[units.size()][][][];
        int[][] wanted = new int[units.size()][];
        for (int l = 0; l < values.length; l++) {
            wanted[l] = units.get(l).stream().mapToInt(Integer::intValue).toArray();
            values[l] = new double[wanted[l].length][rows][columns];
        }
        OutputRows through = new OutputRows(network, new HalfSquaredError());
        double[][] fed = new double[OutputRows.AT_ONCE][];
        int cells = Math.multiplyExact(rows, columns);
        for (int first = 0; first < cells; first += fed.length) {
            int count = Math.min(fed.length, cells - first);
            for (int i = 0; i < count; i++) {
                int cell = first + i;
                Vector row = plane.centre(cell / columns, rows, cell % columns, columns);
                fed[i] = feeding.of(row).toArray();
            }
            through.feed(fed, count);
            for (int l = 0; l < values.length; l++) {
                for (int i = 0; i < count; i++) {
                    double[] outputs = through.outputs(firstLayer + l, i);
                    int cell = first + i;
                    for (int unit = 0; unit < wanted[l].length; unit++) {
                        values[l][unit][cell / columns][cell % columns] = outputs[wanted[l][unit]];
                    }
                }
            }
        }
        List<List<Matrix>> layers = new ArrayList<>();
        for (double[][][] layer : values) {
            List<Matrix> matrices = new ArrayList<>();
            for (double[][] unit : layer) {
                matrices.add(Matrix.of(unit));
            }
            layers.add(List.copyOf(matrices));
        }
        return new Responses(firstLayer, List.copyOf(layers));
    }

    /**
     * The outputs of one unit, counted among those that were asked for.
     *
     * @throws IndexOutOfBoundsException for a layer or unit whose outputs were not asked for
     */
    public Matrix of(int layer, int unit) {
        return layers.get(layer - firstLayer).get(unit);
    }

    /** The outputs of the network, one matrix for each. */
    public List<Matrix> outputs() {
        return layers.get(layers.size() - 1);
    }
}
