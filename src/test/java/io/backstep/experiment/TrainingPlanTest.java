package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backstep.audit.LatinNames;
import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.training.BatchPlan;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.NetworkPlan.Output;
import io.backstep.experiment.PlanProblem.Kind;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plan says all of a run, and what in it does not go together is a value, not an exception. */
class TrainingPlanTest {
    private static final Initializer XAVIER = new Initializer.Xavier();
    private static final TrainingPlan SPIRAL = new TrainingPlan(
            new DataPlan(
                    new DataSource.Generated(Pattern.SPIRAL, 60, 0.1, 1),
                    Optional.empty(),
                    new Shares(0.2, 0.2),
                    1,
                    Scaling.STANDARD,
                    ClassCoding.ZERO_ONE),
            NetworkPlan.of(new Tanh(), XAVIER, new Sigmoid(), 4, 3),
            settings(new BinaryCrossEntropy(), 5, Optional.of(new EarlyStopping(3, 0))));

    private static final TrainingPlan NORMALIZED = with(
            new Hidden(4, new Tanh(), XAVIER, Optional.of(new Dropout(0.25, Dropout.Variant.INVERTED)), false),
            new Hidden(3, new Tanh(), XAVIER, Optional.empty(), true));

    private static RunSettings settings(Loss loss, int batchSize, Optional<EarlyStopping> stopping) {
        return new RunSettings(
                loss, Regularizer.NONE, Optimizer.sgd(0.1), batchSize, SampleOrder.SHUFFLED, 1, stopping);
    }

    private static void assertProblem(TrainingPlan plan, Kind kind, Place place, int layer) {
        List<PlanProblem> problems = plan.problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(kind);
        assertThat(problems.get(0).place()).isEqualTo(place);
        assertThat(problems.get(0).layer()).isEqualTo(layer);
        for (Language language : Language.values()) {
            assertThat(problems.get(0).worded(Messages.of(language)))
                    .isNotBlank()
                    .doesNotContain("{", "}");
            if (language == Language.CHINESE) {
                assertThat(LatinNames.wordsBesidesNames(problems.get(0).worded(Messages.of(language))))
                        .isEmpty();
            }
        }
    }

    private static void assertProblem(TrainingPlan plan, Kind kind, Place place) {
        assertProblem(plan, kind, place, -1);
    }

    private static TrainingPlan with(DataSource source) {
        return SPIRAL.withData(SPIRAL.data().withSource(source));
    }

    private static TrainingPlan with(Hidden... hidden) {
        return SPIRAL.withNetwork(SPIRAL.network().withHidden(List.of(hidden)));
    }

    @Test
    void theSamePlanGivesTheSameRun() {
        PlannedRun one = SPIRAL.run();
        PlannedRun other = SPIRAL.run();
        assertThat(SPIRAL.problems()).isEmpty();
        assertThat(other.network()).isEqualTo(one.network());
        assertThat(other.prepared()).isEqualTo(one.prepared());
        assertThat(one.data().training().size()).isEqualTo(36);
        assertThat(one.data().validation().size()).isEqualTo(12);
        assertThat(one.data().test().size()).isEqualTo(12);
        assertThat(one.network().layers().stream().map(layer -> layer.units())).containsExactly(4, 3, 1);
        assertThat(one.network().inputs()).isEqualTo(2);
        assertThat(PlanRun.of(SPIRAL, 10).end().network())
                .isEqualTo(PlanRun.of(SPIRAL, 10).end().network());
    }

    @Test
    void anotherSeedDrawsEverythingAnew() {
        PlannedRun one = SPIRAL.run();
        PlannedRun other = SPIRAL.withSeeds(2).run();
        assertThat(other.loaded()).isNotEqualTo(one.loaded());
        assertThat(other.prepared().split()).isNotEqualTo(one.prepared().split());
        assertThat(other.network()).isNotEqualTo(one.network());
        assertThat(other.settings().seed()).isEqualTo(2);
        assertThat(SPIRAL.withSeeds(2).withSeeds(1)).isEqualTo(SPIRAL);
    }

    @Test
    void aWiderLayerLeavesTheDrawsOfThoseAfterTheNextAsTheyWere() {
        TrainingPlan wider = with(new Hidden(9, new Tanh(), XAVIER), new Hidden(3, new Tanh(), XAVIER));
        assertThat(wider.run().network().layer(2))
                .isEqualTo(SPIRAL.run().network().layer(2));
        assertThat(wider.run().network().layer(1))
                .isNotEqualTo(SPIRAL.run().network().layer(1));
    }

