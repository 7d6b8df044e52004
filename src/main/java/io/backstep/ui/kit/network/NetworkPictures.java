package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.RunningVariance;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Relu;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Knowledge.Current;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Trace;
import io.backstep.ui.kit.network.NetworkPicture.Caption;
import io.backstep.ui.kit.network.NetworkPicture.Condition;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import io.backstep.ui.kit.network.NetworkPicture.Note;
import io.backstep.ui.kit.network.NetworkPicture.ParameterShown;
import io.backstep.ui.kit.network.NetworkPicture.Role;
import io.backstep.ui.kit.network.NetworkPicture.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the picture of a moment of a trace. What lights up follows from the references of the steps' expressions. */
public final class NetworkPictures {
    private static final double SATURATED_SHARE = 0.2;
    private static final int USUAL_EDGES = 8;

    private final Trace trace;
    private final Names names;
    private final int position;
    private final int from;
    private final int sample;
    private final Click click;
    private final Selection selection;

    private NetworkPictures(Trace trace, int position, int from, int mostEdges) {
        this.trace = trace;
        this.names = trace.names();
        this.position = position;
        this.from = from;
        this.sample = sampleOnView(trace, position);
        this.click = Click.of(trace, from, position);
        this.selection = Selection.of(trace, position, sample, click, mostEdges);
    }

    /**
     * The picture after {@code position} steps.
     *
     * @param position from 0 to {@link Trace#size()}
     * @param from the position before the last click, so that the steps from {@code from} to before {@code position} are
     *     lit; equal to {@code position} where nothing is to be lit
     */
    public static NetworkPicture of(Trace trace, int position, int from) {
        return of(trace, position, from, USUAL_EDGES);
    }

    /**
     * The same picture.
     *
     * @param mostEdges how many edges a network has at most of which not all are drawn
     */
    public static NetworkPicture of(Trace trace, int position, int from, int mostEdges) {
        if (from < 0 || from > position || position > trace.size()) {
            throw new IllegalArgumentException(
                    "steps " + from + " to " + position + " of a trace of " + trace.size() + " steps");
        }
        return new NetworkPictures(trace, position, from, mostEdges).picture();
    }

    /** The sample that was last worked on. */
    private static int sampleOnView(Trace trace, int position) {
        if (trace.batch().size() == 1) {
            return 0;
        }
        for (int i = position - 1; i >= 0; i--) {
            int sample = Place.of(trace.step(i).writes()).sample();
            if (sample >= 0) {
                return sample;
            }
        }
        return 0;
    }

    private NetworkPicture picture() {
        Network network = trace.before();
        NetworkShape shape = selection.shape();
        List<List<Neuron>> columns = new ArrayList<>();
        List<Caption> captions = new ArrayList<>();
        for (int column = 0; column <= shape.lastColumn(); column++) {
            List<Neuron> neurons = new ArrayList<>();
            for (int unit : selection.units(column)) {
                neurons.add(column == 0 ? input(unit, neurons.size()) : neuron(column - 1, unit, neurons.size()));
            }
            columns.add(neurons);
            captions.add(caption(network, column));
        }
        List<Weight> weights = shape.whole() ? shape.edges() : selection.edges();
        return new NetworkPicture(
                shape,
                columns,
                weights.stream().map(this::edge).toList(),
                shape.whole() ? Optional.empty() : Optional.of(Backdrops.of(trace, sample, selection)),
                captions,
                click.phase(),
                sample,
                largestWeight(network),
                network.biasMode() != BiasMode.FROZEN,
                click.waves());
    }

    private Caption caption(Network network, int column) {
        int layer = column - 1;
        if (layer < 0) {
            return new Caption(Role.INPUT, 0, "", "", false, selection.more(0), selection.pixels(0));
        }
        Role role = layer == network.depth() - 1 ? Role.OUTPUT : Role.HIDDEN;
        Layer computing = network.layer(layer);
        boolean several = network.depth() > 2;
        return new Caption(
                role,
                role == Role.HIDDEN && several ? layer + 1 : 0,
                computing.activation().symbol(),
                computing.activation().id(),
                computing.normalization().isPresent(),
                selection.more(column),
                0);
    }

