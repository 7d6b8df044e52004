package io.backstep.ui.train;

import io.backstep.engine.data.Feeding;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.formula.Names;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.Responses;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the drawing of a moment of a run. */
final class DrawingPictures {
    /** Of a response map; a neuron has few pixels more. */
    private static final int CELLS = 28;

    /** More neurons than this have no maps: they would be smaller than what can be made out. */
    private static final int MOST_MAPPED = 200;

    /** Through more weights than this no plane of inputs is sent at every frame. */
    private static final int MOST_WORK = 20_000;

    /** So many edges can be drawn at every frame; while a run stands there is time for all. */
    private static final int MOST_RUNNING = 2500;

    private static final int MOST_STANDING = 60_000;

    /** In a summary few enough for the eye, so that each has its dashes. */
    private static final int MOST_IN_SUMMARY = 400;

    private final Moment moment;
    private final Network network;
    private final ShownUnits shown;
    private final int row;
    private final boolean running;

    /**
     * @param row of the data, whose values are shown
     * @param running whether another picture follows at once
     */
    DrawingPictures(Moment moment, int row, boolean running) {
        this.moment = moment;
        this.network = moment.snapshot().network();
        this.shown = ShownUnits.of(network);
        this.row = row;
        this.running = running;
    }

    /**
     * The picture.
     *
     * @param plane over which responses are shown; nothing for values of the sample alone
     */
    CanvasPicture picture(Optional<InputPlane> plane) {
        Prepared prepared = moment.planned().prepared();
        Feeding feeding = new Feeding(moment.planned().plan().data().features(), prepared.normalization());
        Vector fed = feeding.of(moment.planned().loaded().inputs().get(row));
        ForwardPass pass = ForwardPass.of(network, fed);
        Optional<Responses> responses = plane.filter(
                        there -> shown.count() <= MOST_MAPPED && TrainViewModel.weights(network) <= MOST_WORK)
                .map(there -> Responses.ofUnits(
                        network, feeding, there, there.up().isPresent() ? CELLS : 1, CELLS, shown.ofLayers()));
        Names names = network.names(false, false);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "",
                "",
                inputs(prepared, fed),
                network.inputs() - shown.ofColumn(0).size()));
        for (int l = 0; l < network.depth(); l++) {
            List<Neuron> neurons = new ArrayList<>();
            List<Integer> units = shown.ofColumn(l + 1);
            for (int i = 0; i < units.size(); i++) {
                int layer = l;
                int here = i;
                int unit = units.get(i);
                neurons.add(new Neuron(
                        names.unit(l, unit).label(),
                        OptionalDouble.of(pass.output(l, unit)),
                        network.biasMode() == BiasMode.FROZEN
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(network.layer(l).biases().get(unit)),
                        responses.map(all -> aboutTheMiddle(layer, all.of(layer, here)))));
            }
            int all = network.layer(l).units();
            String caption = network.layer(l).activation().symbol() + " · " + all;
            columns.add(new Column(caption, String.valueOf(all), neurons, all - neurons.size()));
        }
        return new CanvasPicture(columns, shown.weights(network), 1, strongest());
    }

    private int strongest() {
        if (shown.isSummary()) {
            return MOST_IN_SUMMARY;
        }
        return running ? MOST_RUNNING : MOST_STANDING;
    }

    /**
     * From -1 to 1 about the middle of what the activation can give, so that the colours change where the unit is
     * undecided; where it can give anything, the largest number on the map is 1.
     */
    private Matrix aboutTheMiddle(int layer, Matrix map) {
        Activation activation = network.layer(layer).activation();
        double low = activation instanceof ElementwiseActivation one
                ? one.outputRange().low()
                : 0;
        double high = activation instanceof ElementwiseActivation one
                ? one.outputRange().high()
                : 1;
        boolean bounded = Double.isFinite(low) && Double.isFinite(high);
        double middle = bounded ? low + (high - low) / 2 : 0;
        double half = bounded ? (high - low) / 2 : largest(map);
        // Along a single input there is one row, which is painted as high as it is wide.
        double[][] values = new double[Math.max(map.rows(), CELLS)][map.columns()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = (map.get(row % map.rows(), column) - middle) / half;
            }
        }
        return Matrix.of(values);
    }

    private static double largest(Matrix map) {
        double largest = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                largest = Math.max(largest, Math.abs(map.get(row, column)));
            }
        }
        return largest > 0 ? largest : 1;
    }

    private List<Neuron> inputs(Prepared prepared, Vector fed) {
        return shown.ofColumn(0).stream()
                .map(i -> new Neuron(
                        prepared.data().columns().get(i),
                        OptionalDouble.of(fed.get(i)),
                        OptionalDouble.empty(),
                        Optional.empty()))
                .toList();
    }
}