    @Test
    void featuresAreWorkedOutBeforeTheyAreScaled() {
        InputFeatures features = new InputFeatures(List.of(InputFeature.X, InputFeature.SIN_Y));
        TrainingPlan plan = SPIRAL.withData(SPIRAL.data().withFeatures(Optional.of(features)));
        assertThat(plan.problems()).isEmpty();
        PlannedRun run = plan.run();
        assertThat(run.network().inputs()).isEqualTo(2);
        assertThat(run.prepared().data().columns()).containsExactly("x", "sin y");
        assertThat(run.prepared().data().column(1).get(7))
                .isEqualTo(StrictMath.sin(run.loaded().column(1).get(7)));
        assertProblem(
                plan.withData(plan.data()
                        .withSource(new DataSource.Shipped(ShippedData.IRIS))
                        .withCoding(new ClassCoding.OneHot())),
                Kind.FEATURES,
                Place.FEATURES);
    }

    @Test
    void theUsualCodingGoesByOutputAndClasses() {
        DataSet iris = ShippedData.IRIS.load();
        DataSet spiral = SPIRAL.data().source().load();
        assertThat(DataPlan.usualCoding(new Softmax(), spiral)).isEqualTo(new ClassCoding.OneHot());
        assertThat(DataPlan.usualCoding(new Sigmoid(), spiral)).isEqualTo(ClassCoding.ZERO_ONE);
        assertThat(DataPlan.usualCoding(new Tanh(), spiral)).isEqualTo(ClassCoding.MINUS_ONE_ONE);
        assertThat(DataPlan.usualCoding(new Sigmoid(), iris)).isEqualTo(new ClassCoding.OneHot());
    }

    @Test
    void dataOutOfTheirLimits() {
        assertProblem(with(new DataSource.Generated(Pattern.SPIRAL, 0, 0, 1)), Kind.DATA_SIZE, Place.DATA);
        assertProblem(with(new DataSource.Generated(Pattern.SPIRAL, 1_000_000, 0, 1)), Kind.DATA_SIZE, Place.DATA);
        assertProblem(with(new DataSource.Generated(Pattern.SPIRAL, 10, 0.51, 1)), Kind.NOISE, Place.DATA);
        assertProblem(with(new DataSource.Generated(Pattern.SPIRAL, 10, Double.NaN, 1)), Kind.NOISE, Place.DATA);
        DataSet none = new DataSet(List.of("x"), List.of(), new Target.Classes("c", List.of("a", "b"), List.of()));
        assertProblem(with(new DataSource.Own("empty", none)), Kind.NO_ROWS, Place.DATA);
        DataSet far = new DataSet(
                List.of("x", "y"),
                List.of(Vector.of(1e140, 0), Vector.of(0, 1)),
                new Target.Classes("c", List.of("a", "b"), List.of(0, 1)));
        TrainingPlan plan = with(new DataSource.Own("far", far));
        assertThat(plan.problems()).isEmpty();
        InputFeatures square = new InputFeatures(List.of(InputFeature.X_SQUARED));
        assertProblem(
                plan.withData(plan.data().withFeatures(Optional.of(square))), Kind.FEATURES_TOO_LARGE, Place.FEATURES);
        DataSet wide = new DataSet(
                IntStream.range(0, 10_001).mapToObj(i -> "x" + i).toList(),
                List.of(Vector.zeros(10_001)),
                new Target.Classes("c", List.of("a", "b"), List.of(0)));
        assertProblem(with(new DataSource.Own("wide", wide)), Kind.INPUTS, Place.FEATURES);
    }

    @Test
    void layersThatCannotBe() {
        assertProblem(with(new Hidden(0, new Tanh(), XAVIER)), Kind.UNITS, Place.HIDDEN, 0);
        assertProblem(
                with(new Hidden(3, new Tanh(), XAVIER), new Hidden(3, new Softmax(), XAVIER)),
                Kind.SOFTMAX_HIDDEN,
                Place.HIDDEN,
                1);
        assertProblem(
                with(new Hidden(10_000, new Tanh(), XAVIER), new Hidden(10_000, new Tanh(), XAVIER)),
                Kind.PARAMETERS,
                Place.HIDDEN);
        assertProblem(
                with(Collections.nCopies(64, new Hidden(1, new Tanh(), XAVIER)).toArray(Hidden[]::new)),
                Kind.LAYERS,
                Place.HIDDEN);
    }

    @Test
    void whatDoesNotGoTogether() {
        assertProblem(
                SPIRAL.withNetwork(SPIRAL.network().withOutput(new Output(new Tanh(), XAVIER))),
                Kind.LOSS_OF_OUTPUT,
                Place.LOSS);
        assertProblem(
                SPIRAL.withData(SPIRAL.data().withCoding(ClassCoding.MINUS_ONE_ONE)), Kind.LOSS_OF_TARGETS, Place.LOSS);
        assertProblem(
                SPIRAL.withSettings(settings(new CrossEntropy(), 5, Optional.empty())),
                Kind.LOSS_OF_TARGETS,
                Place.LOSS);
        assertProblem(with(new DataSource.Shipped(ShippedData.IRIS)), Kind.CODING, Place.CODING);
        assertProblem(with(new DataSource.Generated(Pattern.PLANE, 60, 0, 1)), Kind.LOSS_OF_TARGETS, Place.LOSS);
        assertProblem(
                SPIRAL.withData(SPIRAL.data().withShares(new Shares(0, 0.2))),
                Kind.NO_VALIDATION,
                Place.EARLY_STOPPING);
        assertProblem(
                SPIRAL.withSettings(settings(new BinaryCrossEntropy(), 10_001, Optional.empty())),
                Kind.BATCH_SIZE,
                Place.BATCH_SIZE);
        assertProblem(SPIRAL.withSeeds(-1), Kind.SEED, Place.SEED);
    }

