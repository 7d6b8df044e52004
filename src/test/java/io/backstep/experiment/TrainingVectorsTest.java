package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.engine.training.TrainingData;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The batch trainer against PyTorch: losses and parameters over the six iterations of every reference case. */
final class TrainingVectorsTest {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    /** As in {@link VectorsTest}: the shared bias of a softmax layer follows nothing but rounding. */
    private static final double ABSOLUTE_WHERE_ALL_CANCELS = 1e-6;

    static List<String> names() {
        return Vectors.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void agreesWithTheReference(String name) throws IOException, ExperimentProblem {
        Experiment experiment = new ExperimentReader().read(Vectors.experiment(name));
        JsonNode expected = new ObjectMapper().readTree(Vectors.expected(name));
        RunSettings settings = new RunSettings(
                experiment.loss(),
                experiment.regularizer(),
                experiment.optimizer(),
                experiment.batchSize(),
                SampleOrder.GIVEN,
                1,
                Optional.empty());
        Training training = new Training(
                experiment.network(), RunData.training(TrainingData.of(experiment.data())), settings, Team.alone());
        for (JsonNode iteration : expected.get("iterations")) {
            assertThat(training.update()).isTrue();
            Snapshot snapshot = training.snapshot();
            close("loss", snapshot.batchLoss(), iteration.get("loss"), ABSOLUTE);
            Network network = snapshot.network();
            for (int l = 0; l < network.depth(); l++) {
                Layer layer = network.layer(l);
                JsonNode after = iteration.get("after").get(l);
                boolean allCancels = network.biasMode() == BiasMode.SHARED && layer.activation() instanceof Softmax;
                for (int unit = 0; unit < layer.units(); unit++) {
                    for (int input = 0; input < layer.inputs(); input++) {
                        close(
                                "weight",
                                layer.weights().get(unit, input),
                                after.get("weights").get(unit).get(input),
                                ABSOLUTE);
                    }
                    close(
                            "bias",
                            layer.biases().get(unit),
                            after.get("biases").get(unit),
                            allCancels ? ABSOLUTE_WHERE_ALL_CANCELS : ABSOLUTE);
                }
            }
        }
        assertThat(training.updates()).isEqualTo(6);
    }

    private static void close(String what, double actual, JsonNode expected, double absolute) {
        double reference = expected.doubleValue();
        assertThat(Math.abs(actual - reference))
                .as(what + ": " + actual + " for " + reference)
                .isLessThanOrEqualTo(Math.max(absolute, RELATIVE * Math.abs(reference)));
    }
}
