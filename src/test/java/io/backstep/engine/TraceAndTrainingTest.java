package io.backstep.engine;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.engine.training.Backpropagation;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.TrainingStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The explanation and the fast arithmetic are the same arithmetic. */
class TraceAndTrainingTest {
    private static final int ITERATIONS = 5;

    static Stream<Run> runs() {
        return RandomNetworks.runs(150);
    }

    static Stream<Run> normalizedRuns() {
        return RandomNetworks.normalizedRuns(150);
    }

    @ParameterizedTest
    @MethodSource("normalizedRuns")
    void agreeCloselyWhereLayersNormalize(Run run) {
        follow(run, 1e-12);
    }

    static Stream<Run> runsOfOneSample() {
        return RandomNetworks.runs(200).map(run -> run.withBatch(run.batch().subList(0, 1)));
    }

    @ParameterizedTest
    @MethodSource("runsOfOneSample")
    void agreeBitForBitAtBatchSizeOne(Run run) {
        follow(run, 0);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreeClosely(Run run) {
        follow(run, 1e-12);
    }

    private static void follow(Run run, double tolerance) {
        Tracer tracer = new Tracer(run.loss(), run.regularizer(), run.optimizer());
        TrainingStep training = new TrainingStep(run.loss(), run.regularizer(), run.optimizer());
        Network network = run.network();
        OptimizerState state = OptimizerState.initial(run.optimizer(), network.learnedValues());
        LastValues last = LastValues.NONE;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Trace trace = tracer.trace(network, state, run.batch(), last);
            TrainingStep.Result result = training.run(network, state, run.batch());
            Vector gradients = new Backpropagation(run.loss(), run.regularizer())
                    .gradients(network, run.batch(), new Masks(0, state.updates()))
                    .gradients();
            assertThat(result.diverged()).isEqualTo(trace.divergedAt().isPresent());
            if (result.diverged()) {
                return;
            }
            same(result.loss(), trace.batchLoss().orElseThrow(), tolerance);
            same(result.objective(), trace.objective().orElseThrow(), tolerance);
            List<Parameter> learned = network.learnedParameters();
            for (int i = 0; i < learned.size(); i++) {
                Parameter parameter = learned.get(i);
                same(gradients.get(i), trace.finalValue(new Gradient(parameter)).orElseThrow(), tolerance);
                same(result.network().valueOf(parameter), trace.after().valueOf(parameter), tolerance);
                for (int slot = 0; slot < state.slots().get(i).size(); slot++) {
                    same(
                            result.state().slots().get(i).get(slot),
                            trace.stateAfter().slots().get(i).get(slot),
                            tolerance);
                }
            }
            for (int l = 0; l < network.depth(); l++) {
                var expected = trace.after().layer(l).normalization();
                result.network().layer(l).normalization().ifPresent(actual -> {
                    for (int unit = 0; unit < actual.units(); unit++) {
                        same(
                                actual.runningMean().get(unit),
                                expected.orElseThrow().runningMean().get(unit),
                                tolerance);
                        same(
                                actual.runningVariance().get(unit),
                                expected.orElseThrow().runningVariance().get(unit),
                                tolerance);
                    }
                });
            }
            if (tolerance == 0) {
                assertThat(result.network()).isEqualTo(trace.after());
                assertThat(result.state()).isEqualTo(trace.stateAfter());
            }
            network = trace.after();
            state = trace.stateAfter();
            last = trace.lastValues();
        }
    }

    private static void same(double actual, double expected, double tolerance) {
        if (tolerance == 0) {
            assertThat(actual).isEqualTo(exactly(expected));
        } else {
            assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1e-6, Math.abs(expected))));
        }
    }

    @Test
    void bothNoticeThatNumbersOverflow() {
        Layer layer = new Layer(new Linear(), Matrix.of(new double[] {1e200}), Vector.zeros(1));
        Network network = new Network(1, List.of(layer), BiasMode.LEARNED);
        List<Sample> batch = List.of(Sample.of(new double[] {1e10}, new double[] {0}));
        OptimizerState state = OptimizerState.initial(new Sgd(), 2);
        Trace trace = new Tracer(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(1))
                .trace(network, state, batch, LastValues.NONE);
        TrainingStep.Result result =
                new TrainingStep(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(1)).run(network, state, batch);
        assertThat(trace.divergedAt()).hasValue(trace.size() - 1);
        assertThat(result.diverged()).isTrue();
        assertThat(result.network()).isSameAs(network);
        assertThat(trace.after()).isSameAs(network);
        assertThat(trace.stateAfter()).isSameAs(state);
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, 3.510188e-5", "LEARNED, 2.447562e-6", "SHARED, 4.355321e-6"})
    void tenThousandUpdatesOfTheWorkedExample(BiasMode biasMode, double expectedLoss) {
        TrainingStep training = new TrainingStep(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(0.5));
        Network network = WorkedExample.network(biasMode);
        OptimizerState state =
                OptimizerState.initial(new Sgd(), network.learnedParameters().size());
        for (int i = 0; i < 10_000; i++) {
            TrainingStep.Result result = training.run(network, state, List.of(WorkedExample.SAMPLE));
            network = result.network();
            state = result.state();
        }
        double loss = Backpropagation.lossAt(network, new HalfSquaredError(), WorkedExample.SAMPLE);
        assertThat(loss).isCloseTo(expectedLoss, within(5e-12));
        if (biasMode == BiasMode.FROZEN) {
            Vector outputs =
                    ForwardPass.of(network, WorkedExample.SAMPLE.input()).outputs();
            assertThat(outputs.get(0)).isCloseTo(0.015913620, within(5e-10));
            assertThat(outputs.get(1)).isCloseTo(0.98406427, within(5e-9));
        }
    }
}
