package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class BackstepApplicationUiTest {
    @Start
    void start(Stage stage) {
        new BackstepApplication().start(stage);
    }

    @Test
    void theWindowOpens(FxRobot robot) {
        assertThat(robot.window("Backstep").isShowing()).isTrue();
    }
}
