package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The network with a picture at its inputs: the one on the pad, or, while that is empty or has another size, the first of
 * those to test with. Worked out in the background, each picture before the next is begun.
 */
public final class DigitsDrawing {
    /** Edges that are drawn at first. */
    static final int USUAL_EDGES = 500;

    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final IntegerProperty edges = new SimpleIntegerProperty(this, "edges", USUAL_EDGES);
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Steady<Seen> drawing;

    /**
     * A network at work on a picture.
     *
     * @param drawn whether the picture is the one on the pad
     */
    record Seen(Network network, ForwardPass pass, boolean drawn, CanvasPicture picture) {}

    public DigitsDrawing(DigitsViewModel digits, DigitsTraining training, Background background) {
        this.digits = digits;
        this.training = training;
        drawing = background.steady(done -> seen.set(Optional.of(done)));
    }

    /** The newest drawing; nothing before there is a network. */
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** How many edges are drawn at most: the strongest of every layer. */
    IntegerProperty edgesProperty() {
        return edges;
    }

    /** Draws the network as it is now; to be called when anything of it has changed, as long as it is on view. */
    void refresh() {
        digits.networkProperty().get().ifPresent(network -> {
            Reading reading = digits.readingProperty().get();
            boolean drawn = !digits.pad().sheet().isEmpty()
                    && network.inputs()
                            == reading.field().rows() * reading.field().columns();
            Optional<LabelledImages> test = training.moment()
                    .flatMap(now -> now.planned().pictures().sets().test());
            int strongest = edges.get();
            drawing.submit(() -> {
                GreyImage shown = drawn
                        ? reading.field()
                        : test.filter(images -> images.size() > 0 && images.pointsOfEach() == network.inputs())
                                .map(DigitsDrawing::first)
                                .orElseGet(() -> blank(network, reading.field()));
                return seen(network, shown, drawn, strongest);
            });
        });
    }

    private static GreyImage first(LabelledImages images) {
        return GreyImage.of(images.rows(), images.columns(), images.input(0));
    }

    private static GreyImage blank(Network network, GreyImage field) {
        return field.rows() * field.columns() == network.inputs()
                ? GreyImage.blank(field.rows(), field.columns())
                : GreyImage.blank(1, network.inputs());
    }

    /** A network at work on a picture, with so many of its edges. */
    static Seen seen(Network network, GreyImage picture, boolean drawn, int strongest) {
        double[] ink = picture.toArray();
        ForwardPass pass = ForwardPass.of(network, Vector.of(ink));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                String.valueOf(ink.length),
                String.valueOf(ink.length),
                IntStream.range(0, ink.length)
                        .mapToObj(point -> neuron("", ink[point]))
                        .toList(),
                0,
                picture.columns()));
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            Layer of = network.layer(l);
            boolean last = l == network.depth() - 1;
            double brightest = brightest(of, pass, l);
            String units = String.valueOf(of.units());
            columns.add(new Column(
                    units,
                    units,
                    IntStream.range(0, of.units())
                            .mapToObj(unit ->
                                    neuron(last ? String.valueOf(unit) : "", pass.output(layer, unit) / brightest))
                            .toList(),
                    0,
                    0));
        }
        List<Matrix> weights = network.layers().stream().map(Layer::weights).toList();
        return new Seen(network, pass, drawn, new CanvasPicture(columns, weights, 1, strongest, true));
    }

    /** What has the full colour: the most that a unit can give, or without such a limit the largest output of the layer. */
    private static double brightest(Layer layer, ForwardPass pass, int index) {
        double most = layer.activation() instanceof ElementwiseActivation one
                ? one.outputRange().high()
                : 1;
        if (Double.isFinite(most)) {
            return most;
        }
        double largest = IntStream.range(0, layer.units())
                .mapToDouble(unit -> Math.abs(pass.output(index, unit)))
                .max()
                .orElse(1);
        return largest > 0 ? largest : 1;
    }

    private static Neuron neuron(String name, double value) {
        return new Neuron("", name, OptionalDouble.of(value), OptionalDouble.empty(), Optional.empty());
    }
}
