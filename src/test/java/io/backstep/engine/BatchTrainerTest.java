package io.backstep.engine;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.engine.training.BatchTrainer;
import io.backstep.engine.training.Divergence;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.TrainingData;
import io.backstep.engine.training.TrainingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The batch trainer does what the trace explains. */
class BatchTrainerTest {
    private static final int ITERATIONS = 6;

    static Stream<Run> runs() {
        return Stream.concat(RandomNetworks.runs(400), RandomNetworks.normalizedRuns(200));
    }

    private static OptimizerState initial(Run run) {
        return OptimizerState.initial(run.optimizer(), run.network().learnedValues());
    }

    private static BatchTrainer trainer(Run run, Team team) {
        return new BatchTrainer(
                run.network(),
                initial(run),
                run.loss(),
                run.regularizer(),
                run.optimizer(),
                run.batch().size(),
                team);
    }

    private static int[] all(TrainingData data) {
        return IntStream.range(0, data.size()).toArray();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreesWithTheTrace(Run run) {
        double tolerance = run.batch().size() == 1 ? 0 : 1e-12;
        Tracer tracer = new Tracer(run.loss(), run.regularizer(), run.optimizer());
        BatchTrainer trainer = trainer(run, Team.alone());
        TrainingData data = TrainingData.of(run.batch());
        Network network = run.network();
        OptimizerState state = initial(run);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Trace trace = tracer.trace(network, state, run.batch(), LastValues.NONE);
            // from the same place each time, as errors of 1e-12 grow from one update to the next
            trainer.load(network, state);
            boolean updated = trainer.update(data, all(data), 0, data.size());
            assertThat(updated).isEqualTo(trace.divergedAt().isEmpty());
            if (!updated) {
                return;
            }
            same(trainer.loss(), trace.batchLoss().orElseThrow(), tolerance);
            same(trainer.objective(), trace.objective().orElseThrow(), tolerance);
            if (tolerance == 0) {
                assertThat(trainer.network()).isEqualTo(trace.after());
                assertThat(trainer.state()).isEqualTo(trace.stateAfter());
            }
            for (Parameter parameter : network.learnedParameters()) {
                same(trainer.network().valueOf(parameter), trace.after().valueOf(parameter), tolerance);
            }
            for (int i = 0; i < trace.stateAfter().slots().size(); i++) {
                for (int slot = 0; slot < state.slots().get(i).size(); slot++) {
                    same(
                            trainer.state().slots().get(i).get(slot),
                            trace.stateAfter().slots().get(i).get(slot),
                            tolerance);
                }
            }
            network = trace.after();
            state = trace.stateAfter();
        }
    }