    private static double largestWeight(Network network) {
        double largest = 0;
        for (Layer layer : network.layers()) {
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    largest = Math.max(largest, Math.abs(layer.weights().get(unit, input)));
                }
            }
        }
        return largest > 0 ? largest : 1;
    }

    private Neuron input(int unit, int place) {
        Shown value = shown(new Input(sample, unit));
        return new Neuron(
                -1,
                unit,
                place,
                names.unit(-1, unit).label(),
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Condition.ORDINARY,
                false,
                value.read(),
                0);
    }

    private Neuron neuron(int layer, int unit, int place) {
        boolean isOutput = layer == trace.before().depth() - 1;
        Quantity lossTerm = new LossTerm(sample, unit);
        List<Quantity> own = Stream.concat(
                        Stream.of(
                                new PreActivation(sample, layer, unit),
                                new Normalized(sample, layer, unit),
                                new Shifted(sample, layer, unit),
                                new ShiftedSlope(sample, layer, unit),
                                new BatchMean(layer, unit),
                                new BatchVariance(layer, unit),
                                new RunningMean(layer, unit),
                                new RunningVariance(layer, unit),
                                new Output(sample, layer, unit),
                                new Mask(sample, layer, unit),
                                new MaskedOutput(sample, layer, unit),
                                new MaskedSlope(sample, layer, unit),
                                new OutputSlope(sample, layer, unit),
                                new ActivationSlope(sample, layer, unit),
                                new Delta(sample, layer, unit)),
                        isOutput ? Stream.of(lossTerm) : Stream.of())
                .toList();
        return new Neuron(
                layer,
                unit,
                place,
                names.unit(layer, unit).label(),
                value(layer, unit),
                Optional.of(blame(layer, unit)),
                Optional.of(parameter(trace.before().biasOf(layer, unit))),
                isOutput ? Optional.of(shown(new Target(sample, unit))) : Optional.empty(),
                isOutput ? Optional.of(shown(lossTerm)) : Optional.empty(),
                condition(layer, unit),
                own.stream().anyMatch(click::writes),
                own.stream().anyMatch(click::reads),
                click.waveOf(own));
    }

    private Shown value(int layer, int unit) {
        Shown output = shown(new Output(sample, layer, unit));
        Shown sum = shown(new PreActivation(sample, layer, unit));
        Shown masked = shown(new MaskedOutput(sample, layer, unit));
        boolean older = output.knowledge() instanceof Current || sum.knowledge() instanceof Current;
        if (trace.before().layer(layer).dropout().isPresent() && (masked.knowledge() instanceof Current || !older)) {
            return masked;
        }
        return !(output.knowledge() instanceof Current) && sum.knowledge() instanceof Current ? sum : output;
    }

    /** Delta, or else whichever part of it was worked out last. */
    private Shown blame(int layer, int unit) {
        Shown delta = shown(new Delta(sample, layer, unit));
        if (delta.knowledge() instanceof Current) {
            return delta;
        }
        return Stream.of(
                        new ShiftedSlope(sample, layer, unit),
                        new ActivationSlope(sample, layer, unit),
                        new OutputSlope(sample, layer, unit),
                        new MaskedSlope(sample, layer, unit))
                .filter(part -> trace.valueAt(part, position) instanceof Current)
                .map(this::shown)
                .findFirst()
                .orElse(delta);
    }

    private boolean isDropped(int layer, int unit) {
        return layer >= 0
                && trace.valueAt(new Mask(sample, layer, unit), position) instanceof Current mask
                && mask.value() == 0;
    }

    private Condition condition(int layer, int unit) {
        if (isDropped(layer, unit)) {
            return Condition.DROPPED;
        }
        Layer computing = trace.before().layer(layer);
        boolean normalized = computing.normalization().isPresent();
        Knowledge sum = trace.valueAt(
                normalized ? new Shifted(sample, layer, unit) : new PreActivation(sample, layer, unit), position);
        if (!(sum instanceof Current current)
                || !(computing.activation() instanceof ElementwiseActivation activation)
                || activation.largestSlope() == 0) {
            return Condition.ORDINARY;
        }
        if (activation instanceof Relu) {
            return current.value() <= 0 ? Condition.DEAD : Condition.ORDINARY;
        }
        double slope = Math.abs(activation.slope(current.value()));
        return slope < SATURATED_SHARE * activation.largestSlope() ? Condition.SATURATED : Condition.ORDINARY;
    }

    private Shown shown(Quantity quantity) {
        return new Shown(
                quantity,
                names.of(quantity).label(),
                trace.valueAt(quantity, position),
                click.reads(quantity),
                click.writes(quantity),
                trace.isRoundingError(quantity));
    }

    private Edge edge(Weight weight) {
        return new Edge(
                weight,
                selection.shape().whole() ? weight : selection.place(weight),
                parameter(weight),
                click.travelOf(weight),
                click.waveOf(weight),
                isDropped(weight.layer() - 1, weight.input()) || isDropped(weight.layer(), weight.unit()));
    }

    private ParameterShown parameter(Parameter parameter) {
        double before = valueOf(parameter, from);
        double value = valueOf(parameter, position);
        boolean written = click.writes(parameter);
        Optional<Note> note = written
                ? Optional.of(new Note(
                        Note.Kind.CHANGE, parameter, names.parameter(parameter).label(), value - before, Phase.UPDATE))
                : click.noteOf(parameter);
        return new ParameterShown(
                parameter, names.parameter(parameter).label(), before, value, click.reads(parameter), written, note);
    }

    private double valueOf(Parameter parameter, int at) {
        return trace.valueAt(parameter, at) instanceof Current current
                ? current.value()
                : trace.before().valueOf(parameter);
    }
}
