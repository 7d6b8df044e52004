package io.backstep.engine.training;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The averaged network, against averages worked out here. */
class AveragedNetworkTest {
    private static final int UPDATES = 30;

    private static Optimizer optimizer(Averaging averaging) {
        return new Optimizer(
                new Adam(0.9, 0.999), 0.1, new RateSchedule.Constant(), Optional.empty(), Optional.of(averaging));
    }

    @ParameterizedTest
    @EnumSource(BiasMode.class)
    void followsTheParametersAndDoesNotDisturbThem(BiasMode biasMode) {
        Optimizer averaging = optimizer(new Averaging(0.8, true));
        Optimizer plain = new Optimizer(new Adam(0.9, 0.999), 0.1, new RateSchedule.Constant(), Optional.empty());
        TrainingStep training = new TrainingStep(new HalfSquaredError(), Regularizer.NONE, averaging);
        TrainingStep without = new TrainingStep(new HalfSquaredError(), Regularizer.NONE, plain);
        Network network = WorkedExample.network(biasMode);
        Network alone = network;
        OptimizerState state = OptimizerState.initial(averaging, network.learnedValues());
        OptimizerState plainState = OptimizerState.initial(plain, network.learnedValues());
        assertThat(AveragedNetwork.of(network, averaging, state)).contains(network);
        double[] expected = network.learnedValues().toArray();
        for (int k = 0; k < UPDATES; k++) {
            Trace trace = new Tracer(new HalfSquaredError(), Regularizer.NONE, averaging)
                    .trace(network, state, List.of(WorkedExample.SAMPLE), LastValues.NONE);
            TrainingStep.Result result = training.run(network, state, List.of(WorkedExample.SAMPLE));
            TrainingStep.Result unaveraged = without.run(alone, plainState, List.of(WorkedExample.SAMPLE));
            network = result.network();
            state = result.state();
            alone = unaveraged.network();
            plainState = unaveraged.state();
            assertThat(network).isEqualTo(alone);
            double share = Math.min(0.8, (1.0 + k) / (10.0 + k));
            Network averaged = AveragedNetwork.of(network, averaging, state).orElseThrow();
            List<Parameter> learned = network.learnedParameters();
            for (int i = 0; i < expected.length; i++) {
                expected[i] = share * expected[i] + (1 - share) * network.valueOf(learned.get(i));
                assertThat(averaged.valueOf(learned.get(i))).isEqualTo(exactly(expected[i]));
                assertThat(trace.finalValue(new OptimizerSlot(learned.get(i), Slot.AVERAGE)))
                        .contains(expected[i]);
            }
            if (biasMode == BiasMode.FROZEN) {
                assertThat(averaged.layer(0).biases())
                        .isEqualTo(network.layer(0).biases());
            }
        }
    }

    @Test
    void thereIsNoneWhereNothingIsAveraged() {
        Network network = WorkedExample.network(BiasMode.LEARNED);
        OptimizerState state = OptimizerState.initial(Optimizer.sgd(0.5), network.learnedValues());
        assertThat(AveragedNetwork.of(network, Optimizer.sgd(0.5), state)).isEmpty();
    }
}