    private static void same(double actual, double expected, double tolerance) {
        if (tolerance == 0) {
            assertThat(actual).isEqualTo(exactly(expected));
        } else {
            assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1e-6, Math.abs(expected))));
        }
    }

    /** Not only closely: the plain arithmetic is followed bit for bit at every batch size, for many updates on end. */
    @ParameterizedTest
    @MethodSource("runs")
    void agreesWithTheTrainingStepBitForBit(Run run) {
        TrainingStep step = new TrainingStep(run.loss(), run.regularizer(), run.optimizer());
        BatchTrainer trainer = trainer(run, Team.alone());
        TrainingData data = TrainingData.of(run.batch());
        Network network = run.network();
        OptimizerState state = initial(run);
        for (int iteration = 0; iteration < 4 * ITERATIONS; iteration++) {
            TrainingStep.Result result = step.run(network, state, run.batch());
            boolean updated = trainer.update(data, all(data), 0, data.size());
            assertThat(updated).isEqualTo(!result.diverged());
            assertThat(trainer.network()).isEqualTo(result.network());
            assertThat(trainer.state()).isEqualTo(result.state());
            if (!updated) {
                return;
            }
            assertThat(trainer.loss()).isEqualTo(exactly(result.loss()));
            assertThat(trainer.objective()).isEqualTo(exactly(result.objective()));
            network = result.network();
            state = result.state();
        }
    }

    /** Wide enough that the work is shared out, with widths and batches that blocks do not divide. */
    private static Run wide(int batchSize, Optimizer optimizer, Regularizer regularizer, BiasMode biasMode) {
        List<Layer> layers = new ArrayList<>();
        int[] widths = {97, 61, 43, 7};
        for (int l = 1; l < widths.length; l++) {
            Matrix weights = new Initializer.Xavier().weights(widths[l], widths[l - 1], l);
            layers.add(new Layer(
                    l == 3 ? new Softmax() : l == 2 ? new Relu() : new Sigmoid(),
                    weights,
                    Vector.constant(widths[l], 0.1),
                    l == 2 ? Optional.of(new Dropout(0.4, Dropout.Variant.INVERTED)) : Optional.empty(),
                    l == 1 && batchSize > 1 ? Optional.of(BatchNormalization.initial(widths[l])) : Optional.empty()));
        }
        SplittableRandom random = new SplittableRandom(batchSize);
        List<Sample> batch = new ArrayList<>();
        for (int i = 0; i < batchSize; i++) {
            double[] target = new double[7];
            target[random.nextInt(7)] = 1;
            batch.add(Sample.of(random.doubles(97, -1, 1).toArray(), target));
        }
        Network network = new Network(97, layers, biasMode);
        return new Run(0, network, new CrossEntropy(), regularizer, optimizer, batch);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 31, 32, 33})
    void threadsChangeNothing(int batchSize) {
        List<Optimizer> optimizers = List.of(
                Optimizer.sgd(0.1),
                new Optimizer(
                        new Adam(0.9, 0.999),
                        0.01,
                        new RateSchedule.Exponential(0.9, 3, true),
                        Optional.of(new Clipping.ByNorm(0.1))),
                new Optimizer(new Momentum(0.9, true), 0.01, new RateSchedule.Constant(), Optional.empty()),
                new Optimizer(new Rmsprop(0.9), 0.01, new RateSchedule.Constant(), Optional.empty()),
                new Optimizer(
                        new AdamW(new Adam(0.9, 0.999), 0.1),
                        0.01,
                        new RateSchedule.Cosine(0.001, 3),
                        Optional.of(new Clipping.ByValue(0.01)),
                        Optional.of(new Averaging(0.9, true))));
        for (int i = 0; i < optimizers.size(); i++) {
            Regularizer regularizer = i % 2 == 0 ? Regularizer.NONE : new Regularizer(1e-4, 1e-3);
            Run run = wide(
                    batchSize,
                    optimizers.get(i),
                    regularizer,
                    List.of(BiasMode.values()).get(i % 3));
            TrainingData data = TrainingData.of(run.batch());
            TrainingStep step = new TrainingStep(run.loss(), run.regularizer(), run.optimizer());
            try (Team two = Team.of(2);
                    Team three = Team.of(3)) {
                List<BatchTrainer> trainers =
                        List.of(trainer(run, Team.alone()), trainer(run, two), trainer(run, three));
                Network network = run.network();
                OptimizerState state = initial(run);
                for (int update = 0; update < 4; update++) {
                    TrainingStep.Result result = step.run(network, state, run.batch());
                    network = result.network();
                    state = result.state();
                    for (BatchTrainer trainer : trainers) {
                        assertThat(trainer.update(data, all(data), 0, batchSize))
                                .isTrue();
                        assertThat(trainer.network()).isEqualTo(network);
                        assertThat(trainer.state()).isEqualTo(state);
                    }
                }
            }
        }
    }

    @Test
    void aFailureInAPartReachesTheCaller() {
        try (Team team = Team.of(2)) {
            assertThatThrownBy(() -> team.run((part, parts) -> {
                        if (part == 1) {
                            throw new IllegalArgumentException("on purpose");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("on purpose");
            int[] done = new int[2];
            team.run((part, parts) -> done[part] = 1 + part);
            assertThat(done).containsExactly(1, 2);
        }
    }

    /** Rates far too high: the update at which, and the number with which, a run leaves the finite numbers. */
    @ParameterizedTest
    @MethodSource("runs")
    void aDivergingRunStopsWhereTheTraceDoes(Run quiet) {
        Optimizer hot = new Optimizer(
                quiet.optimizer().rule(),
                1e60,
                quiet.optimizer().schedule(),
                quiet.seed() % 2 == 0 ? Optional.empty() : quiet.optimizer().clipping(),
                quiet.optimizer().averaging());
        Run run = new Run(quiet.seed(), quiet.network(), quiet.loss(), quiet.regularizer(), hot, quiet.batch());
        Tracer tracer = new Tracer(run.loss(), run.regularizer(), run.optimizer());
        BatchTrainer trainer = trainer(run, Team.alone());
        TrainingData data = TrainingData.of(run.batch());
        Network network = run.network();
        OptimizerState state = initial(run);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Trace trace = tracer.trace(network, state, run.batch(), LastValues.NONE);
            boolean updated = trainer.update(data, all(data), 0, data.size());
            if (trace.divergedAt().isPresent() && updated) {
                // something on the way that nothing learned depends on, such as a slope of a frozen unit
                return;
            }
            assertThat(updated).isEqualTo(trace.divergedAt().isEmpty());
            if (!updated) {
                Divergence divergence = trainer.divergence().orElseThrow();
                assertThat(divergence.update()).isEqualTo(trace.iteration());
                Quantity where = trace.step(trace.divergedAt().getAsInt()).writes();
                if (divergence.where().getClass().equals(where.getClass())) {
                    assertThat(divergence.where()).isEqualTo(where);
                }
                assertThat(divergence.value()).isNotFinite();
                assertThat(trainer.network()).isEqualTo(network);
                assertThat(trainer.state()).isEqualTo(state);
                return;
            }
            network = trainer.network();
            state = trainer.state();
            assertThat(trainer.divergence()).isEmpty();
        }
    }

    @Test
    void overflowIsNamedAndTheNetworkBeforeItKept() {
        Layer layer = new Layer(new Linear(), Matrix.of(new double[] {1e200}), Vector.zeros(1));
        Network network = new Network(1, List.of(layer), BiasMode.LEARNED);
        TrainingData data = TrainingData.of(List.of(Sample.of(new double[] {1e10}, new double[] {0})));
        BatchTrainer trainer = new BatchTrainer(
                network,
                OptimizerState.initial(Optimizer.sgd(1), network.learnedValues()),
                new HalfSquaredError(),
                Regularizer.NONE,
                Optimizer.sgd(1),
                1,
                Team.alone());
        assertThat(trainer.update(data, new int[1], 0, 1)).isFalse();
        assertThat(trainer.divergence()).contains(new Divergence(1, new Quantity.Loss(0), Double.POSITIVE_INFINITY));
        assertThat(trainer.network()).isEqualTo(network);
        assertThat(trainer.updates()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.update(data, new int[2], 0, 2));
    }

    /** Only the decay moves the weight, away from 0 by a factor of a thousand each time. */
    @Test
    void aDecayThatGrowsStopsBeforeItOverflows() {
        Layer layer = new Layer(new Sigmoid(), Matrix.of(new double[] {1}), Vector.zeros(1));
        Network network = new Network(1, List.of(layer), BiasMode.FROZEN);
        TrainingData data = TrainingData.of(List.of(Sample.of(new double[] {0}, new double[] {0.5})));
        Optimizer optimizer =
                new Optimizer(new AdamW(new Adam(0.9, 0.999), 1001), 1, new RateSchedule.Constant(), Optional.empty());
        BatchTrainer trainer = new BatchTrainer(
                network,
                OptimizerState.initial(optimizer, network.learnedValues()),
                new HalfSquaredError(),
                Regularizer.NONE,
                optimizer,
                1,
                Team.alone());
        Network before = network;
        while (trainer.update(data, new int[1], 0, 1)) {
            before = trainer.network();
            assertThat(trainer.updates()).isLessThan(1000);
        }
        assertThat(trainer.updates()).isEqualTo(102);
        assertThat(trainer.divergence().orElseThrow().where()).isEqualTo(new Quantity.Weight(0, 0, 0));
        assertThat(trainer.network()).isEqualTo(before);
        assertThat(Math.abs(before.layer(0).weights().get(0, 0))).isBetween(1e305, 1e307);
    }
}
