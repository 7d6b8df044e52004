package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.LargestTerms;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Trace;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn of networks that are too large to be drawn whole. */
class SelectionTest {
    static Stream<List<Integer>> shapes() {
        return Stream.of(List.of(64, 20, 3), List.of(30, 18, 20, 4), List.of(5, 40, 20), List.of(81, 4, 4, 2));
    }

    private static Trace trace(List<Integer> columns) {
        return Traces.random(columns, BiasMode.LEARNED, 1, LastValues.NONE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatIsDrawnHasTheNumbersOfTheTraceAndWhatTheClickIsAbout(List<Integer> columns) {
        Trace trace = trace(columns);
        for (Granularity granularity : List.of(Granularity.TERM, Granularity.NEURON, Granularity.LAYER)) {
            // Single weights one after the other are alike: some of them will do.
            int skipped = granularity == Granularity.TERM ? 7 : 1;
            for (int position = 0, clicks = 0; position < trace.size(); clicks++) {
                int from = position;
                position = trace.next(position, granularity);
                if (clicks % skipped == 0) {
                    check(trace, position, NetworkPictures.of(trace, position, from));
                }
            }
        }
    }

    private static void check(Trace trace, int position, NetworkPicture picture) {
        Place focus = Place.of(trace.step(position - 1).writes());
        for (int column = 0; column <= picture.shape().lastColumn(); column++) {
            List<Neuron> drawn = picture.columns().get(column);
            boolean isPicture = column == 0 && picture.shape().isPicture();
            assertThat(drawn).hasSize(isPicture ? 0 : picture.shape().units(column));
            Set<Integer> units = new HashSet<>();
            for (int place = 0; place < drawn.size(); place++) {
                Neuron neuron = drawn.get(place);
                assertThat(neuron.place()).isEqualTo(place);
                assertThat(neuron.value().knowledge())
                        .isEqualTo(trace.valueAt(neuron.value().quantity(), position));
                units.add(neuron.unit());
            }
            assertThat(units).hasSameSizeAs(drawn);
            if (column > 0 && focus.layer() == column - 1 && focus.unit() >= 0) {
                assertThat(units).contains(focus.unit());
            }
        }
        assertThat(picture.edges()).hasSizeLessThanOrEqualTo(8);
        for (Edge edge : picture.edges()) {
            Weight place = edge.place();
            assertThat(picture.neuron(place.layer() + 1, place.unit()).unit())
                    .isEqualTo(edge.weight().unit());
            if (place.layer() > 0 || !picture.shape().isPicture()) {
                assertThat(picture.neuron(place.layer(), place.input()).unit())
                        .isEqualTo(edge.weight().input());
            }
            assertThat(new Knowledge.Current(edge.shown().value())).isEqualTo(trace.valueAt(edge.weight(), position));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSumIsDrawnByTheTermsThatAreWritten(List<Integer> columns) {
        Trace trace = trace(columns);
        for (int position = 1; position <= trace.size(); position++) {
            if (trace.step(position - 1).operation() != Operation.WEIGHTED_SUM) {
                continue;
            }
            List<Weight> written =
                    LargestTerms.of(trace.step(position - 1).expression(), 8).expression().references().stream()
                            .filter(reference -> reference.quantity() instanceof Weight)
                            .map(reference -> (Weight) reference.quantity())
                            .limit(8)
                            .toList();
            NetworkPicture picture = NetworkPictures.of(trace, position, position - 1);
            assertThat(picture.edges().stream().map(Edge::weight)).containsAll(written);
        }
    }

    @Test
    void aPictureStandsForItsPixelsAndMarksThoseInUse() {
        Trace trace = trace(List.of(64, 20, 3));
        NetworkPicture picture = NetworkPictures.of(trace, 1, 0);
        assertThat(picture.shape().pixels()).isEqualTo(8);
        assertThat(picture.columns().get(0)).isEmpty();
        assertThat(picture.captions().get(0).pixels()).isEqualTo(64);
        assertThat(picture.captions().get(1).more()).isEqualTo(4);
        NetworkPicture.Backdrop behind = picture.backdrop().orElseThrow();
        for (int i = 0; i < 64; i++) {
            assertThat(new Knowledge.Current(behind.inputs().get(i))).isEqualTo(trace.valueAt(new Input(0, i), 1));
        }
        assertThat(behind.marked())
                .isEqualTo(Set.copyOf(picture.edges().stream()
                        .map(edge -> edge.weight().input())
                        .toList()));
        assertThat(behind.fan())
                .isNotEmpty()
                .noneMatch(strand ->
                        picture.edges().stream().anyMatch(edge -> edge.place().equals(strand.place())));
    }

    @Test
    void fromOneUnitToTheNextTheOthersStayInTheirPlaces() {
        Trace trace = trace(List.of(30, 40, 3));
        List<Neuron> before = List.of();
        for (int unit = 0; unit < 40; unit++) {
            int position = trace.stepThatWrites(new PreActivation(0, 0, unit)).orElseThrow() + 1;
            List<Neuron> now =
                    NetworkPictures.of(trace, position, position - 1).columns().get(1);
            int moved = 0;
            for (int place = 0; place < before.size(); place++) {
                moved += before.get(place).unit() == now.get(place).unit() ? 0 : 1;
            }
            assertThat(moved).isLessThanOrEqualTo(2);
            before = now;
        }
    }

    @Test
    void whatCanBeDrawnWholeIs() {
        assertThat(NetworkShape.of(trace(List.of(16, 16, 2)).before()).whole()).isTrue();
        assertThat(NetworkShape.of(trace(List.of(50, 2)).before()))
                .isEqualTo(new NetworkShape(List.of(16, 2), 0, false));
    }
}
