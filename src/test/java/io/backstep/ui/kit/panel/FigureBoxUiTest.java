package io.backstep.ui.kit.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FigureBoxUiTest {
    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    /** What stands last must not be cut off where only the wrapped lines of a text above it take the room. */
    @Test
    void whatDoesNotFitIsScrolled(FxRobot robot) throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        FigureBox box = new FigureBox();
        ScrollPane pane = new ScrollPane(box);
        Region picture = new Region();
        robot.interact(() -> {
            Label words = new Label("A text of some length that takes quite a few lines. ".repeat(4));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            picture.setMinHeight(150);
            VBox.setVgrow(picture, Priority.ALWAYS);
            box.getChildren().addAll(words, picture, new Label("= 1.229"));
            pane.setFitToWidth(true);
            pane.setFitToHeight(true);
            stage.setScene(new Scene(pane, 220, 220));
            stage.show();
        });
        robot.interact(() -> {});
        assertThat(bar(pane).isVisible()).isTrue();
        robot.interact(() -> stage.setHeight(stage.getHeight() + 400));
        robot.interact(() -> {});
        assertThat(bar(pane).isVisible()).isFalse();
        assertThat(picture.getHeight()).as("the picture takes what is left").isGreaterThan(250);
    }

    private static ScrollBar bar(ScrollPane pane) {
        return pane.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }
}
