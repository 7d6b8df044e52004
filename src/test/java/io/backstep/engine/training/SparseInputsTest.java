package io.backstep.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that are 0 are left out, and nobody can tell from the numbers. */
class SparseInputsTest {
    private static final int INPUTS = 45;
    private static final int CLASSES = 4;
    private static final int SAMPLES = 41;

    private static List<Sample> samples() {
        SplittableRandom random = new SplittableRandom(8);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            double[] input = new double[INPUTS];
            // One is blank, and the last input is 0 in all of them.
            for (int k = 0; k < INPUTS - 1 && i != 3; k++) {
                input[k] = random.nextInt(4) == 0 ? random.nextDouble(-1, 1) : random.nextBoolean() ? 0.0 : -0.0;
            }
            double[] target = new double[CLASSES];
            target[random.nextInt(CLASSES)] = 1;
            samples.add(Sample.of(input, target));
        }
        return samples;
    }

    private static Network network() {
        return new Network(
                INPUTS,
                List.of(layer(new Tanh(), 0, 9, INPUTS), layer(new Softmax(), 1, CLASSES, 9)),
                BiasMode.LEARNED);
    }

    private static Layer layer(io.backstep.engine.function.Activation activation, int index, int units, int inputs) {
        return new Layer(
                activation, StartWeights.of(new Initializer.Xavier(), 5, index, units, inputs), Vector.zeros(units));
    }

    static Stream<Arguments> runs() {
        Optimizer sgd = Optimizer.sgd(0.3);
        List<Arguments> runs = new ArrayList<>();
        for (int batch : List.of(1, 6, 32)) {
            for (Optimizer optimizer : List.of(
                    sgd,
                    sgd.withRule(new Momentum(0.9, true)),
                    sgd.withRule(new Adagrad()),
                    sgd.withRule(new Adam(0.9, 0.999)),
                    sgd.withRule(new AdamW(new Adam(0.9, 0.999), 0.01)),
                    sgd.withAveraging(Optional.of(new Averaging(0.9, true))),
                    sgd.withClipping(Optional.of(new Clipping.ByNorm(0.05))),
                    sgd.withClipping(Optional.of(new Clipping.ByValue(0.01))))) {
                runs.add(Arguments.of(batch, optimizer, Regularizer.NONE));
            }
            runs.add(Arguments.of(batch, sgd, new Regularizer(0.01, 0.02)));
        }
        return runs.stream();
    }

    @ParameterizedTest(name = "batch {0}, {1}, {2}")
    @MethodSource("runs")
    @DisplayName("Trained on sparse data a network is the same, bit for bit, as by the plain arithmetic")
    void bits(int size, Optimizer optimizer, Regularizer regularizer) {
        List<Sample> samples = samples();
        TrainingData data = TrainingData.of(samples);
        assertTrue(data.isSparse());
        TrainingStep step = new TrainingStep(new CrossEntropy(), regularizer, optimizer);
        for (int threads = 1; threads <= 3; threads++) {
            Network network = network();
            OptimizerState state = OptimizerState.initial(optimizer, network.learnedValues());
            try (Team team = Team.of(threads)) {
                BatchTrainer trainer =
                        new BatchTrainer(network, state, new CrossEntropy(), regularizer, optimizer, size, team);
                int[] order = new int[SAMPLES];
                Arrays.setAll(order, i -> i);
                for (int from = 0; from < SAMPLES; from += size) {
                    int count = Math.min(size, SAMPLES - from);
                    assertTrue(trainer.update(data, order, from, count));
                    TrainingStep.Result result = step.run(network, state, samples.subList(from, from + count));
                    network = result.network();
                    state = result.state();
                    assertEquals(result.loss(), trainer.loss());
                }
                assertArrayEquals(
                        network.learnedValues().toArray(),
                        trainer.network().learnedValues().toArray());
                assertEquals(state, trainer.state());
            }
        }
    }

    @Test
    @DisplayName("Data with few inputs, or few zeros, are not taken for sparse")
    void dense() {
        double[] target = {1};
        assertFalse(TrainingData.of(List.of(Sample.of(new double[31], target))).isSparse());
        assertTrue(TrainingData.of(List.of(Sample.of(new double[32], target))).isSparse());
        double[] half = new double[40];
        Arrays.fill(half, 0, 21, 1);
        assertFalse(TrainingData.of(List.of(Sample.of(half, target))).isSparse());
        assertFalse(TrainingData.NONE.isSparse());
    }
}
