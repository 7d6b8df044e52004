package io.backstep.engine.training;

import io.backstep.engine.data.Feeding;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;

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
        return of(network, feeding, plane, rows, columns, 0);
    }

    /** Likewise, of the output layer only. */
    public static Responses ofOutputs(Network network, Feeding feeding, InputPlane plane, int rows, int columns) {
        return of(network, feeding, plane, rows, columns, network.depth() - 1);
    }

    private static Responses of(
            Network network, Feeding feeding, InputPlane plane, int rows, int columns, int firstLayer) {
        if (rows < 1 || columns < 1 || (plane.up().isEmpty() && rows != 1)) {
            throw new IllegalArgumentException(rows + " rows of " + columns + " cells along " + plane);
        }
        double[][][][] values = new double[network.depth() - firstLayer][][][];
        for (int l = 0; l < values.length; l++) {
            values[l] = new double[network.layer(firstLayer + l).units()][rows][columns];
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
                    for (int unit = 0; unit < outputs.length; unit++) {
                        values[l][unit][cell / columns][cell % columns] = outputs[unit];
                    }
                }
            }
        }
        List<List<Matrix>> layers = new ArrayList<>();
        for (double[][][] layer : values) {
            List<Matrix> units = new ArrayList<>();
            for (double[][] unit : layer) {
                units.add(Matrix.of(unit));
            }
            layers.add(List.copyOf(units));
        }
        return new Responses(firstLayer, List.copyOf(layers));
    }

    /**
     * The outputs of one unit.
     *
     * @throws IndexOutOfBoundsException for a layer whose outputs were not asked for
     */
    public Matrix of(int layer, int unit) {
        return layers.get(layer - firstLayer).get(unit);
    }

    /** The outputs of the network, one matrix for each. */
    public List<Matrix> outputs() {
        return layers.get(layers.size() - 1);
    }
}
