package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import io.backstep.ui.kit.network.NetworkPicture.Note;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPicturesTest {
    private final Trace example = Traces.workedExample();

    private NetworkPicture after(Operation operation, int nth) {
        int position = Traces.after(example, operation, nth);
        return NetworkPictures.of(example, position, position - 1);
    }

    private static Edge edge(NetworkPicture picture, int layer, int unit, int input) {
        Weight weight = new Weight(layer, unit, input);
        return picture.edges().stream()
                .filter(edge -> edge.weight().equals(weight))
                .findFirst()
                .orElseThrow();
    }

    private static List<Weight> lit(NetworkPicture picture) {
        return picture.edges().stream()
                .filter(edge -> edge.shown().lit())
                .map(Edge::weight)
                .toList();
    }

    @Test
    void atTheStartOnlyTheSampleAndTheParametersAreKnown() {
        NetworkPicture picture = NetworkPictures.of(example, 0, 0);
        assertThat(picture.phase()).isEmpty();
        assertThat(picture.waves()).isZero();
        assertThat(picture.neuron(0, 1).value().knowledge()).isEqualTo(new Knowledge.Current(0.10));
        assertThat(picture.neuron(1, 0).value().knowledge()).isInstanceOf(Knowledge.NotYetKnown.class);
        assertThat(picture.neuron(2, 0).target().orElseThrow().knowledge()).isEqualTo(new Knowledge.Current(0.01));
        assertThat(lit(picture)).isEmpty();
        assertThat(picture.weightScale()).isEqualTo(0.55);
    }

    @Test
    void aUnitThatIsDroppedOutIsShownAsSuch() {
        Network plain = Traces.workedExample().before();
        Layer hidden = plain.layer(0).withDropout(Optional.of(new Dropout(0.5, Dropout.Variant.INVERTED)));
        Network network = new Network(2, List.of(hidden, plain.layer(1)), plain.biasMode());
        for (long seed = 0; seed < 8; seed++) {
            Trace trace = new Tracer(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(0.5), seed)
                    .trace(
                            network,
                            OptimizerState.initial(Optimizer.sgd(0.5), network.learnedValues()),
                            example.batch(),
                            LastValues.NONE);
            NetworkPicture before = NetworkPictures.of(trace, 1, 0);
            NetworkPicture after = NetworkPictures.of(trace, trace.size(), trace.size());
            for (int unit = 0; unit < 2; unit++) {
                double mask = trace.finalValue(new Quantity.Mask(0, 0, unit)).orElseThrow();
                Neuron neuron = after.neuron(1, unit);
                assertThat(neuron.condition())
                        .isEqualTo(mask == 0 ? NetworkPicture.Condition.DROPPED : NetworkPicture.Condition.ORDINARY);
                assertThat(neuron.value().quantity()).isEqualTo(new Quantity.MaskedOutput(0, 0, unit));
                assertThat(edge(after, 1, 0, unit).idle()).isEqualTo(mask == 0);
                assertThat(edge(after, 0, unit, 1).idle()).isEqualTo(mask == 0);
                assertThat(before.neuron(1, unit).condition()).isEqualTo(NetworkPicture.Condition.ORDINARY);
            }
            assertThat(before.neuron(1, 0).value().quantity()).isEqualTo(new PreActivation(0, 0, 0));
        }
    }

    @Test
    void aWeightedSumTravelsForwardAlongTheWeightsItReads() {
        NetworkPicture picture = after(Operation.WEIGHTED_SUM, 1);
        assertThat(lit(picture)).containsExactly(new Weight(0, 0, 0), new Weight(0, 0, 1));
        Edge first = edge(picture, 0, 0, 0);
        assertThat(first.travel()).contains(Travel.FORWARD);
        Note note = first.shown().note().orElseThrow();
        assertThat(note.kind()).isEqualTo(Note.Kind.PRODUCT);
        assertThat(note.quantity()).isEqualTo(new PreActivation(0, 0, 0));
        assertThat(note.value()).isCloseTo(0.15 * 0.05, within(1e-15));
        Neuron worked = picture.neuron(1, 0);
        assertThat(worked.written()).isTrue();
        assertThat(worked.value().quantity()).isEqualTo(new PreActivation(0, 0, 0));
        assertThat(worked.bias().orElseThrow().read()).isTrue();
        assertThat(picture.neuron(0, 0).read()).isTrue();
        assertThat(picture.neuron(1, 1).bias().orElseThrow().read()).isFalse();
        assertThat(picture.waves()).isEqualTo(1);
    }

    @Test
    void blameTravelsBackAlongTheWeightsThatTheUnitFeeds() {
        NetworkPicture picture = after(Operation.BLAME, 1);
        assertThat(lit(picture)).containsExactly(new Weight(1, 0, 0), new Weight(1, 1, 0));
        assertThat(edge(picture, 1, 0, 0).travel()).contains(Travel.BACKWARD);
        assertThat(edge(picture, 1, 0, 0).shown().note().orElseThrow().value()).isCloseTo(0.055399, within(1e-6));
        assertThat(edge(picture, 1, 1, 0).shown().note().orElseThrow().value()).isCloseTo(-0.019049, within(1e-6));
        assertThat(picture.neuron(1, 0).blame().orElseThrow().quantity()).isEqualTo(new OutputSlope(0, 0, 0));
        assertThat(picture.neuron(2, 0).blame().orElseThrow().read()).isTrue();
        assertThat(picture.phase()).contains(Phase.BACKWARD);
    }

    @Test
    void aGradientLightsItsEdgeAndBothEnds() {
        NetworkPicture picture = after(Operation.GRADIENT, 1);
        assertThat(lit(picture)).containsExactly(new Weight(1, 0, 0));
        Edge edge = edge(picture, 1, 0, 0);
        assertThat(edge.travel()).isEmpty();
        assertThat(edge.shown().note().orElseThrow().kind()).isEqualTo(Note.Kind.GRADIENT);
        assertThat(picture.neuron(1, 0).read()).isTrue();
        assertThat(picture.neuron(2, 0).read()).isTrue();
        assertThat(picture.neuron(2, 1).read()).isFalse();
    }

    @Test
    void anUpdateSaysWhatItChanged() {
        NetworkPicture picture = after(Operation.PARAMETER, 5);
        Edge edge = edge(picture, 1, 0, 0);
        assertThat(edge.shown().written()).isTrue();
        assertThat(edge.shown().before()).isEqualTo(0.4);
        assertThat(edge.shown().value()).isCloseTo(0.358916, within(1e-6));
        Note note = edge.shown().note().orElseThrow();
        assertThat(note.kind()).isEqualTo(Note.Kind.CHANGE);
        assertThat(note.value()).isEqualTo(edge.shown().value() - 0.4);
        assertThat(note.phase()).isEqualTo(Phase.UPDATE);
    }

    @Test
    void aWholePassTravelsLayerByLayer() {
        int position = example.next(0, Granularity.PASS);
        NetworkPicture picture = NetworkPictures.of(example, position, 0);
        assertThat(lit(picture)).hasSize(8);
        assertThat(picture.waves()).isEqualTo(2);
        assertThat(edge(picture, 0, 1, 0).wave()).isZero();
        assertThat(edge(picture, 1, 1, 0).wave()).isEqualTo(1);
        assertThat(picture.neuron(1, 0).wave()).isZero();
        assertThat(picture.neuron(2, 1).wave()).isEqualTo(1);
    }

    static Stream<Trace> traces() {
        return Stream.of(
                Traces.workedExample(),
                Traces.signChange(),
                Traces.random(List.of(2, 3, 1), BiasMode.LEARNED, 2, LastValues.NONE),
                Traces.random(List.of(3, 2, 4), BiasMode.SHARED, 1, LastValues.NONE),
                Traces.random(List.of(1, 2, 2, 3), BiasMode.LEARNED, 3, LastValues.NONE));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void whatIsLitIsWhatTheExpressionRefersTo(Trace trace) {
        for (int position = 1; position <= trace.size(); position++) {
            NetworkPicture picture = NetworkPictures.of(trace, position, position - 1);
            Step step = trace.step(position - 1);
            Set<Quantity> read = new HashSet<>();
            step.expression().references().stream().map(Reference::quantity).forEach(read::add);
            for (Edge edge : picture.edges()) {
                assertThat(edge.shown().read()).isEqualTo(read.contains(edge.weight()));
                assertThat(edge.shown().written()).isEqualTo(step.writes().equals(edge.weight()));
            }
            for (Neuron neuron :
                    picture.columns().stream().flatMap(List::stream).toList()) {
                Quantity output = neuron.layer() < 0
                        ? new Input(picture.sample(), neuron.unit())
                        : new Output(picture.sample(), neuron.layer(), neuron.unit());
                if (read.contains(output)) {
                    assertThat(neuron.read()).isTrue();
                }
                assertThat(neuron.value().knowledge())
                        .isEqualTo(trace.valueAt(neuron.value().quantity(), position));
                neuron.bias().ifPresent(bias -> assertThat(bias.read()).isEqualTo(read.contains(bias.parameter())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theNumbersBesideTheEdgesAddUpToWhatTheStepComesTo(Trace trace) {
        for (int position = 1; position <= trace.size(); position++) {
            Step step = trace.step(position - 1);
            NetworkPicture picture = NetworkPictures.of(trace, position, position - 1);
            double products = picture.edges().stream()
                    .flatMap(edge -> edge.shown().note().stream())
                    .filter(note -> note.kind() == Note.Kind.PRODUCT)
                    .mapToDouble(Note::value)
                    .sum();
            if (step.writes() instanceof PreActivation z) {
                double bias = trace.before().valueOf(trace.before().biasOf(z.layer(), z.unit()));
                assertThat(products + bias).isCloseTo(step.value(), within(1e-12));
            } else if (step.operation() == Operation.BLAME) {
                assertThat(products).isCloseTo(step.value(), within(1e-12));
            } else {
                assertThat(products).isZero();
            }
        }
    }

    @Test
    void valuesOfThePassBeforeAreStale() {
        Trace first = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, LastValues.NONE);
        Trace second = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, first.lastValues());
        NetworkPicture picture = NetworkPictures.of(second, 0, 0);
        assertThat(picture.neuron(1, 0).value().knowledge()).isInstanceOf(Knowledge.Stale.class);
        assertThat(picture.neuron(2, 0).blame().orElseThrow().knowledge()).isInstanceOf(Knowledge.Stale.class);
    }

    @Test
    void theSampleThatIsWorkedOnIsOnView() {
        Trace trace = Traces.random(List.of(2, 3, 1), BiasMode.LEARNED, 2, LastValues.NONE);
        int second = Traces.after(trace, Operation.WEIGHTED_SUM, 5);
        NetworkPicture before = NetworkPictures.of(trace, second - 1, second - 1);
        NetworkPicture after = NetworkPictures.of(trace, second, second - 1);
        assertThat(before.sample()).isZero();
        assertThat(after.sample()).isEqualTo(1);
        assertThat(after.neuron(0, 0).value().knowledge())
                .isEqualTo(new Knowledge.Current(trace.batch().get(1).input().get(0)));
        assertThat(after.neuron(1, 1).value().knowledge()).isInstanceOf(Knowledge.Stale.class);
        assertThat(NetworkPictures.of(trace, trace.size(), trace.size() - 1).sample())
                .isEqualTo(1);
    }

    @Test
    void columnsAreTellingByTheirNames() {
        NetworkTexts english = new NetworkTexts(Messages.of(Language.ENGLISH));
        Trace deep = Traces.random(List.of(2, 3, 3, 1), BiasMode.LEARNED, 1, LastValues.NONE);
        assertThat(NetworkPictures.of(deep, 0, 0).captions())
                .extracting(caption -> english.caption(caption, false))
                .containsExactly("input", "hidden 1 · tanh", "hidden 2 · σ", "output · σ");
        assertThat(NetworkPictures.of(example, 0, 0).captions())
                .extracting(caption -> english.caption(caption, false))
                .containsExactly("input", "hidden · σ", "output · σ");
        assertThat(english.caption(
                        new NetworkPicture.Caption(NetworkPicture.Role.OUTPUT, 0, "f", "linear", false), false))
                .isEqualTo("output · linear");
    }

    @Test
    void unitsOfALayerCanShareTheirBias() {
        Trace trace = Traces.random(List.of(3, 2, 4), BiasMode.SHARED, 1, LastValues.NONE);
        NetworkPicture picture = NetworkPictures.of(trace, 0, 0);
        assertThat(picture.neuron(1, 1).bias().orElseThrow().parameter()).isEqualTo(new SharedBias(0));
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void everyClickOfEveryGranularityHasAPicture(Granularity granularity) {
        Trace trace = Traces.random(List.of(2, 3, 3), BiasMode.LEARNED, 2, LastValues.NONE);
        int position = 0;
        while (position < trace.size()) {
            int next = trace.next(position, granularity);
            NetworkPicture picture = NetworkPictures.of(trace, next, position);
            assertThat(picture.phase())
                    .isEqualTo(Optional.of(trace.step(next - 1).phase()));
            position = next;
        }
    }

    @Test
    void positionsOutsideTheTraceAreRefused() {
        assertThatThrownBy(() -> NetworkPictures.of(example, example.size() + 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkPictures.of(example, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
