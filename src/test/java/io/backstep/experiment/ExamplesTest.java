package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example shows what it promises. */
final class ExamplesTest {
    static List<String> ids() {
        return Examples.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void learnsOrStandsStillButDoesNotDiverge(String id) {
        Experiment experiment = Examples.get(id).experiment();
        List<Trace> traces = traces(experiment, 300);
        double first = meanLoss(experiment, traces, 0);
        double last = meanLoss(experiment, traces, 300 - experiment.data().size());
        if (id.equals("perceptron-and")) {
            assertThat(last).isEqualTo(first);
        } else {
            assertThat(last).isLessThan(0.95 * first);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void opensWithNumbersThatCanBeRead(String id) {
        Experiment experiment = Examples.get(id).experiment();
        for (Parameter parameter : experiment.network().learnedParameters()) {
            double value = experiment.network().valueOf(parameter);
            assertThat(Math.abs(value)).isLessThanOrEqualTo(1.2);
            assertThat(value).isEqualTo(Math.round(value * 100) / 100.0);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isLaidOutAsTheWriterWould(String id) throws IOException {
        String resource = "/io/backstep/examples/" + id + ".backstep.json";
        try (InputStream stream = ExamplesTest.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new ExperimentWriter().text(Examples.get(id).experiment()))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasANameAndASentenceInEachLanguage(String id) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            assertThat(Examples.get(id).name(messages)).isNotBlank();
            assertThat(Examples.get(id).about(messages)).isNotBlank();
        }
        assertThat(Examples.get(id).experiment().name()).isEqualTo(id);
    }

    @Test
    void theFirstIsTheReferenceCase() throws ExperimentProblem {
        assertThat(Examples.all().get(0).experiment())
                .isEqualTo(new ExperimentReader().read(Vectors.experiment("two-two-two")));
    }

    @Test
    void noBlamePassesThePerceptronsStep() {
        Trace trace = traces(Examples.get("perceptron-and").experiment(), 1).get(0);
        assertThat(value(trace, new OutputSlope(0, 0, 0))).isEqualTo(1);
        assertThat(value(trace, new Delta(0, 0, 0))).isZero();
        assertThat(value(trace, new Gradient(new Weight(0, 0, 0)))).isZero();
        assertThat(trace.after()).isEqualTo(trace.before());
    }

    @Test
    void theGradientFadesToUnderAHundredth() {
        for (Trace trace : traces(Examples.get("fading-gradient").experiment(), 2)) {
            double first = largestGradient(trace, 0);
            double last = largestGradient(trace, trace.before().depth() - 1);
            assertThat(first / last).isGreaterThan(0).isLessThan(0.01);
        }
    }

    @Test
    void theDeadUnitIsDeadForEverySampleAndStaysAsItIs() {
        List<Trace> traces = traces(Examples.get("dead-relu").experiment(), 40);
        for (Trace trace : traces) {
            assertThat(value(trace, new PreActivation(0, 0, 1))).isNegative();
            assertThat(value(trace, new Delta(0, 0, 1))).isZero();
            assertThat(value(trace, new Delta(0, 0, 0))).isNotZero();
        }
        Network after = traces.get(39).after();
        assertThat(after.layer(0).weights().row(1))
                .isEqualTo(traces.get(0).before().layer(0).weights().row(1));
    }

    @Test
    void xorIsLearned() {
        Experiment experiment = Examples.get("xor").experiment();
        List<Trace> traces = traces(experiment, 600);
        assertThat(meanLoss(experiment, traces, 596)).isLessThan(0.05);
    }

    private static double largestGradient(Trace trace, int layer) {
        return trace.before().learnedParameters().stream()
                .filter(parameter -> parameter.layer() == layer)
                .mapToDouble(parameter -> Math.abs(value(trace, new Gradient(parameter))))
                .max()
                .orElseThrow();
    }

    private static double value(Trace trace, Quantity quantity) {
        return trace.finalValue(quantity).orElseThrow();
    }

    private static double meanLoss(Experiment experiment, List<Trace> traces, int from) {
        int size = experiment.data().size();
        return traces.subList(from, from + size).stream()
                .mapToDouble(trace -> trace.batchLoss().orElseThrow())
                .average()
                .orElseThrow();
    }

    private static List<Trace> traces(Experiment experiment, int count) {
        Tracer tracer = new Tracer(experiment.loss(), experiment.regularizer(), experiment.optimizer());
        List<Trace> traces = new ArrayList<>();
        Network network = experiment.network();
        OptimizerState state = OptimizerState.initial(
                experiment.optimizer().rule(), network.learnedParameters().size());
        int first = 0;
        for (int i = 0; i < count; i++) {
            Trace trace = tracer.trace(network, state, experiment.batchFrom(first), LastValues.NONE);
            assertThat(trace.divergedAt()).isEmpty();
            traces.add(trace);
            network = trace.after();
            state = trace.stateAfter();
            first = experiment.nextFirstSample(first);
        }
        return traces;
    }
}
