package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.backstep.engine.function.Initializer;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentReaderTest {
    @TempDir
    private Path folder = Path.of("");

    static Set<Map.Entry<String, String>> bad() {
        return BadExperiments.all().entrySet();
    }

    @Test
    void readsAllThereIs() throws ExperimentProblem {
        Experiment experiment = read(BadExperiments.GOOD);
        assertThat(experiment.name()).isEqualTo("good");
        assertThat(experiment.optimizer().rule()).isEqualTo(new Momentum(0.8, true));
        assertThat(experiment.optimizer().schedule()).isEqualTo(new RateSchedule.Exponential(0.9, 3, true));
        assertThat(experiment.optimizer().clipping().orElseThrow().threshold()).isEqualTo(0.3);
        assertThat(experiment.regularizer().l2()).isEqualTo(0.02);
        assertThat(experiment.network().layer(0).weights().get(1, 2)).isEqualTo(0.6);
        assertThat(experiment.data()).hasSize(2);
        assertThat(experiment.batchSize()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void complainsInOneLineThatSaysWhatAndWhere(Map.Entry<String, String> file) {
        ExperimentProblem problem = problem(file.getKey().getBytes(StandardCharsets.UTF_8));
        assertThat(problem.getMessage()).isEqualTo(file.getValue());
        String chinese = problem.worded(Messages.of(Language.CHINESE));
        assertThat(chinese).startsWith(problem.place()).doesNotContain("\n");
        assertThat(chinese.codePoints().anyMatch(Character::isIdeographic)).isTrue();
    }

    @Test
    void theUsualNumbersNeedNotBeGiven() throws ExperimentProblem {
        assertThat(withOptimizer("\"type\": \"momentum\"").optimizer().rule()).isEqualTo(new Momentum(0.9, false));
        assertThat(withOptimizer("\"type\": \"rmsprop\"").optimizer().rule()).isEqualTo(new Rmsprop(0.9));
        assertThat(withOptimizer("\"type\": \"adam\"").optimizer().rule()).isEqualTo(new Adam(0.9, 0.999));
        assertThat(withOptimizer("\"type\": \"adamw\"").optimizer().rule())
                .isEqualTo(new AdamW(new Adam(0.9, 0.999), 0.01));
        assertThat(withOptimizer("\"type\": \"sgd\", \"averaging\": {\"decay\": 0.9}")
                        .optimizer()
                        .averaging())
                .contains(new Averaging(0.9, false));
    }

    @Test
    void dropoutAndTheSeedNeedNotBeGiven() throws ExperimentProblem {
        assertThat(read(BadExperiments.GOOD).seed()).isEqualTo(Experiment.USUAL_SEED);
        assertThat(read(BadExperiments.GOOD).network().layer(0).dropout()).isEmpty();
        assertThat(read(withDropout("{\"share\": 0.5}")).network().layer(0).dropout())
                .contains(new Dropout(0.5, Dropout.Variant.INVERTED));
        assertThat(read(withDropout("{\"share\": 0.5, \"variant\": \"scaled-at-test\"}"))
                        .network()
                        .layer(0)
                        .dropout())
                .contains(new Dropout(0.5, Dropout.Variant.SCALED_AT_TEST));
        assertThat(read(withDropout("{\"share\": 0}")).network().layer(0).dropout())
                .isEmpty();
        assertThat(new ExperimentWriter().text(read(BadExperiments.GOOD))).doesNotContain("dropout", "seed");
    }

    private static String withDropout(String dropout) {
        String biases = "\"biases\": [0.1, 0.2]";
        assertThat(BadExperiments.GOOD).contains(biases);
        return BadExperiments.GOOD.replace(biases, biases + ", \"dropout\": " + dropout);
    }

    @Test
    void aLayerMayBeDrawn() throws ExperimentProblem {
        Experiment experiment = read(BadExperiments.GOOD.replace(
                "\"weights\": [[0.7, 0.8]], \"biases\": [0.3]",
                "\"units\": 1, \"initializer\": {\"type\": \"gaussian\", \"deviation\": 0.5, \"seed\": 42}"));
        assertThat(experiment.network().layer(1).weights()).isEqualTo(new Initializer.Gaussian(0.5).weights(1, 2, 42));
        assertThat(experiment.network().layer(1).biases()).isEqualTo(Vector.zeros(1));
    }

    @Test
    void aLayerMayBeDrawnAroundAMeanOrPerpendicular() throws ExperimentProblem {
        assertThat(drawn("\"type\": \"gaussian\", \"mean\": 2, \"deviation\": 0.5"))
                .isEqualTo(new Initializer.Gaussian(2, 0.5).weights(2, 2, 42));
        assertThat(drawn("\"type\": \"orthogonal\"")).isEqualTo(new Initializer.Orthogonal(1).weights(2, 2, 42));
        assertThat(drawn("\"type\": \"orthogonal\", \"gain\": 1.5"))
                .isEqualTo(new Initializer.Orthogonal(1.5).weights(2, 2, 42));
    }

    private static Matrix drawn(String initializer) throws ExperimentProblem {
        String text = BadExperiments.GOOD
                .replace(
                        "\"weights\": [[0.7, 0.8]], \"biases\": [0.3]",
                        "\"units\": 2, \"initializer\": {" + initializer + ", \"seed\": 42}")
                .replace("\"target\": [1]", "\"target\": [1, 0]")
                .replace("\"target\": [0]", "\"target\": [0, 1]");
        return read(text).network().layer(1).weights();
    }

    @Test
    void schedulesAndClippingByValue() throws ExperimentProblem {
        assertThat(schedule("\"type\": \"constant\"")).isEqualTo(new RateSchedule.Constant());
        assertThat(schedule("\"type\": \"step\", \"factor\": 0.1, \"every\": 30"))
                .isEqualTo(new RateSchedule.Step(0.1, 30));
        assertThat(schedule("\"type\": \"cosine\", \"updates\": 30")).isEqualTo(new RateSchedule.Cosine(0, 30));
        assertThat(schedule("\"type\": \"warmUp\", \"updates\": 5"))
                .isEqualTo(new RateSchedule.WarmUp(0, 5, new RateSchedule.Constant()));
        assertThat(schedule("\"type\": \"warmUp\", \"updates\": 5, \"share\": 0.1,"
                        + " \"then\": {\"type\": \"cosine\", \"floor\": 0.01, \"updates\": 30}"))
                .isEqualTo(new RateSchedule.WarmUp(0.1, 5, new RateSchedule.Cosine(0.01, 30)));
        assertThat(read(BadExperiments.GOOD.replace("clipNorm", "clipValue"))
                        .optimizer()
                        .clipping())
                .contains(new Clipping.ByValue(0.3));
    }

    private static RateSchedule schedule(String members) throws ExperimentProblem {
        return read(BadExperiments.GOOD.replace(
                        "\"type\": \"exponential\", \"decayRate\": 0.9, \"decaySteps\": 3, \"staircase\": true",
                        members))
                .optimizer()
                .schedule();
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws ExperimentProblem {
        assertThat(read("\ufeff" + BadExperiments.GOOD).name()).isEqualTo("good");
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        byte[] latin = BadExperiments.GOOD.replace("good", "g\u00f6d").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(latin)).hasMessage("line 1: not text in UTF-8");
        byte[] wide = BadExperiments.GOOD.getBytes(StandardCharsets.UTF_16);
        assertThat(problem(wide)).hasMessage("line 1: not text in UTF-8");
    }

    @Test
    void aLongKeyIsCutAndAStrangeOneMadeHarmless() {
        String text = BadExperiments.GOOD.replace("\"name\"", "\"" + "n".repeat(1000) + "\\u0007\\n\"");
        assertThat(problem(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("\"" + "n".repeat(40) + "…\": unknown key");
    }

    @Test
    void foldersAndMissingFilesAreNamedAsSuch() throws IOException {
        assertThat(problemOf(folder)).hasMessage("a folder, not a file");
        assertThat(problemOf(folder.resolve("none.json"))).hasMessage("no such file");
        Path huge = folder.resolve("huge.json");
        Files.write(huge, new byte[ExperimentLimits.FILE_BYTES + 1]);
        assertThat(problemOf(huge)).hasMessage("the file is larger than 64 MB");
    }

    @Test
    void moreValuesThanCanBeHeldAreNotHeld() {
        String text = "{\"format\":[" + "0,".repeat(ExperimentLimits.VALUES) + "0]}";
        assertThat(problem(text.getBytes(StandardCharsets.UTF_8)).getMessage())
                .endsWith("the file holds more than 4000000 values");
    }

    private static Experiment withOptimizer(String members) throws ExperimentProblem {
        return read(
                BadExperiments.GOOD.replace("\"type\": \"momentum\", \"momentum\": 0.8, \"nesterov\": true", members));
    }

    private static Experiment read(String text) throws ExperimentProblem {
        return new ExperimentReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ExperimentProblem problem(byte[] content) {
        return catchThrowableOfType(ExperimentProblem.class, () -> new ExperimentReader().read(content));
    }

    private static ExperimentProblem problemOf(Path file) {
        return catchThrowableOfType(ExperimentProblem.class, () -> new ExperimentReader().read(file));
    }
}
