package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.MeanSquaredError;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.experiment.Experiment;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkEditsTest {
    private static final StartWeights START = new StartWeights(StartWeights.Kind.XAVIER, 0.5, 7);
    private static final List<BiasMode> MODES = List.of(BiasMode.values());

    private static Experiment distribution() {
        Experiment softmax = NetworkEdits.withActivation(Experiments.worked(), 1, new Softmax());
        return softmax.withLoss(new CrossEntropy());
    }

    @Test
    void keepsOldWeightsAndDrawsNewOnes() {
        Experiment wider = NetworkEdits.withUnits(Experiments.worked(), 0, 3, START);
        Layer hidden = wider.network().layer(0);
        assertThat(hidden.weights().row(0)).containsExactly(0.15, 0.2);
        assertThat(hidden.weights().row(1)).containsExactly(0.25, 0.3);
        assertThat(hidden.weights().row(2))
                .containsExactly(START.ofLayer(0, 3, 2).row(2))
                .doesNotContain(0.0);
        assertThat(hidden.biases()).isEqualTo(Vector.of(0.35, 0.35, 0));
        Layer output = wider.network().layer(1);
        assertThat(output.weights().get(0, 0)).isEqualTo(0.4);
        assertThat(output.weights().get(1, 1)).isEqualTo(0.55);
        assertThat(output.weights().get(1, 2)).isEqualTo(START.ofLayer(1, 2, 3).get(1, 2));
    }

    @Test
    void comesBackToTheSameNumbersWhenCutAgain() {
        Experiment wider = NetworkEdits.withUnits(Experiments.worked(), 0, 5, START);
        assertThat(NetworkEdits.withUnits(wider, 0, 2, START)).isEqualTo(Experiments.worked());
        Experiment deeper = NetworkEdits.withAnotherLayer(Experiments.worked(), START);
        assertThat(deeper.network().depth()).isEqualTo(3);
        assertThat(NetworkEdits.withoutLayer(deeper, 1, START)).isEqualTo(Experiments.worked());
        Experiment more = NetworkEdits.withInputs(Experiments.worked(), 4, START);
        assertThat(more.data().get(0).input()).isEqualTo(Vector.of(0.05, 0.1, 0, 0));
        assertThat(NetworkEdits.withInputs(more, 2, START)).isEqualTo(Experiments.worked());
    }

    @Test
    void extendsAndCutsTargets() {
        Experiment three = NetworkEdits.withUnits(Experiments.worked(), 1, 3, START);
        assertThat(three.data().get(0).target()).isEqualTo(Vector.of(0.01, 0.99, 0));
        Experiment one = NetworkEdits.withUnits(Experiments.worked(), 1, 1, START);
        assertThat(one.data().get(0).target()).isEqualTo(Vector.of(0.01));
    }

    @Test
    void keepsDistributionsDistributions() {
        Experiment one = NetworkEdits.withUnits(distribution(), 1, 1, START);
        assertThat(one.data().get(0).target()).isEqualTo(Vector.of(1));
        Experiment lastOnly = distribution().withData(List.of(Sample.of(new double[] {1, 2}, new double[] {0, 1})));
        assertThat(NetworkEdits.withUnits(lastOnly, 1, 1, START).data().get(0).target())
                .isEqualTo(Vector.of(1));
    }

    @Test
    void neverTakesTheOutputLayerAway() {
        assertThatThrownBy(() -> NetworkEdits.withoutLayer(Experiments.worked(), 1, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesTheLossAlongWhereItDoesNotTakeTheOutputs() {
        Experiment tanh = NetworkEdits.withActivation(distribution(), 1, new Tanh());
        assertThat(tanh.loss()).isEqualTo(new HalfSquaredError());
        Experiment binary = Experiments.worked().withLoss(new BinaryCrossEntropy());
        assertThat(NetworkEdits.withActivation(binary, 1, new Softmax()).loss()).isEqualTo(new CrossEntropy());
        assertThat(NetworkEdits.withActivation(binary, 0, new Tanh()).loss()).isEqualTo(new BinaryCrossEntropy());
        assertThat(NetworkEdits.withActivation(distribution(), 1, new Sigmoid()).loss())
                .isEqualTo(new CrossEntropy());
        Experiment mean = Experiments.worked().withLoss(new MeanSquaredError());
        assertThat(NetworkEdits.withActivation(mean, 1, new Softmax()).loss()).isEqualTo(new MeanSquaredError());
    }

    @Test
    void sharesTheMeanOfTheBiases() {
        Experiment worked = Experiments.worked();
        Experiment uneven = worked.withNetwork(worked.network().with(new Bias(0, 1), 0.45));
        Experiment shared = NetworkEdits.withBiasMode(uneven, BiasMode.SHARED);
        assertThat(shared.network().layer(0).biases()).isEqualTo(Vector.constant(2, 0.4));
        assertThat(shared.network().layer(1).biases()).isEqualTo(Vector.of(0.6, 0.6));
        Experiment wider = NetworkEdits.withUnits(shared, 0, 4, START);
        assertThat(wider.network().layer(0).biases()).isEqualTo(Vector.constant(4, 0.4));
    }

    @Test
    void drawsAllWeightsBySeedAndLeavesTheBiases() {
        Experiment drawn = NetworkEdits.withStartWeights(Experiments.worked(), START);
        assertThat(drawn.network().layer(0).weights()).isEqualTo(START.ofLayer(0, 2, 2));
        assertThat(drawn.network().layer(1).weights()).isNotEqualTo(START.ofLayer(0, 2, 2));
        assertThat(drawn.network().layer(0).biases()).isEqualTo(Vector.of(0.35, 0.35));
        assertThat(NetworkEdits.withStartWeights(drawn, START)).isEqualTo(drawn);
    }

    /** Whatever is clicked, the result is a whole experiment whose loss takes outputs and targets. */
    @ParameterizedTest
    @MethodSource("seeds")
    void staysWholeUnderAnyEdits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Experiment now = random.nextBoolean() ? Experiments.twoSamples() : distribution();
        for (int i = 0; i < 40; i++) {
            now = edited(now, random);
            Loss loss = now.loss();
            Activation output = now.network().outputLayer().activation();
            assertThat(loss.accepts(output)).as("%s with %s", loss, output).isTrue();
            for (Sample sample : now.data()) {
                assertThat(loss.problemWith(sample.target().toArray())).isEmpty();
                assertThat(sample.input().isFinite()).isTrue();
            }
        }
    }

    private static Experiment edited(Experiment now, SplittableRandom random) {
        int depth = now.network().depth();
        int layer = random.nextInt(depth);
        BiasMode mode = MODES.get(random.nextInt(MODES.size()));
        Loss loss = Losses.ALL.get(random.nextInt(Losses.ALL.size()));
        Activation activation = Activations.ALL.get(random.nextInt(Activations.ALL.size()));
        int size = random.nextInt(1, 17);
        return switch (random.nextInt(7)) {
            case 0 -> NetworkEdits.withInputs(now, size, START);
            case 1 -> NetworkEdits.withUnits(now, layer, size, START);
            case 2 -> depth < NetworkEdits.MOST_LAYERS ? NetworkEdits.withAnotherLayer(now, START) : now;
            case 3 -> layer < depth - 1 ? NetworkEdits.withoutLayer(now, layer, START) : now;
            case 4 -> NetworkEdits.withBiasMode(now, mode);
            case 5 -> EditProblems.loss(now, loss).isEmpty() ? now.withLoss(loss) : now;
            default ->
                EditProblems.activation(now, layer, activation).isEmpty()
                        ? NetworkEdits.withActivation(now, layer, activation)
                        : now;
        };
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }
}
