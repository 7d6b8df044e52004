package io.backstep.ui.train;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.network.Layer;
import java.util.List;

/** Brings what is painted in units to colours: blue is over 0 and orange under it, by one scale in each layer. */
final class DrawingMaps {
    private DrawingMaps() {}

    /**
     * What the units of a layer give, from -1 to 1: 1 is the largest that its activation can give, or, where that is
     * without end, the largest that any of its units gives. What is 0 stays 0.
     *
     * @param least how high a map is at least: along a single input it has one row, which is repeated
     */
    static List<Matrix> scaled(Activation activation, List<Matrix> maps, int least) {
        double low = activation instanceof ElementwiseActivation one
                ? one.outputRange().low()
                : 0;
        double high = activation instanceof ElementwiseActivation one
                ? one.outputRange().high()
                : 1;
        boolean bounded = Double.isFinite(low) && Double.isFinite(high);
        double full = bounded ? Math.max(Math.abs(low), Math.abs(high)) : largest(maps);
        return maps.stream().map(map -> scaled(map, full, least)).toList();
    }

    /** The weights with which the units of a layer read a picture, as pictures; the heaviest of the layer is 1 or -1. */
    static List<Matrix> ofWeights(Layer layer, List<Integer> units, PixelGrid pixels) {
        List<Matrix> pictures = units.stream()
                .map(unit -> pixels.picture(input -> layer.weights().get(unit, input)))
                .toList();
        double full = largest(pictures);
        return pictures.stream()
                .map(picture -> scaled(picture, full, picture.rows()))
                .toList();
    }

    private static Matrix scaled(Matrix map, double full, int least) {
        double[][] values = new double[Math.max(map.rows(), least)][map.columns()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = map.get(row % map.rows(), column) / full;
            }
        }
        return Matrix.of(values);
    }

    private static double largest(List<Matrix> maps) {
        double largest = 0;
        for (Matrix map : maps) {
            for (int row = 0; row < map.rows(); row++) {
                for (int column = 0; column < map.columns(); column++) {
                    largest = Math.max(largest, Math.abs(map.get(row, column)));
                }
            }
        }
        return largest > 0 ? largest : 1;
    }
}
