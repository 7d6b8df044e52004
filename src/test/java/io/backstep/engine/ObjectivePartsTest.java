package io.backstep.engine;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.engine.training.ObjectiveParts;
import io.backstep.engine.training.TrainingStep;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The objective taken apart adds up to what the trace and the trainer say. */
class ObjectivePartsTest {
    static Stream<Run> runs() {
        return RandomNetworks.runs(250)
                .filter(Run::leavesNothingToChance)
                .flatMap(run -> Stream.of(run, run.withBatch(run.batch().subList(0, 1))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void partsAddUpToTheTrainersObjective(Run run) {
        OptimizerState state =
                OptimizerState.initial(run.optimizer(), run.network().learnedValues());
        ObjectiveParts parts = ObjectiveParts.of(run.network(), run.loss(), run.regularizer(), run.batch());
        TrainingStep.Result result =
                new TrainingStep(run.loss(), run.regularizer(), run.optimizer()).run(run.network(), state, run.batch());
        assertThat(parts.meanLoss()).isEqualTo(exactly(result.loss()));
        assertThat(parts.objective()).isEqualTo(exactly(result.objective()));
        assertThat(parts.meanLoss() + (parts.l2() + parts.l1())).isEqualTo(parts.objective());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void partsAreTheTracesNumbers(Run run) {
        OptimizerState state =
                OptimizerState.initial(run.optimizer(), run.network().learnedValues());
        ObjectiveParts parts = ObjectiveParts.of(run.network(), run.loss(), run.regularizer(), run.batch());
        Trace trace = new Tracer(run.loss(), run.regularizer(), run.optimizer())
                .trace(run.network(), state, run.batch(), LastValues.NONE);
        for (int i = 0; i < run.batch().size(); i++) {
            same(trace, new Quantity.Loss(i), parts.sampleLosses().get(i));
        }
        same(trace, new Quantity.BatchLoss(), parts.meanLoss());
        same(trace, new Quantity.Penalty(), parts.l2() + parts.l1());
        same(trace, new Quantity.Objective(), parts.objective());
    }

    private static void same(Trace trace, Quantity quantity, double value) {
        OptionalInt step = trace.stepThatWrites(quantity);
        if (step.isPresent()) {
            assertThat(value).isEqualTo(exactly(trace.step(step.getAsInt()).value()));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyWeightCountsOnceAndNoBias(Run run) {
        double[] weights = ObjectiveParts.weights(run.network());
        ObjectiveParts parts = ObjectiveParts.of(
                run.network(),
                run.loss(),
                new Regularizer(0.5, 0),
                List.of(run.batch().get(0)));
        double sum = 0;
        for (double weight : weights) {
            sum += Math.abs(weight);
        }
        assertThat(parts.l1()).isCloseTo(0.5 * sum, within(1e-12));
    }
}
