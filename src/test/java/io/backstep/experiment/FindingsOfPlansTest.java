package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.Finding.Kind;
import io.backstep.engine.training.Finding.Place;
import io.backstep.engine.training.Finding.Sign;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Set-ups that are broken in one way each, and healthy ones beside them. */
class FindingsOfPlansTest {
    private static final Shares TEST_HALF = new Shares(0, 0.5);
    private static final Initializer XAVIER = new Initializer.Xavier();

    private static TrainingPlan plan(
            Pattern pattern, int size, double noise, NetworkPlan network, RunSettings settings) {
        return new TrainingPlan(
                new DataPlan(
                        new DataSource.Generated(pattern, size, noise, 1),
                        Optional.empty(),
                        TEST_HALF,
                        1,
                        Scaling.NONE,
                        ClassCoding.ZERO_ONE),
                network,
                settings);
    }

    private static NetworkPlan network(Activation hidden, Initializer start, int... units) {
        return NetworkPlan.of(hidden, start, new Sigmoid(), units);
    }

    private static RunSettings settings(Loss loss, Optimizer optimizer, int batchSize) {
        return new RunSettings(loss, Regularizer.NONE, optimizer, batchSize, SampleOrder.SHUFFLED, 1, Optional.empty());
    }

    private static RunSettings sgd(double rate) {
        return settings(new BinaryCrossEntropy(), Optimizer.sgd(rate), 10);
    }

    private static Optimizer adam(double rate) {
        return new Optimizer(new Adam(0.9, 0.999), rate, new RateSchedule.Constant(), Optional.empty());
    }

