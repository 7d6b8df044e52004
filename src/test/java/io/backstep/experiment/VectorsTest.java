package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against PyTorch: every number of six iterations of every reference case. */
final class VectorsTest {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    /**
     * For the one bias that all units of a softmax layer share, and the pre-activations it moves together. A softmax does
     * not notice what is added to all its pre-activations, so the true gradient is 0; what is worked out, there as here,
     * is the rounding of a sum that cancels (some 1e-17), and an adaptive update rule blows it up to 1e-7. Nothing else
     * in the network depends on it, and everything else is held to the strict tolerance.
     */
    private static final double ABSOLUTE_WHERE_ALL_CANCELS = 1e-6;

    private double absolute = ABSOLUTE;
    private int compared;

    static List<String> names() {
        return Vectors.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void agreesWithTheReference(String name) throws IOException, ExperimentProblem {
        Experiment experiment = new ExperimentReader().read(Vectors.experiment(name));
        JsonNode expected = new ObjectMapper().readTree(Vectors.expected(name));
        Tracer tracer = new Tracer(experiment.loss(), experiment.regularizer(), experiment.optimizer());
        Network network = experiment.network();
        OptimizerState state = OptimizerState.initial(
                experiment.optimizer().rule(), network.learnedParameters().size());
        int first = 0;
        assertThat(expected.get("iterations")).hasSize(6);
        for (JsonNode iteration : expected.get("iterations")) {
            Trace trace = tracer.trace(network, state, experiment.batchFrom(first), LastValues.NONE);
            assertThat(trace.divergedAt()).isEmpty();
            compare(trace, experiment, iteration);
            network = trace.after();
            state = trace.stateAfter();
            first = experiment.nextFirstSample(first);
        }
        assertThat(compared).isGreaterThan(6 * (network.learnedParameters().size() * 2 + network.outputs() * 4));
    }

    private void compare(Trace trace, Experiment experiment, JsonNode iteration) {
        String at = "iteration " + trace.iteration() + ": ";
        close(at + "rate", experiment.optimizer().rate(trace.iteration() - 1), iteration.get("learningRate"));
        close(at + "loss", trace.batchLoss().orElseThrow(), iteration.get("loss"));
        close(at + "objective", trace.objective().orElseThrow(), iteration.get("objective"));
        assertThat(iteration.get("samples")).hasSize(trace.batch().size());
        for (int sample = 0; sample < trace.batch().size(); sample++) {
            JsonNode node = iteration.get("samples").get(sample);
            close(at + "sample loss", trace.loss(sample).orElseThrow(), node.get("loss"));
            for (int layer = 0; layer < trace.before().depth(); layer++) {
                JsonNode layerNode = node.get("layers").get(layer);
                boolean allCancels = allCancels(trace.before(), layer);
                for (int unit = 0; unit < trace.before().layer(layer).units(); unit++) {
                    absolute = allCancels ? ABSOLUTE_WHERE_ALL_CANCELS : ABSOLUTE;
                    written(
                            trace,
                            new PreActivation(sample, layer, unit),
                            layerNode.get("z").get(unit));
                    absolute = ABSOLUTE;
                    written(
                            trace,
                            new Output(sample, layer, unit),
                            layerNode.get("a").get(unit));
                    written(
                            trace,
                            new OutputSlope(sample, layer, unit),
                            layerNode.get("dA").get(unit));
                    written(
                            trace,
                            new Delta(sample, layer, unit),
                            layerNode.get("delta").get(unit));
                }
            }
        }
        for (int layer = 0; layer < trace.before().depth(); layer++) {
            parameters(
                    trace,
                    layer,
                    iteration.get("gradients").get(layer),
                    iteration.get("after").get(layer));
        }
    }

    private void parameters(Trace trace, int layer, JsonNode gradients, JsonNode after) {
        Network network = trace.before();
        boolean frozen = network.biasMode() == BiasMode.FROZEN;
        assertThat(gradients.get("biases").isNull()).isEqualTo(frozen);
        for (int unit = 0; unit < network.layer(layer).units(); unit++) {
            for (int input = 0; input < network.layer(layer).inputs(); input++) {
                Weight weight = new Weight(layer, unit, input);
                written(
                        trace,
                        new Gradient(weight),
                        gradients.get("weights").get(unit).get(input));
                JsonNode expected = after.get("weights").get(unit).get(input);
                written(trace, weight, expected);
                close(weight.toString(), trace.after().valueOf(weight), expected);
            }
            Parameter bias = network.biasMode() == BiasMode.SHARED ? new SharedBias(layer) : new Bias(layer, unit);
            if (!frozen) {
                written(trace, new Gradient(bias), gradients.get("biases").get(unit));
            }
            absolute = allCancels(network, layer) ? ABSOLUTE_WHERE_ALL_CANCELS : ABSOLUTE;
            close(
                    bias.toString(),
                    trace.after().layer(layer).biases().get(unit),
                    after.get("biases").get(unit));
            absolute = ABSOLUTE;
        }
    }

    private static boolean allCancels(Network network, int layer) {
        return network.biasMode() == BiasMode.SHARED && network.layer(layer).activation() instanceof Softmax;
    }

    private void written(Trace trace, Quantity quantity, JsonNode expected) {
        assertThat(trace.finalValue(quantity)).as(quantity.toString()).isPresent();
        close(trace.iteration() + ": " + quantity, trace.finalValue(quantity).orElseThrow(), expected);
    }

    private void close(String what, double actual, JsonNode expected) {
        double reference = expected.doubleValue();
        assertThat(expected.isNumber()).as(what).isTrue();
        assertThat(Math.abs(actual - reference))
                .as(what + ": " + actual + " for " + reference)
                .isLessThanOrEqualTo(Math.max(absolute, RELATIVE * Math.abs(reference)));
        compared++;
    }
}
