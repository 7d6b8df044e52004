package io.backstep.ui.kit.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import io.backstep.ui.text.LiveLanguage;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
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
class ThreePanelsUiTest {
    private final SidePanel left = new SidePanel("settings");
    private final SidePanel right = new SidePanel("explanation");

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static Button handle(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }

    @Test
    void aHiddenPanelLeavesAHandleThatBringsItBack(FxRobot robot) throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        Button setting = new Button("setting");
        VBox settings = new VBox(setting);
        Region explanation = new Region();
        SplitPane panes = new SplitPane(settings, new Pane(), explanation);
        robot.interact(() -> {
            ThreePanels.install(panes, new LiveLanguage(Language.ENGLISH), left, right);
            stage.setScene(new Scene(panes, 1400, 400));
            stage.show();
            left.shownProperty().set(false);
            right.shownProperty().set(false);
        });
        robot.interact(() -> {});
        Button first = handle(robot, "#show-settings");
        assertThat(first.getAccessibleText()).isEqualTo("Show the settings panel (F6)");
        assertThat(first.getWidth()).isLessThan(60).isEqualTo(first.prefWidth(-1));
        Node last = handle(robot, "#show-explanation");
        assertThat(last.localToScene(last.getLayoutBounds()).getMaxX()).isBetween(1398.0, 1400.0);

        robot.interact(first::requestFocus);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.interact(() -> {});
        assertThat(left.isShown()).isTrue();
        assertThat(settings.getWidth()).isGreaterThan(200);
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        assertThat(setting.isFocused()).isTrue();

        robot.interact(handle(robot, "#show-explanation")::fire);
        assertThat(panes.getItems()).contains(settings, explanation).hasSize(3);
    }

    /** In a small window with large text no panel may push the others out of it. */
    @Test
    void whereThereIsRoomForOnePanelTheOneBroughtBackTakesTheOthers(FxRobot robot) throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        SplitPane panes = new SplitPane(new VBox(), new Pane(), new Region());
        robot.interact(() -> {
            ThreePanels.install(panes, new LiveLanguage(Language.ENGLISH), left, right);
            stage.setScene(new Scene(panes, 1000, 400));
            stage.show();
            Region measured = (Region) panes.lookup(".room-for-both-panels");
            measured.setPrefWidth(1200);
            panes.requestLayout();
        });
        robot.interact(() -> {});
        assertThat(left.isShown()).isFalse();
        assertThat(right.isShown()).isTrue();
        robot.interact(handle(robot, "#show-settings")::fire);
        assertThat(left.isShown()).isTrue();
        assertThat(right.isShown()).isFalse();
        robot.interact(handle(robot, "#show-explanation")::fire);
        assertThat(left.isShown()).isFalse();
        assertThat(right.isShown()).isTrue();
        robot.interact(() -> left.shownProperty().set(true));
        robot.interact(() -> stage.setWidth(1400));
        robot.interact(() -> {});
        assertThat(left.isShown() && right.isShown()).isTrue();
    }
}