    @Test
    void layersDropOutAndNormalizeAndBeginAsTheyWouldOtherwise() {
        Network network = NORMALIZED.run().network();
        assertThat(network.layer(0).dropout()).contains(new Dropout(0.25, Dropout.Variant.INVERTED));
        assertThat(network.layer(0).normalization()).isEmpty();
        assertThat(network.layer(1).normalization()).contains(BatchNormalization.initial(3));
        assertThat(network.outputLayer().dropout()).isEmpty();
        assertThat(network.outputLayer().normalization()).isEmpty();
        Network plain = SPIRAL.run().network();
        for (int l = 0; l < 3; l++) {
            assertThat(network.layer(l).weights()).isEqualTo(plain.layer(l).weights());
        }
        assertThat(SPIRAL.network().parameters(2, 1)).isEqualTo(3 * 4 + 5 * 3 + 4);
        assertThat(NORMALIZED.network().parameters(2, 1))
                .isEqualTo(network.learnedValues().size())
                .isEqualTo(3 * 4 + 5 * 3 + 4 + 2 * 3);
    }

    @Test
    void whatNormalizesComparesSamples() {
        assertProblem(
                NORMALIZED.withSettings(NORMALIZED.settings().withBatchSize(1)),
                Kind.BATCH_TO_NORMALIZE,
                Place.BATCH_SIZE);
        // Of every class one row is trained on, so that it takes numbers to be left with a single one.
        TrainingPlan few = NORMALIZED
                .withData(NORMALIZED
                        .data()
                        .withSource(new DataSource.Generated(Pattern.LINE, 3, 0, 1))
                        .withShares(new Shares(0.34, 0.34)))
                .withSettings(settings(new HalfSquaredError(), 5, Optional.empty()));
        assertProblem(few, Kind.ROWS_TO_NORMALIZE, Place.SHARES);
        TrainingPlan one = few.withData(few.data()
                .withSource(new DataSource.Generated(Pattern.LINE, 1, 0, 1))
                .withShares(Shares.ALL_TRAINING));
        assertProblem(one, Kind.ROWS_TO_NORMALIZE, Place.DATA);
        assertThat(one.withNetwork(SPIRAL.network()).problems()).isEmpty();
    }

    /** A single sample that is left at the end of an epoch is one case of these. */
    @Test
    void whatThePlanTakesTheTrainerTakesAndNothingElse() {
        for (int rows = 1; rows <= 7; rows++) {
            for (int batchSize = 1; batchSize <= 8; batchSize++) {
                for (SampleOrder order : SampleOrder.values()) {
                    TrainingPlan plan = NORMALIZED
                            .withData(NORMALIZED
                                    .data()
                                    .withSource(new DataSource.Generated(Pattern.SPIRAL, rows, 0, 1))
                                    .withShares(Shares.ALL_TRAINING))
                            .withSettings(settings(new BinaryCrossEntropy(), batchSize, Optional.empty())
                                    .withOrder(order));
                    PlannedRun run = plan.run();
                    if (plan.problems().isEmpty()) {
                        Training training = new Training(run.network(), run.data(), run.settings(), Team.alone());
                        long goal = training.updatesFor(2);
                        while (training.updates() < goal) {
                            assertThat(BatchPlan.of(run.settings(), run.network(), rows, training.updates()))
                                    .hasSizeGreaterThanOrEqualTo(2);
                            assertThat(training.update()).isTrue();
                        }
                    } else {
                        assertThatIllegalArgumentException()
                                .isThrownBy(
                                        () -> new Training(run.network(), run.data(), run.settings(), Team.alone()));
                    }
                }
            }
        }
    }

    @Test
    void squaredErrorTakesEverything() {
        for (Pattern pattern : Pattern.values()) {
            for (BiasMode mode : BiasMode.values()) {
                TrainingPlan plan = with(new DataSource.Generated(pattern, 40, 0.1, 3))
                        .withNetwork(NetworkPlan.of(new Tanh(), XAVIER, new Tanh(), 3)
                                .withBiasMode(mode))
                        .withSettings(settings(new HalfSquaredError(), 7, Optional.empty()));
                DataSet loaded = plan.data().source().load();
                TrainingPlan coded = plan.withData(plan.data().withCoding(DataPlan.usualCoding(new Tanh(), loaded)));
                assertThat(coded.problems()).isEmpty();
                assertThat(PlanRun.of(coded, 2).end().epochs()).isEqualTo(2);
            }
        }
    }
}
