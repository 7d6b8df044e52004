package io.backstep.engine.training;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BatchStatistics;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalisation beside what paper and pencil say, beyond the central differences of {@link BackpropagationTest}. */
class BatchNormalizationTest {
    private static final Masks MASKS = new Masks(0, 0);

    static Stream<Run> runs() {
        return RandomNetworks.normalizedRuns(80);
    }

    /** One input, one unit that is normalised, one output that hands it on. */
    private static Network line(double gamma, double beta) {
        Layer hidden = new Layer(new Linear(), Matrix.of(new double[] {1}), Vector.zeros(1))
                .withNormalization(
                        Optional.of(BatchNormalization.initial(1).withLearned(Vector.of(gamma), Vector.of(beta))));
        Layer output = new Layer(new Linear(), Matrix.of(new double[] {1}), Vector.zeros(1));
        return new Network(1, List.of(hidden, output), BiasMode.LEARNED);
    }

    private static Sample sample(double input, double target) {
        return Sample.of(new double[] {input}, new double[] {target});
    }

    /** z = 1, 2, 6: mean 3, squares 4 + 1 + 9, variance 14/3, unbiased 7. */
    @Test
    void threeNumbersByHand() {
        List<Sample> batch = List.of(sample(1, 0), sample(2, 0), sample(6, 0));
        Network network = line(2, 0.5);
        TrainingPasses passes = TrainingPasses.of(network, batch, MASKS);
        BatchStatistics statistics = passes.statistics().get(0).orElseThrow();
        assertThat(statistics.mean(0)).isCloseTo(3, within(1e-15));
        assertThat(statistics.variance(0)).isCloseTo(14.0 / 3, within(1e-14));
        double root = Math.sqrt(14.0 / 3 + 1e-5);
        assertThat(passes.pass(2).normalized(0, 0)).isCloseTo(3 / root, within(1e-15));
        assertThat(passes.pass(2).outputs().get(0)).isCloseTo(2 * 3 / root + 0.5, within(1e-14));
        BatchNormalization moved =
                network.after(passes.statistics()).layer(0).normalization().orElseThrow();
        assertThat(moved.runningMean().get(0)).isCloseTo(0.1 * 3, within(1e-15));
        assertThat(moved.runningVariance().get(0)).isCloseTo(0.9 * 1 + 0.1 * 7, within(1e-14));
        assertThat(ForwardPass.of(network.after(passes.statistics()), Vector.of(4.0))
                        .outputs()
                        .get(0))
                .isCloseTo(2 * (4 - 0.3) / Math.sqrt(1.6 + 1e-5) + 0.5, within(1e-14));
    }

    /** The formulas of the paper: by way of dE/d sigma squared and dE/d mu, one after the other. */
    @ParameterizedTest
    @MethodSource("runs")
    void deltaIsThatOfThePaper(Run run) {
        Network network = run.network();
        TrainingPasses forward = TrainingPasses.of(network, run.batch(), MASKS);
        double[][] targets =
                run.batch().stream().map(sample -> sample.target().toArray()).toArray(double[][]::new);
        BatchDeltas backward =
                BatchDeltas.of(new Backpropagation(run.loss(), Regularizer.NONE), network, forward, targets);
        int samples = run.batch().size();
        for (int l = 0; l < network.depth(); l++) {
            if (network.layer(l).normalization().isEmpty()) {
                continue;
            }
            BatchNormalization normalization = network.layer(l).normalization().get();
            BatchStatistics statistics = forward.statistics().get(l).orElseThrow();
            for (int unit = 0; unit < normalization.units(); unit++) {
                double mean = statistics.mean(unit);
                double spread = statistics.variance(unit) + BatchNormalization.EPSILON;
                double byVariance = 0;
                double byMean = 0;
                for (int i = 0; i < samples; i++) {
                    double byNormalized = backward.shiftedSlopes()[i][l][unit]
                            * normalization.gamma().get(unit);
                    byVariance += byNormalized
                            * (forward.pass(i).preActivation(l, unit) - mean)
                            * -0.5
                            * Math.pow(spread, -1.5);
                    byMean -= byNormalized / Math.sqrt(spread);
                }
                for (int i = 0; i < samples; i++) {
                    double byNormalized = backward.shiftedSlopes()[i][l][unit]
                            * normalization.gamma().get(unit);
                    double expected = byNormalized / Math.sqrt(spread)
                            + byVariance * 2 * (forward.pass(i).preActivation(l, unit) - mean) / samples
                            + byMean / samples;
                    assertThat(backward.deltas()[i][l][unit])
                            .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    /** What the mean takes away, no bias can bring back: its gradient is nothing but rounding. */
    @Test
    void aBiasBeforeNormalizationHasNothingToLearn() {
        List<Sample> batch = List.of(sample(1, 3), sample(2, -1), sample(6, 0.5));
        Network network = line(2, 0.5);
        double[] gradients = new Backpropagation(new HalfSquaredError(), Regularizer.NONE)
                .gradients(network, batch)
                .gradients()
                .toArray();
        assertThat(network.learnedParameters()).hasSize(gradients.length).hasSize(6);
        assertThat(gradients[1]).isCloseTo(0, within(1e-14));
        assertThat(Math.abs(gradients[2])).isGreaterThan(0.1);
        assertThat(Math.abs(gradients[3])).isGreaterThan(0.1);
    }

    @Test
    void oneSampleHasNoVariance() {
        Network network = line(1, 0);
        List<Sample> one = List.of(sample(1, 0));
        Optimizer optimizer = Optimizer.sgd(0.1);
        OptimizerState state = OptimizerState.initial(optimizer, network.learnedValues());
        HalfSquaredError loss = new HalfSquaredError();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Tracer(loss, Regularizer.NONE, optimizer).trace(network, state, one, LastValues.NONE))
                .withMessageContaining("variance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingStep(loss, Regularizer.NONE, optimizer).run(network, state, one))
                .withMessageContaining("variance");
        BatchTrainer trainer = new BatchTrainer(network, state, loss, Regularizer.NONE, optimizer, 1, Team.alone());
        TrainingData data = TrainingData.of(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.update(data, new int[] {0}, 0, 1))
                .withMessageContaining("variance");
    }

    /** Where the network is used, samples do not depend on each other, and the moving means decide. */
    @ParameterizedTest
    @MethodSource("runs")
    void inUseEverySampleIsByItself(Run run) {
        Network network = run.network();
        for (Sample sample : run.batch()) {
            ForwardPass pass = ForwardPass.of(network, sample.input());
            for (int l = 0; l < network.depth(); l++) {
                if (network.layer(l).normalization().isEmpty()) {
                    continue;
                }
                double[] expected = new double[network.layer(l).units()];
                network.layer(l).normalization().get().atTest(pass.preActivations(l), expected);
                for (int unit = 0; unit < expected.length; unit++) {
                    assertThat(pass.activated(l, unit)).isEqualTo(exactly(expected[unit]));
                }
            }
        }
    }
}
