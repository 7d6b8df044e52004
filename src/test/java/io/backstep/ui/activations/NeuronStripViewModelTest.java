package io.backstep.ui.activations;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.ui.activations.NeuronRows.Dot;
import io.backstep.ui.activations.NeuronRows.Row;
import io.backstep.ui.activations.NeuronStripViewModel.Place;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.SameThreadBackground;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the neurons sit, and where they lead. */
class NeuronStripViewModelTest {
    private final ObjectProperty<Experiment> current =
            new SimpleObjectProperty<>(Examples.get("two-two-two").experiment());
    private final List<String> opened = new ArrayList<>();

    private ActivationsViewModel screen(Background background) {
        return new ActivationsViewModel(
                current, (sample, layer, unit) -> opened.add(sample + " " + layer + " " + unit), background);
    }

    static List<String> examples() {
        return Examples.IDS;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void dotsAreThePreActivationsOfTheWholeData(String example) {
        Experiment experiment = Examples.get(example).experiment();
        NeuronRows rows = NeuronRows.of(experiment, 0.2);
        Network network = experiment.network();
        assertThat(rows.samples()).isEqualTo(experiment.data().size());
        assertThat(rows.rows()).hasSize(network.depth());
        for (Row row : rows.rows()) {
            int units = network.layer(row.layer()).units();
            assertThat(row.dots())
                    .hasSize(units * row.shownSamples())
                    .isSortedAccordingTo((one, other) -> Double.compare(one.z(), other.z()));
            for (Dot dot : row.dots()) {
                Sample sample = experiment.data().get(dot.sample());
                assertThat(dot.z())
                        .isEqualTo(ForwardPass.of(network, sample.input()).preActivation(row.layer(), dot.unit()));
                if (network.layer(row.layer()).activation() instanceof ElementwiseActivation function) {
                    assertThat(dot.kind()).contains(Regions.at(function, dot.z(), 0.2));
                } else {
                    assertThat(dot.kind()).isEmpty();
                    assertThat(row.shares()).isEmpty();
                }
            }
            row.shares().ifPresent(shares -> {
                assertThat(shares.saturated()).isEqualTo(part(row, kind -> kind.saturated()));
                assertThat(shares.dead()).isEqualTo(part(row, kind -> kind == Regions.Kind.DEAD));
                assertThat(shares.nearlyLinear()).isEqualTo(part(row, kind -> kind == Regions.Kind.NEARLY_LINEAR));
            });
        }
    }

    private static double part(Row row, Predicate<Regions.Kind> wanted) {
        return row.dots().stream()
                        .filter(dot -> wanted.test(dot.kind().orElseThrow()))
                        .count()
                / (double) row.dots().size();
    }

    @Test
    void ofLargeDataOnlyTheFirstSamplesAreDrawnButAllCount() {
        Experiment experiment = current.get();
        Experiment large =
                experiment.withData(Collections.nCopies(5000, experiment.data().get(0)));
        NeuronRows rows = NeuronRows.of(large, 0.2);
        Row row = rows.rows().get(0);
        assertThat(rows.samples()).isEqualTo(5000);
        assertThat(row.shownSamples()).isEqualTo(600);
        assertThat(row.dots()).hasSize(NeuronRows.MOST_DOTS);
        assertThat(row.shares())
                .contains(NeuronRows.of(experiment, 0.2).rows().get(0).shares().orElseThrow());
    }

    @Test
    void theShareMovesTheRegions() {
        ActivationsViewModel screen = screen(new SameThreadBackground());
        screen.neurons().refresh();
        NeuronRows before = screen.neurons().rowsProperty().get().orElseThrow();
        screen.setShare(0.75);
        screen.neurons().refresh();
        assertThat(screen.neurons().rowsProperty().get().orElseThrow()).isNotSameAs(before);
    }

    @Test
    void namesWhatTheProbeStandsOn() {
        ActivationsViewModel screen = screen(new SameThreadBackground());
        screen.neurons().refresh();
        // The worked example: z of h1 is 0.3775.
        screen.moveTo(0.3775);
        List<Place> under = screen.neurons().under(0.001);
        assertThat(under).hasSize(1);
        NeuronRows rows = screen.neurons().rowsProperty().get().orElseThrow();
        assertThat(NeuronStripViewModel.name(rows.network(), under.get(0)).plain())
                .isEqualTo("h1");
        screen.moveTo(-5);
        assertThat(screen.neurons().under(0.001)).isEmpty();
        screen.neurons().open(under.get(0));
        assertThat(opened).containsExactly("0 0 0");
    }

    /** Work that is done when the test says so. */
    private static final class Waiting implements Background {
        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T> Subscription run(
                Callable<T> task, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
            work.add(() -> new SameThreadBackground().run(task, onResult, onFailure));
            return Subscription.EMPTY;
        }

        void doNext() {
            work.remove(0).run();
        }
    }

    @Test
    void aRunThatGoesOnDoesNotOvertakeEveryResult() {
        Waiting waiting = new Waiting();
        ActivationsViewModel screen = screen(waiting);
        screen.neurons().refresh();
        for (String example : List.of("xor", "dead-relu", "fading-gradient")) {
            current.set(Examples.get(example).experiment());
            screen.neurons().refresh();
        }
        assertThat(waiting.work).hasSize(1);
        waiting.doNext();
        assertThat(screen.neurons().rowsProperty().get()).isPresent();
        assertThat(waiting.work).as("only the newest follows").hasSize(1);
        waiting.doNext();
        assertThat(screen.neurons().rowsProperty().get().orElseThrow().network())
                .isEqualTo(Examples.get("fading-gradient").experiment().network());
        assertThat(waiting.work).isEmpty();
    }
}
