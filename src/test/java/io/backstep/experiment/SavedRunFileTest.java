package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.math.Vector;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.BestSoFar;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.SampleOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a run was left is found again, bit for bit. */
final class SavedRunFileTest {
    static Stream<Experiment> experiments() {
        return LongStream.rangeClosed(1, 100).mapToObj(RandomExperiments::get);
    }

    private static SavedRun run(Experiment experiment) {
        SplittableRandom random = new SplittableRandom(1);
        int learned = experiment.network().learnedParameters().size();
        int kept = experiment.optimizer().keptSlots().size();
        List<Vector> slots = new ArrayList<>();
        for (int i = 0; i < learned; i++) {
            slots.add(Vector.of(random.doubles(kept, -1e-300, 1e-9).toArray()));
        }
        double[] values = random.doubles(learned, -1, 1).toArray();
        return new SavedRun(
                SampleOrder.SHUFFLED,
                SavedRun.LARGEST_SEED,
                experiment.network().withLearned(values),
                new OptimizerState(1_234_567_890_123L, slots));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void readsWhatItWrote(Experiment experiment, @TempDir Path folder) throws IOException, ExperimentProblem {
        SavedRunFile file = new SavedRunFile(experiment);
        Path path = folder.resolve("run.json");
        file.write(path, run(experiment));
        assertThat(file.read(path)).isEqualTo(run(experiment));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void readsOnWhatItIsTrainedAndWhatIsKeptToStopEarly(Experiment experiment) throws ExperimentProblem {
        SavedRun plain = run(experiment);
        OptimizerState earlier = new OptimizerState(77, plain.state().slots());
        SavedRunFile file = new SavedRunFile(experiment);
        for (double loss : new double[] {0.1, 0, Double.POSITIVE_INFINITY}) {
            SavedRun run = new SavedRun(
                    plain.order(),
                    plain.seed(),
                    plain.network(),
                    plain.state(),
                    Optional.of(new SavedData(
                            loss == 0 ? Optional.empty() : Optional.of("spiral \"2\""),
                            loss == 0 ? 0 : 500,
                            loss == 0 ? 0 : 0.1,
                            Scaling.MIN_MAX,
                            new Shares(0.25, 1.0 / 3),
                            "00ff")),
                    Optional.of(new SavedRun.Stopping(
                            new EarlyStopping(5, 0.001), new BestSoFar(experiment.network(), earlier, loss, 3))));
            assertThat(file.read(file.text(run).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(run);
        }
    }

    @Test
    void anotherExperimentsRunIsRefused() {
        byte[] content = new SavedRunFile(RandomExperiments.get(1))
                .text(run(RandomExperiments.get(1)))
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new SavedRunFile(RandomExperiments.get(2)).read(content))
                .hasMessage("experiment: the state of another experiment, or of this one before it was changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backstep-training | backstep-experiment | format: \"backstep-training\" expected, \"backstep-experiment\" found: not the state of a training run",
                "\"version\": 1 | \"version\": 2 | version: version 1 expected, 2 found: made by a newer Backstep",
                "shuffled | sorted | order: \"sorted\" is not known; known are given, shuffled",
                "\"seed\": | \"sead\": | sead: unknown key",
                "\"updates\": 12 | \"updates\": -12 | updates: a whole number from 0 to 9007199254740991 expected, -12 found",
                "\"parameters\": [ | \"parameters\": [0, | parameters: 9 numbers expected, 10 found",
                "\"parameters\": [ | \"slots\": [[1]], \"parameters\": [ | slots: unknown key",
            })
    void whatIsWrongIsNamedWithItsPlace(String found, String instead, String problem) {
        Experiment xor = Examples.get("xor").experiment();
        SavedRun start = new SavedRun(
                SampleOrder.SHUFFLED,
                1,
                xor.network(),
                new OptimizerState(
                        12,
                        OptimizerState.initial(xor.optimizer(), xor.network().learnedValues())
                                .slots()));
        SavedRunFile file = new SavedRunFile(xor);
        String text = file.text(start);
        assertThat(text).contains(found);
        assertThatThrownBy(() -> file.read(text.replace(found, instead).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExperimentProblem.class)
                .hasMessage(problem);
    }
}
