package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.PlannedRun;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.step.StepViewModel;
import io.backstep.ui.train.Moment;
import io.backstep.ui.train.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        Network after = screen.run().trace().after();
        double[] expected = training.snapshot().network().learnedValues().toArray();
        double[] found = after.learnedValues().toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-12));
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
