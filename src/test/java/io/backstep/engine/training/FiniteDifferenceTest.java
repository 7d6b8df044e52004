package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.WorkedExample;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Silu;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Softplus;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.engine.training.FiniteDifference.Central;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative that a trace explains can be checked without calculus. */
class FiniteDifferenceTest {
    private static final Set<Class<?>> SMOOTH =
            Set.of(Sigmoid.class, Tanh.class, Linear.class, Silu.class, Softplus.class, Softmax.class);

    static Stream<Run> smoothRuns() {
        return RandomNetworks.runs(1500)
                .filter(run -> run.network().layers().stream()
                        .allMatch(layer -> SMOOTH.contains(layer.activation().getClass())))
                .limit(120)
                .map(run -> run.withBatch(run.batch().subList(0, 1)));
    }

    @ParameterizedTest
    @MethodSource("smoothRuns")
    void agreesWithEveryDerivativeOfTheTrace(Run run) {
        OptimizerState state =
                OptimizerState.initial(run.optimizer(), run.network().learnedValues());
        Trace trace = new Tracer(run.loss(), Regularizer.NONE, run.optimizer())
                .trace(run.network(), state, run.batch(), LastValues.NONE);
        FiniteDifference difference =
                FiniteDifference.of(run.network(), run.loss(), run.batch().get(0));
        int checked = 0;
        for (Step step : trace.steps()) {
            Quantity variable = FiniteDifference.variableOf(step.writes()).orElse(null);
            if (variable == null) {
                continue;
            }
            Central central = difference.derivative(variable);
            double allowed = 1e-7 * Math.max(1, Math.abs(step.value())) + central.roundingError();
            if (step.operation() == Operation.LOSS_SLOPE) {
                // a loss may bend sharply where an output is near 0 or 1
                allowed += 1e-4 * Math.abs(step.value());
            }
            assertThat(central.derivative()).as("%s", step.writes()).isCloseTo(step.value(), within(allowed));
            checked++;
        }
        assertThat(checked).isGreaterThan(run.network().learnedParameters().size());
    }

    @Test
    void theWorkedExampleAgreesToNineDigits() {
        Network network = WorkedExample.network(BiasMode.FROZEN);
        OptimizerState state = OptimizerState.initial(
                Optimizer.sgd(0.5).rule(), network.learnedParameters().size());
        Trace trace = new Tracer(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(0.5))
                .trace(network, state, List.of(WorkedExample.SAMPLE), LastValues.NONE);
        FiniteDifference difference = FiniteDifference.of(network, new HalfSquaredError(), WorkedExample.SAMPLE);
        double delta = trace.finalValue(new Delta(0, 0, 0)).orElseThrow();
        Central central = difference.derivative(new PreActivation(0, 0, 0));
        assertThat(central.agreementDigits(delta)).isBetween(7, AgreementDigits.MOST);
        assertThat(central.at()).isCloseTo(0.3775, within(1e-15));
        assertThat(central.derivative())
                .isEqualTo((central.lossAbove() - central.lossBelow()) / (2 * central.epsilon()));
    }

    @Test
    void variablesOfDerivatives() {
        Weight weight = new Weight(0, 1, 0);
        assertThat(FiniteDifference.variableOf(new SampleGradient(2, weight))).contains(weight);
        assertThat(FiniteDifference.variableOf(new OutputSlope(0, 1, 1))).contains(new Quantity.Output(0, 1, 1));
        assertThat(FiniteDifference.variableOf(weight)).isEmpty();
    }

    @Test
    void anInputOrALossIsNotNudged() {
        FiniteDifference difference = FiniteDifference.of(
                WorkedExample.network(BiasMode.FROZEN), new HalfSquaredError(), WorkedExample.SAMPLE);
        assertThatIllegalArgumentException().isThrownBy(() -> difference.derivative(new Input(0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> difference.derivative(new Quantity.Loss(0), 1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 15",
        "0, 0, 15",
        "1, 2, 0",
        "1, -1, 0",
        "0, 1e-9, 0",
        "3.14159, 3.14160, 5",
        "1, 1.0011, 2",
        "NaN, 1, 0",
        "-0.5, -0.50000001, 7",
        "1e-9, 1.0001e-9, 4",
        "Infinity, 1, 0"
    })
    void agreementCountsSignificantDigits(double a, double b, int digits) {
        assertThat(AgreementDigits.of(a, b)).isEqualTo(digits);
        assertThat(AgreementDigits.of(b, a)).isEqualTo(digits);
    }
}
