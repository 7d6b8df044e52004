package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure against the plain way to work it out. */
class DiagnosticsMeterTest {
    static Stream<Run> runs() {
        return Stream.concat(RandomNetworks.runs(200), RandomNetworks.normalizedRuns(60));
    }

    private static RunSettings settings(Run run) {
        return new RunSettings(
                run.loss(),
                run.regularizer(),
                run.optimizer(),
                Math.max(run.network().normalizes() ? 2 : 1, run.batch().size() / 2),
                SampleOrder.SHUFFLED,
                5,
                Optional.empty());
    }

    private static DiagnosticsMeter meter(Run run) {
        return new DiagnosticsMeter(run.network(), RunData.training(TrainingData.of(run.batch())), settings(run));
    }

    private static OptimizerState start(Run run) {
        return OptimizerState.initial(run.optimizer(), run.network().learnedValues());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void gradientsAreThoseOfTheObjective(Run run) {
        Diagnostics found = meter(run).measure(run.network(), start(run));
        Vector gradients = new Backpropagation(run.loss(), run.regularizer())
                .gradients(run.network(), run.batch(), new Masks(5, 0))
                .gradients();
        double[] squares = new double[run.network().depth()];
        int[] counts = new int[squares.length];
        List<Parameter> learned = run.network().learnedParameters();
        for (int i = 0; i < learned.size(); i++) {
            if (learned.get(i) instanceof Weight weight) {
                squares[weight.layer()] += gradients.get(i) * gradients.get(i);
                counts[weight.layer()]++;
            }
        }
        double all = 0;
        for (int l = 0; l < squares.length; l++) {
            LayerDiagnostics layer = found.layers().get(l);
            double norm = Math.sqrt(squares[l]);
            assertThat(layer.gradientNorm()).isCloseTo(norm, within(1e-12 * (1 + norm)));
            assertThat(layer.gradientSize()).isCloseTo(Math.sqrt(squares[l] / counts[l]), within(1e-12 * (1 + norm)));
            assertThat(layer.units()).isEqualTo(run.network().layer(l).units());
            all += squares[l];
        }
        assertThat(found.gradientNorm()).isCloseTo(Math.sqrt(all), within(1e-12 * (1 + Math.sqrt(all))));
        assertThat(found.samples()).isEqualTo(run.batch().size());
        assertThat(found.updates()).isZero();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theNextUpdateIsTheOneThatTheRunMakes(Run run) {
        Training training = new Training(
                run.network(), RunData.training(TrainingData.of(run.batch())), settings(run), Team.alone());
        DiagnosticsMeter meter = meter(run);
        for (int update = 0; update < 3; update++) {
            Snapshot before = training.snapshot();
            Diagnostics found = meter.measure(before);
            assertThat(found.updates()).isEqualTo(update);
            training.update();
            for (int l = 0; l < before.network().depth(); l++) {
                double[][] weights = before.network().layer(l).weights().toArray();
                double change = 0;
                double size = 0;
                for (int unit = 0; unit < weights.length; unit++) {
                    for (int input = 0; input < weights[unit].length; input++) {
                        double after =
                                training.snapshot().network().layer(l).weights().get(unit, input);
                        change += (after - weights[unit][input]) * (after - weights[unit][input]);
                        size += weights[unit][input] * weights[unit][input];
                    }
                }
                LayerDiagnostics layer = found.layers().get(l);
                assertThat(layer.updateNorm()).isCloseTo(Math.sqrt(change), within(1e-12 * Math.sqrt(change)));
                assertThat(layer.weightNorm()).isCloseTo(Math.sqrt(size), within(1e-12 * Math.sqrt(size)));
                assertThat(layer.updateRatio()).isCloseTo(Math.sqrt(change) / Math.sqrt(size), within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void unitsAreCountedByTheRegionTheyAreIn(Run run) {
        Diagnostics found = meter(run).measure(run.network(), start(run));
        List<ForwardPass> passes =
                TrainingPasses.of(run.network(), run.batch(), new Masks(5, 0)).passes();
        for (int l = 0; l < run.network().depth(); l++) {
            int layer = l;
            LayerDiagnostics diagnostics = found.layers().get(l);
            int pairs = passes.size() * diagnostics.units();
            assertThat(total(diagnostics.preActivations())).isEqualTo(pairs);
            assertThat(total(diagnostics.outputs())).isEqualTo(pairs);
            assertThat(total(diagnostics.weights()))
                    .isEqualTo(run.network().layer(l).inputs() * diagnostics.units());
            if (!(run.network().layer(l).activation() instanceof ElementwiseActivation activation)) {
                assertThat(diagnostics.regions()).isEmpty();
                continue;
            }
            List<Regions.Kind> kinds = passes.stream()
                    .flatMap(pass -> IntStream.range(0, diagnostics.units())
                            .mapToObj(unit -> Regions.at(activation, pass.activated(layer, unit))))
                    .toList();
            LayerDiagnostics.UnitRegions regions = diagnostics.regions().orElseThrow();
            assertThat(regions.saturated())
                    .isEqualTo(kinds.stream().filter(Regions.Kind::saturated).count() / (double) pairs);
            assertThat(regions.nearlyLinear())
                    .isEqualTo(kinds.stream()
                                    .filter(Regions.Kind.NEARLY_LINEAR::equals)
                                    .count()
                            / (double) pairs);
            assertThat(regions.dead())
                    .isEqualTo(kinds.stream().filter(Regions.Kind.DEAD::equals).count() / (double) pairs);
            assertThat(regions.deadUnits())
                    .isEqualTo(IntStream.range(0, diagnostics.units())
                            .filter(unit -> passes.stream()
                                    .allMatch(pass ->
                                            Regions.at(activation, pass.activated(layer, unit)) == Regions.Kind.DEAD))
                            .boxed()
                            .toList());
        }
    }

    private static int total(Histogram histogram) {
        return IntStream.range(0, histogram.bins()).map(histogram::count).sum() + histogram.notFinite();
    }

    private static Network reluPair(double[] first, double[] second, double[] out) {
        return new Network(
                1,
                List.of(
                        new Layer(
                                new Relu(),
                                Matrix.of(new double[][] {{first[0]}, {second[0]}}),
                                Vector.of(first[1], second[1])),
                        new Layer(new Linear(), Matrix.of(new double[][] {out}), Vector.zeros(1))),
                BiasMode.LEARNED);
    }

    private static Diagnostics measure(Network network, double rate) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(Sample.of(new double[] {i / 1000.0}, new double[] {i % 2}));
        }
        RunSettings settings = new RunSettings(
                new HalfSquaredError(),
                Regularizer.NONE,
                Optimizer.sgd(rate),
                1000,
                SampleOrder.GIVEN,
                1,
                Optional.empty());
        return new DiagnosticsMeter(network, RunData.training(TrainingData.of(samples)), settings)
                .measure(network, OptimizerState.initial(settings.optimizer(), network.learnedValues()));
    }

    @Test
    void aUnitThatNoSampleSwitchesOnIsDead() {
        Diagnostics found = measure(reluPair(new double[] {1, 0.5}, new double[] {1, -2}, new double[] {1, 1}), 0.1);
        LayerDiagnostics hidden = found.layers().get(0);
        assertThat(hidden.deadUnits()).containsExactly(1);
        assertThat(hidden.dead()).isEqualTo(0.5);
        assertThat(hidden.twins()).isEmpty();
        assertThat(found.samples()).isEqualTo(DiagnosticsMeter.MOST_SAMPLES);
    }

    @Test
    void unitsAreTwinsOnlyIfNothingTellsThemApart() {
        double[] one = {1, 0.5};
        double[] out = {2, 2};
        assertThat(measure(reluPair(one, one, out), 0.1).layers().get(0).twins())
                .containsExactly(List.of(0, 1));
        assertThat(measure(reluPair(one, new double[] {1, 0.25}, out), 0.1)
                        .layers()
                        .get(0)
                        .twins())
                .isEmpty();
        assertThat(measure(reluPair(one, new double[] {2, 0.5}, out), 0.1)
                        .layers()
                        .get(0)
                        .twins())
                .isEmpty();
        assertThat(measure(reluPair(one, one, new double[] {2, 1}), 0.1)
                        .layers()
                        .get(0)
                        .twins())
                .isEmpty();
    }

    @Test
    void normalizedUnitsAreTwinsOnlyWithTheSameScaleAndShift() {
        Network pair = reluPair(new double[] {1, 0.5}, new double[] {1, 0.5}, new double[] {2, 2});
        for (BatchNormalization other : List.of(
                BatchNormalization.initial(2).withLearned(Vector.of(1, 2), Vector.of(0, 0)),
                BatchNormalization.initial(2).withLearned(Vector.of(1, 1), Vector.of(0, 0.1)))) {
            assertThat(measure(normalized(pair, other), 0.1).layers().get(0).twins())
                    .isEmpty();
        }
        assertThat(measure(normalized(pair, BatchNormalization.initial(2)), 0.1)
                        .layers()
                        .get(0)
                        .twins())
                .containsExactly(List.of(0, 1));
    }

    private static Network normalized(Network pair, BatchNormalization normalization) {
        return new Network(
                pair.inputs(),
                List.of(pair.layer(0).withNormalization(Optional.of(normalization)), pair.layer(1)),
                pair.biasMode());
    }

    @Test
    void anUpdateOutOfTheFiniteNumbersIsInfinitelyLarge() {
        Network huge = reluPair(new double[] {1e120, 0}, new double[] {1e120, 0}, new double[] {1e120, 1});
        assertThat(measure(huge, 1e200).updateRatio()).isInfinite();
    }
}
