package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.network.Dropout;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPlanTextTest {
    private static final int PLANS = 1000;
    /** What the session keeps of one value. */
    private static final int LONGEST = 10_000;

    private static final String OLD =
            TrainingPlanText.of(Presets.ofId("overfitting").plan());
    private static final String PLAN =
            TrainingPlanText.of(normalized(Presets.ofId("overfitting").plan()));

    private static TrainingPlan normalized(TrainingPlan plan) {
        return plan.withNetwork(plan.network()
                .withHidden(plan.network().hidden().stream()
                        .map(layer -> layer.withNormalized(true)
                                .withDropout(Optional.of(new Dropout(0.25, Dropout.Variant.SCALED_AT_TEST))))
                        .toList()));
    }

    private static Optional<DataSet> none(String name) {
        return Optional.empty();
    }

    @Test
    void everyPlanComesBackBitForBit() throws ExperimentProblem {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < PLANS; i++) {
            TrainingPlan plan = RandomPlans.next(random);
            String text = TrainingPlanText.of(plan);
            assertThat(text.length()).isLessThan(LONGEST);
            assertThat(TrainingPlanText.read(text, TrainingPlanTextTest::none)).isEqualTo(plan);
        }
    }

    @Test
    void everyPresetComesBack() throws ExperimentProblem {
        for (Presets.Preset preset : Presets.ALL) {
            assertThat(TrainingPlanText.read(TrainingPlanText.of(preset.plan()), TrainingPlanTextTest::none))
                    .isEqualTo(preset.plan());
        }
    }

    @Test
    void whereNoLayerDropsOutOrNormalizesTheTextIsWhatItWas() {
        assertThat(OLD).doesNotContain("dropout", "batchNormalization");
    }

    @Test
    void aDropShareOfNothingIsNoDropout() throws ExperimentProblem {
        String text = PLAN.replace("\"share\": 0.25", "\"share\": 0").replace("true", "false");
        assertThat(TrainingPlanText.read(text, TrainingPlanTextTest::none))
                .isEqualTo(Presets.ofId("overfitting").plan());
    }

    @Test
    void ofDataOfALearnersOwnTheNameIsKept() throws ExperimentProblem {
        TrainingPlan spiral = Presets.ofId("spiral").plan();
        DataSet data = spiral.data().source().load();
        TrainingPlan own = spiral.withData(spiral.data().withSource(new DataSource.Own("my \"points\".csv", data)));
        String text = TrainingPlanText.of(own);

        assertThat(TrainingPlanText.read(text, name -> Optional.of(data))).isEqualTo(own);
        assertThatExceptionOfType(ExperimentProblem.class)
                .isThrownBy(() -> TrainingPlanText.read(text, TrainingPlanTextTest::none));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"backstep-plan\"|\"backstep-experiment\"",
                "\"version\": 1|\"version\": 2",
                "\"circle\"|\"square\"",
                "\"size\": 100|\"size\": 100.5",
                "\"size\": 100|\"size\": 1e9",
                "\"noise\": 0.5|\"noise\": -0.5",
                "\"seed\": \"2\"|\"seed\": \"two\"",
                "\"seed\": \"2\"|\"seed\": 2",
                "\"validation\": 0.3|\"validation\": 0.8",
                "\"validation\": 0.3|\"validation\": NaN",
                "\"coding\": [0, 1]|\"coding\": [1, 0]",
                "\"coding\": [0, 1]|\"coding\": [0, 1, 2]",
                "\"units\": 32|\"units\": 0",
                "\"tanh\"|\"tan\"",
                "\"share\": 0.25|\"share\": 1",
                "\"share\": 0.25|\"share\": -0.25",
                "\"share\": 0.25|\"share\": 0.25, \"seed\": 1",
                "\"scaled-at-test\"|\"scaled\"",
                "\"batchNormalization\": true|\"batchNormalization\": 1",
                "\"batchNormalization\": true|\"batchNormalisation\": true",
                "\"xavier\"|\"gaussian\"",
                "\"l1\": 0|\"l1\": -1",
                "\"learningRate\": 0.01|\"learningRate\": 0",
                "\"batchSize\": 5|\"batchSize\": 0",
                "\"batchSize\": 5|\"batchSize\": 5, \"more\": 1",
                "\"batchSize\": 5|\"batchSize\": 5, \"clipNorm\": 1, \"clipValue\": 1",
                "\"batchSize\": 5|\"batchSize\": 5, \"earlyStopping\": {\"patience\": 0, \"leastImprovement\": 0}",
                "\"order\": \"shuffled\"|\"order\": \"sorted\"",
            })
    void whatIsBrokenIsRefused(String right, String broken) {
        assertThat(PLAN).contains(right);
        assertThatExceptionOfType(ExperimentProblem.class)
                .isThrownBy(() -> TrainingPlanText.read(PLAN.replace(right, broken), TrainingPlanTextTest::none));
    }

    @Test
    void whatIsCutOffIsRefused() {
        for (int end = 0; end < PLAN.length() - 1; end += 7) {
            String part = PLAN.substring(0, end);
            assertThatExceptionOfType(ExperimentProblem.class)
                    .isThrownBy(() -> TrainingPlanText.read(part, TrainingPlanTextTest::none));
        }
    }
}
