package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.training.Finding.Kind;
import io.backstep.experiment.Presets.Preset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset does what it is there to show, whatever is drawn. */
class PresetsTest {
    private static final int SEEDS = 10;

    static List<Preset> all() {
        return Presets.ALL;
    }

    private static Preset preset(String id) {
        return Presets.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Runs with ten draws of everything. */
    private static List<PlanRun> runs(String id) {
        Preset preset = preset(id);
        DataSet shipped = preset.plan().data().source().load();
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> {
                    TrainingPlan plan = preset.plan().withSeeds(seed);
                    DataSource source = plan.data().source();
                    DataSet loaded = source instanceof DataSource.Shipped ? shipped : source.load();
                    return PlanRun.of(plan, loaded, preset.epochs());
                })
                .toList();
    }

    private static double median(List<PlanRun> runs) {
        double[] sorted = runs.stream().mapToDouble(PlanRun::accuracy).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    @Test
    void idsDiffer() {
        assertThat(Presets.ALL.stream().map(Preset::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeTrained(Preset preset) {
        assertThat(preset.plan().problems()).isEmpty();
        assertThat(preset.epochs()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"xor, 1", "spiral, 0.99", "iris, 0.95", "digits, 0.97", "deep-relu, 0.99"})
    void learnsAndNothingIsFoundWrong(String id, double accuracy) {
        List<PlanRun> runs = runs(id);
        assertThat(median(runs)).isGreaterThanOrEqualTo(accuracy);
        assertThat(runs).allSatisfy(run -> assertThat(run.wrong()).isEmpty());
        assertThat(PlanRun.of(preset(id).plan(), preset(id).epochs()).kinds()).containsExactly(Kind.LEARNED);
    }

    @ParameterizedTest
    @CsvSource({
        "xor-one-neuron, STRAIGHT_BOUNDARY",
        "deep-sigmoid, VANISHING_GRADIENTS",
        "zeros, SYMMETRIC_START",
        "diverging, RATE_TOO_HIGH"
    })
    void failsAndTheReasonIsFound(String id, Kind kind) {
        assertThat(runs(id)).allSatisfy(run -> assertThat(run.kinds()).containsExactly(kind));
    }

    @Test
    void learnsByHeart() {
        List<PlanRun> runs = runs("overfitting");
        assertThat(runs.stream().filter(run -> run.kinds().equals(List.of(Kind.OVERFITTING))))
                .hasSizeGreaterThanOrEqualTo(SEEDS - 1);
        assertThat(PlanRun.of(
                                preset("overfitting").plan(),
                                preset("overfitting").epochs())
                        .kinds())
                .containsExactly(Kind.OVERFITTING);
    }

    @Test
    void xorIsNotLearnedByOneNeuronAndIsByThree() {
        assertThat(runs("xor-one-neuron"))
                .allSatisfy(run -> assertThat(run.accuracy()).isLessThanOrEqualTo(0.75));
        assertThat(PlanRun.of(preset("xor").plan(), preset("xor").epochs()).accuracy())
                .isEqualTo(1);
    }

    @Test
    void reluDiffersFromSigmoidByFunctionAndStartOnly() {
        TrainingPlan sigmoid = preset("deep-sigmoid").plan();
        TrainingPlan relu = preset("deep-relu").plan();
        assertThat(relu.data()).isEqualTo(sigmoid.data());
        assertThat(relu.settings()).isEqualTo(sigmoid.settings());
        assertThat(relu.network().hidden().stream().map(NetworkPlan.Hidden::units))
                .containsExactlyElementsOf(sigmoid.network().hidden().stream()
                        .map(NetworkPlan.Hidden::units)
                        .toList());
    }

    @Test
    void batchNormalizationOfEveryHiddenLayerHasTheDeepSigmoidLearn() {
        TrainingPlan sigmoid = preset("deep-sigmoid").plan();
        TrainingPlan normalized = sigmoid.withNetwork(sigmoid.network()
                .withHidden(sigmoid.network().hidden().stream()
                        .map(layer -> layer.withNormalized(true))
                        .toList()));
        int epochs = preset("deep-sigmoid").epochs();
        PlanRun before = PlanRun.of(sigmoid, epochs);
        assertThat(before.accuracy()).isLessThan(0.65);
        assertThat(before.kinds()).containsExactly(Kind.VANISHING_GRADIENTS);
        // On the way nothing is found wrong either, though the moving means of ten samples swing, and the loss with
        // them.
        for (int part : new int[] {10, 30, 40}) {
            assertThat(PlanRun.of(normalized, part).wrong()).isEmpty();
        }
        PlanRun after = PlanRun.of(normalized, epochs);
        assertThat(after.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(after.kinds()).containsExactly(Kind.LEARNED);
        assertThat(after.last().layers().get(0).gradientSize())
                .isGreaterThan(100 * before.last().layers().get(0).gradientSize());
    }

    @Test
    void divergenceIsCaughtAtTheUpdateWhereItHappens() {
        PlanRun run = PlanRun.of(preset("diverging").plan(), preset("diverging").epochs());
        long update = run.end().divergence().orElseThrow().update();
        assertThat(update).isEqualTo(run.end().updates() + 1);
        assertThat(run.findings().get(0).numbers()).containsExactly((double) update, 10.0);
        assertThat(IntStream.range(0, run.end().network().depth())
                        .allMatch(l -> run.end().network().layer(l).biases().isFinite()))
                .isTrue();
    }
}
