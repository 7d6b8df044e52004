package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.session.Session;
import io.backstep.ui.document.session.SessionFormat;
import io.backstep.ui.train.TrainViewModel;
import io.backstep.ui.train.TrainedRuns;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run from its start to one of its updates, step by step, and back. */
final class TrainUiTest extends WindowJourneys {
    @AfterEach
    void endRun() {
        robot.interact(() -> shown.window.close());
    }

    private TrainViewModel train() {
        return shown.window.screens().train();
    }

    private long updates() {
        return train().run().moment().orElseThrow().snapshot().updates();
    }

    private void settle() {
        robot.interact(() -> TrainedRuns.settle(train()));
    }

    @Test
    void trainsByButtonsAndKeys() {
        press("#screen-train");
        press("#oneBatch");
        settle();
        assertThat(updates()).isEqualTo(1);
        assertThat(text("#runStatus")).contains("1 update so far");
        robot.interact(() -> robot.lookup("#network").query().requestFocus());
        robot.push(KeyCode.B);
        settle();
        assertThat(updates()).isEqualTo(2);
        robot.push(KeyCode.E);
        settle();
        assertThat(text("#runStatus")).contains("epoch 1");
        robot.push(KeyCode.R);
        assertThat(updates()).isZero();
        robot.push(KeyCode.SPACE);
        assertThat(train().run().isRunning()).isTrue();
        assertThat(text("#train")).isEqualTo("Pause");
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(train().run().isRunning()).isFalse();
    }

    @Test
    void stepsThroughAnUpdateAndComesBackToTheRun() throws Exception {
        press("#screen-train");
        press("#oneBatch");
        settle();
        robot.interact(() -> robot.lookup("#stepThrough").query().requestFocus());
        press("#stepThrough");
        assertThat(shown.window.screens().navigation().current()).isEqualTo(StepDocumentLink.SCREEN);
        assertThat(shown.services.step().run().iteration()).isEqualTo(2);
        assertThat(shown.services.step().run().position()).isZero();
        robot.push(KeyCode.SPACE);
        assertThat(shown.services.step().run().position()).isPositive();

        Session kept = new Session(
                shown.services.document().experiment(),
                shown.services.document().position(),
                Optional.empty(),
                true);
        SessionFormat format = new SessionFormat(new ExperimentFileFormat());
        assertThat(format.read(format.write(kept))).isEqualTo(kept);

        press("#screen-train");
        assertThat(updates()).isEqualTo(1);
    }
}
