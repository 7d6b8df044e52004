package io.backstep.ui.train;

import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.formula.Names;
import io.backstep.engine.function.Linear;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.Responses;
import io.backstep.text.Messages;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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

    private final Network network;
    private final ShownUnits shown;
    private final int row;
    private final boolean running;
    private final Messages messages;
    private final LearnedInput learned;
    private final Optional<PixelGrid> pixels;

    /**
     * @param row of the data, whose values are shown
     * @param running whether another picture follows at once
     */
    DrawingPictures(Moment moment, int row, boolean running, Messages messages) {
        this.network = moment.snapshot().network();
        this.shown = ShownUnits.of(network);
        this.row = row;
        this.running = running;
        this.messages = messages;
        this.learned = moment.learned();
        this.pixels = learned.pixels();
    }

    /**
     * The picture.
     *
     * @param plane over which responses are shown; nothing for values of the sample alone
     */
    CanvasPicture picture(Optional<InputPlane> plane) {
        Vector fed = learned.feeding().of(learned.loaded().inputs().get(row));
        ForwardPass pass = ForwardPass.of(network, fed);
        List<List<Matrix>> maps = plane.map(this::maps).orElse(List.of());
        Names names = network.names(false, false);
        List<Column> columns = new ArrayList<>();
        columns.add(inputs(fed));
        for (int l = 0; l < network.depth(); l++) {
            List<Neuron> neurons = new ArrayList<>();
            List<Integer> units = shown.ofColumn(l + 1);
            List<Matrix> ofLayer = l < maps.size() ? maps.get(l) : List.of();
            for (int i = 0; i < units.size(); i++) {
                int unit = units.get(i);
                neurons.add(new Neuron(
                        names.unit(l, unit).label(),
                        l == network.depth() - 1 ? answer(unit) : "",
                        OptionalDouble.of(pass.output(l, unit)),
                        network.biasMode() == BiasMode.FROZEN
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(network.layer(l).biases().get(unit)),
                        i < ofLayer.size() ? Optional.of(ofLayer.get(i)) : Optional.empty()));
            }
            int all = network.layer(l).units();
            columns.add(new Column(
                    messages.get("train.network.layer", function(network.layer(l)), all),
                    String.valueOf(all),
                    neurons,
                    all - neurons.size()));
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
     * What is painted in the units, layer by layer; of layers at the end there may be nothing. Units that read a picture
     * show the weights that they read it with, since no two of its pixels tell much.
     */
    private List<List<Matrix>> maps(InputPlane plane) {
        if (shown.count() > MOST_MAPPED) {
            return List.of();
        }
        if (pixels.isPresent()) {
            return List.of(DrawingMaps.ofWeights(network.layer(0), shown.ofColumn(1), pixels.get()));
        }
        if (TrainViewModel.weights(network) > MOST_WORK) {
            return List.of();
        }
        Responses responses = Responses.ofUnits(
                network, learned.feeding(), plane, plane.up().isPresent() ? CELLS : 1, CELLS, shown.ofLayers());
        List<List<Matrix>> maps = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            maps.add(DrawingMaps.scaled(
                    network.layer(l).activation(),
                    IntStream.range(0, shown.ofColumn(l + 1).size())
                            .mapToObj(unit -> responses.of(layer, unit))
                            .toList(),
                    CELLS));
        }
        return maps;
    }

    /** The sign of a function on its own; f says nothing where it is no sign of any function. */
    private String function(Layer layer) {
        return layer.activation() instanceof Linear
                ? messages.get("kit.network.function.linear")
                : layer.activation().symbol();
    }

    /** What an output stands for where each stands for a class. */
    private String answer(int output) {
        List<String> classes = new LearnedWords(messages).classes(learned);
        return network.outputs() > 1 && output < classes.size() ? classes.get(output) : "";
    }

    private Column inputs(Vector fed) {
        List<String> columns = learned.prepared().data().columns();
        LearnedWords words = new LearnedWords(messages);
        List<Neuron> neurons = shown.ofColumn(0).stream()
                .map(i -> {
                    String name = pixels.map(grid -> grid.name(i, messages))
                            .orElseGet(() -> words.named(learned, columns.get(i)));
                    return new Neuron(
                            name,
                            pixels.isPresent() ? "" : name,
                            OptionalDouble.of(fed.get(i)),
                            OptionalDouble.empty(),
                            Optional.empty());
                })
                .toList();
        boolean scaled = learned.prepared().normalization().scaling() != Scaling.NONE;
        return new Column(
                messages.get(scaled ? "train.network.inputs.scaled" : "train.network.inputs"),
                String.valueOf(network.inputs()),
                neurons,
                network.inputs() - neurons.size());
    }
}