    private static List<PlanRun> runs(TrainingPlan plan, int epochs) {
        return LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> PlanRun.of(plan.withSeeds(seed), epochs))
                .toList();
    }

    private static Finding only(PlanRun run) {
        assertThat(run.findings()).hasSize(1);
        return run.findings().get(0);
    }

    @Test
    void unitsThatBeginAtOneConstantStayAlike() {
        TrainingPlan plan =
                plan(Pattern.XOR_CLOUDS, 200, 0, network(new Tanh(), new Initializer.Constant(0.3), 3, 2), sgd(0.1));
        for (PlanRun run : runs(plan, 20)) {
            assertThat(run.kinds()).containsExactly(Kind.SYMMETRIC_START);
            assertThat(run.findings()).hasSize(2);
            assertThat(run.findings().get(0).numbers()).containsExactly(3.0, 3.0, 200.0);
            assertThat(run.findings().get(1).places()).containsExactly(new Place(1, 0), new Place(1, 1));
        }
    }

    @Test
    void aStartFarOutIsSaturated() {
        TrainingPlan plan =
                plan(Pattern.SPIRAL, 200, 0, network(new Sigmoid(), new Initializer.Gaussian(60), 6), sgd(0.01));
        for (PlanRun run : runs(plan, 20)) {
            assertThat(run.kinds()).containsExactly(Kind.SATURATED_START);
            assertThat(only(run).places()).containsExactly(new Place(0, -1));
            assertThat(only(run).numbers().get(0))
                    .isEqualTo(run.first().layers().get(0).saturated())
                    .isBetween(0.9, 1.0);
        }
    }

    @Test
    void aSaturatedOutputMattersUnlessTheLossCancelsIt() {
        NetworkPlan far = network(new Sigmoid(), new Initializer.Gaussian(20));
        assertThat(PlanRun.of(
                                plan(
                                        Pattern.CIRCLE,
                                        200,
                                        0,
                                        far,
                                        settings(new HalfSquaredError(), Optimizer.sgd(0.01), 10)),
                                0)
                        .kinds())
                .containsExactly(Kind.SATURATED_START);
        assertThat(PlanRun.of(plan(Pattern.CIRCLE, 200, 0, far, sgd(0.01)), 0).kinds())
                .isEmpty();
    }

    @Test
    void deepLargeWeightsMakeGradientsExplode() {
        TrainingPlan plan = plan(
                Pattern.CIRCLE,
                200,
                0,
                network(new Relu(), new Initializer.Gaussian(3), 10, 10, 10, 10),
                settings(new BinaryCrossEntropy(), Optimizer.sgd(1e-12), 10));
        for (PlanRun run : runs(plan, 6)) {
            assertThat(run.kinds()).contains(Kind.EXPLODING_GRADIENTS);
            Finding found = run.findings().stream()
                    .filter(finding -> finding.sign() == Sign.GROWS)
                    .findFirst()
                    .orElseThrow();
            assertThat(found.numbers().get(2)).isGreaterThanOrEqualTo(100);
            assertThat(found.places()).containsExactly(new Place(0, -1), new Place(4, -1));
        }
    }

    @Test
    void aReluThatOneHugeUpdateThrewOffIsDead() {
        TrainingPlan plan = plan(Pattern.CIRCLE, 200, 0, network(new Relu(), new Initializer.He(), 6, 6), sgd(20));
        assertThat(runs(plan, 20))
                .allSatisfy(run -> assertThat(run.kinds())
                        .contains(Kind.DEAD_UNITS)
                        .doesNotContain(Kind.VANISHING_GRADIENTS, Kind.LEARNED));
    }

    @Test
    void aLossThatRisesOrSwingsTellsOfTooHighARate() {
        TrainingPlan rising = plan(
                Pattern.LINE,
                100,
                0.1,
                NetworkPlan.of(new Linear(), XAVIER, new Linear()),
                settings(new HalfSquaredError(), Optimizer.sgd(0.3), 10));
        assertThat(runs(rising, 10)).allSatisfy(run -> assertThat(run.kinds()).containsExactly(Kind.RATE_TOO_HIGH));
        TrainingPlan swinging = plan(
                Pattern.CIRCLE,
                200,
                0.2,
                network(new Tanh(), XAVIER, 8),
                settings(new BinaryCrossEntropy(), adam(3), 10));
        assertThat(runs(swinging, 30)).allSatisfy(run -> assertThat(run.kinds()).contains(Kind.RATE_TOO_HIGH));
    }

    @Test
    void aLossThatHardlyMovesTellsOfTooLowARate() {
        TrainingPlan plan = plan(Pattern.CIRCLE, 200, 0.1, network(new Tanh(), XAVIER, 4), sgd(1e-6));
        for (PlanRun run : runs(plan, 20)) {
            assertThat(run.kinds()).containsExactly(Kind.RATE_TOO_LOW);
            assertThat(only(run).numbers().get(1))
                    .isEqualTo(run.end().figures().training().loss());
            assertThat(only(run).numbers().get(3))
                    .isEqualTo(run.last().updateRatio())
                    .isLessThan(1e-4);
        }
    }

    @Test
    void featuresOfOtherSizesAreFoundUntilTheyAreScaled() {
        DataSet circle = new io.backstep.engine.data.Generated(Pattern.GAUSSIANS, 200, 0.1, 1).dataSet();
        DataSet stretched = circle.withInputs(
                List.of("height", "income"),
                circle.inputs().stream()
                        .map(point -> Vector.of(point.get(0), 10_000 * point.get(1)))
                        .toList());
        TrainingPlan plan = plan(Pattern.GAUSSIANS, 200, 0.1, network(new Tanh(), XAVIER, 4), sgd(0.1));
        TrainingPlan own = plan.withData(plan.data().withSource(new DataSource.Own("own", stretched)));
        PlanRun before = PlanRun.of(own, 0);
        assertThat(before.findings().get(0).sign()).isEqualTo(Sign.SIZES_DIFFER);
        assertThat(before.findings().get(0).places()).containsExactly(new Place(-1, 1), new Place(-1, 0));
        PlanRun scaled = PlanRun.of(own.withData(own.data().withScaling(Scaling.STANDARD)), 30);
        assertThat(scaled.kinds()).containsExactly(Kind.LEARNED);
        DataSet moved = circle.withInputs(
                List.of("year"),
                circle.inputs().stream()
                        .map(point -> Vector.of(2000 + point.get(1)))
                        .toList());
        assertThat(PlanRun.of(own.withData(own.data().withSource(new DataSource.Own("own", moved))), 0)
                        .findings()
                        .get(0)
                        .sign())
                .isEqualTo(Sign.SIZES_LARGE);
    }

    @Test
    void aStraightBoundaryIsBlamedOnlyWhereABentOneDoesBetter() {
        RunSettings fast = settings(new BinaryCrossEntropy(), adam(0.03), 10);
        for (Pattern curved : List.of(Pattern.CIRCLE, Pattern.XOR_CLOUDS, Pattern.SPIRAL, Pattern.CHECKERBOARD)) {
            assertThat(runs(plan(curved, 600, 0, network(new Tanh(), XAVIER), fast), 60))
                    .allSatisfy(run -> assertThat(run.kinds()).contains(Kind.STRAIGHT_BOUNDARY));
            assertThat(runs(plan(curved, 600, 0, network(new Linear(), XAVIER, 4), fast), 60))
                    .allSatisfy(run -> assertThat(run.kinds()).contains(Kind.STRAIGHT_BOUNDARY));
        }
        // x alone leaves the clouds overlapping, and no boundary can do anything about that
        TrainingPlan clouds = plan(Pattern.GAUSSIANS, 600, 0.5, network(new Tanh(), XAVIER), fast);
        TrainingPlan overlapping =
                clouds.withData(clouds.data().withFeatures(Optional.of(new InputFeatures(List.of(InputFeature.X)))));
        assertThat(runs(overlapping, 60)).allSatisfy(run -> {
            assertThat(run.accuracy()).isBetween(0.8, 0.95);
            assertThat(run.findings()).isEmpty();
        });
    }

    @Test
    void aShallowNetworkThatIsStuckDoesNotSufferFromVanishingGradients() {
        TrainingPlan plan = plan(
                        Pattern.XOR,
                        4,
                        0,
                        network(new Tanh(), new Initializer.Gaussian(1), 2),
                        settings(new BinaryCrossEntropy(), adam(0.1), 4))
                .withData(plan(Pattern.XOR, 4, 0, network(new Tanh(), XAVIER), sgd(1))
                        .data()
                        .withShares(Shares.ALL_TRAINING));
        List<PlanRun> runs = runs(plan, 500);
        assertThat(runs).anySatisfy(run -> assertThat(run.accuracy()).isLessThan(1));
        assertThat(runs).allSatisfy(run -> assertThat(run.wrong()).isEmpty());
    }

    @Test
    void numbersThatAreMetCountAsLearned() {
        TrainingPlan plan = plan(
                Pattern.SINE,
                300,
                0.05,
                NetworkPlan.of(new Tanh(), XAVIER, new Linear(), 16),
                settings(new HalfSquaredError(), adam(0.01), 10));
        for (PlanRun run : runs(plan, 300)) {
            assertThat(run.kinds()).containsExactly(Kind.LEARNED);
            assertThat(only(run).sign()).isEqualTo(Sign.HELD_OUT_CLOSE);
        }
        TrainingPlan all = plan.withData(plan.data().withShares(Shares.ALL_TRAINING));
        assertThat(only(PlanRun.of(all, 300)).sign()).isEqualTo(Sign.TRAINING_CLOSE);
    }

    @Test
    void nothingIsWrongWithHealthyRunsOnTheWay() {
        for (int epochs : new int[] {0, 1, 5, 20, 60}) {
            assertThat(runs(plan(Pattern.MOONS, 200, 0.05, network(new Tanh(), XAVIER, 8), sgd(0.1)), epochs))
                    .allSatisfy(run -> assertThat(run.wrong()).isEmpty());
            assertThat(runs(
                            plan(Pattern.CIRCLE, 200, 0.1, network(new Relu(), new Initializer.He(), 8, 8), sgd(0.05)),
                            epochs))
                    .allSatisfy(run -> assertThat(run.wrong()).isEmpty());
            assertThat(runs(
                            plan(
                                    Pattern.PLANE,
                                    200,
                                    0.1,
                                    NetworkPlan.of(new Tanh(), XAVIER, new Linear(), 6),
                                    settings(new HalfSquaredError(), adam(0.01), 10)),
                            epochs))
                    .allSatisfy(run -> assertThat(run.wrong()).isEmpty());
        }
    }
}
