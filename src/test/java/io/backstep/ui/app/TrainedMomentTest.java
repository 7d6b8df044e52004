package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.Pattern;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.step.StepViewModel;
import io.backstep.ui.train.Moment;
import io.backstep.ui.train.Plans;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedMomentTest {
    private final Document document = new Document(Rates.example(), Position.start(StepDocumentLink.SCREEN));
    private final StepViewModel screen = new StepViewModel(Rates.example());
    private final StepDocumentLink link = new StepDocumentLink(document, screen);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 40})
    void theStepsOfAnUpdateEndWhereTheRunGoesBitForBit(int updates) {
        PlannedRun planned = Plans.clouds(1, 0.1).run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        for (int i = 0; i < updates; i++) {
            training.update();
        }
        Snapshot snapshot = training.snapshot();
        training.update();

        TrainedMoment.open(new Moment(planned, snapshot), "an update", document);

        assertThat(screen.run().iteration()).isEqualTo(updates + 1);
        assertThat(screen.run().position()).isZero();
        assertThat(screen.run().trace().before()).isEqualTo(snapshot.network());
        assertThat(screen.run().trace().after()).isEqualTo(training.snapshot().network());
    }

    @Test
    void aWholeBatchIsTakenInTheOrderOfTheRun() {
        PlannedRun planned = Plans.clouds(8, 0.1).run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        training.update();
        Snapshot snapshot = training.snapshot();
        training.update();

        TrainedMoment.open(new Moment(planned, snapshot), "an update", document);

        assertThat(screen.run().experiment().data()).hasSize(8);
        assertClose(
                screen.run().trace().after().learnedValues(),
                training.snapshot().network().learnedValues());
    }

    @ParameterizedTest
    @EnumSource
    void theUnitsThatTheRunDropsOutAreDroppedOutHere(Variant variant) {
        TrainingPlan plan = Plans.with(Plans.clouds(1, 0.1), Optional.of(new Dropout(0.4, variant)), false);
        PlannedRun planned = plan.run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        for (int updates = 0; updates < 6; updates++) {
            Snapshot snapshot = training.snapshot();
            training.update();

            TrainedMoment.open(new Moment(planned, snapshot), "an update", document);

            assertThat(screen.run().trace().before()).isEqualTo(snapshot.network());
            assertThat(screen.run().trace().after())
                    .isEqualTo(training.snapshot().network());
        }
    }

    /** Of 19 rows, the last two batches are joined to one of seven. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 11})
    void whatIsNormalizedComesWithItsMovingMeans(int updates) {
        TrainingPlan clouds = Plans.clouds(6, 0.1);
        TrainingPlan plan = Plans.with(
                clouds.withData(clouds.data().withSource(new DataSource.Generated(Pattern.GAUSSIANS, 38, 0.1, 1))),
                Optional.of(new Dropout(0.4, Variant.SCALED_AT_TEST)),
                true);
        PlannedRun planned = plan.run();
        assertThat(planned.data().training().size()).isEqualTo(19);
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        for (int i = 0; i < updates; i++) {
            training.update();
        }
        Snapshot snapshot = training.snapshot();
        training.update();

        TrainedMoment.open(new Moment(planned, snapshot), "an update", document);

        assertThat(screen.run().experiment().data()).hasSize(updates % 3 == 2 ? 7 : 6);
        assertThat(screen.run().trace().before()).isEqualTo(snapshot.network());
        Network after = screen.run().trace().after();
        Network expected = training.snapshot().network();
        assertClose(after.learnedValues(), expected.learnedValues());
        BatchNormalization found = after.layer(0).normalization().orElseThrow();
        BatchNormalization moved = expected.layer(0).normalization().orElseThrow();
        assertThat(moved.runningMean())
                .isNotEqualTo(snapshot.network()
                        .layer(0)
                        .normalization()
                        .orElseThrow()
                        .runningMean());
        assertClose(found.runningMean(), moved.runningMean());
        assertClose(found.runningVariance(), moved.runningVariance());
    }

    private static void assertClose(Vector found, Vector expected) {
        assertThat(found.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-12));
        }
    }

    @Test
    void undoingBringsBackWhatWasThereBefore() {
        PlannedRun planned = Plans.clouds(1, 0.1).run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        training.update();

        TrainedMoment.open(new Moment(planned, training.snapshot()), "an update", document);
        document.undo();

        assertThat(document.experiment()).isEqualTo(Rates.example());
        assertThat(screen.run().experiment()).isEqualTo(Rates.example());
        link.unsubscribe();
    }
}
