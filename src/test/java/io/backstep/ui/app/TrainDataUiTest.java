package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.kit.input.NumberField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Journeys through the data of the Train screen. */
// The extension calls start() before each test.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
final class TrainDataUiTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private TestWindow shown;

    @Start
    void start(Stage primary) {
        stage = primary;
        shown = new TestWindow(folder, 1, stage, Locale.UK);
        shown.window.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            stage.titleProperty().unbind();
            shown.window.close();
            stage.hide();
        });
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private TrainingPlan plan() {
        return shown.window.screens().train().plan().plan();
    }

    private DataSource.Own own() {
        return (DataSource.Own) plan().data().source();
    }

    @Test
    void dataAreChosenAndChanged() {
        press("#screen-train");
        press("#data-moons");
        assertThat(text("#dataName")).isEqualTo("Two moons");
        robot.interact(() -> {
            robot.lookup("#noise").queryAs(Slider.class).setValue(20);
            robot.lookup("#sizeField").queryAs(NumberField.class).enter("80");
            robot.lookup("#test").queryAs(Slider.class).setValue(25);
        });
        press("#newData");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan().data().source()).isEqualTo(new DataSource.Generated(Pattern.MOONS, 80, 0.2, 7));
        assertThat(text("#testText")).isEqualTo("25 % · 20 rows");
        press("#feature-sin-x");
        press("#feature-y");
        assertThat(plan().data().features().orElseThrow().chosen()).containsExactly(InputFeature.X, InputFeature.SIN_X);
        robot.interact(() -> robot.lookup("#scaling").<ComboBox<Scaling>>query().setValue(Scaling.MIN_MAX));
        assertThat(plan().data().scaling()).isEqualTo(Scaling.MIN_MAX);
        robot.interact(
                () -> robot.lookup("#sizeField").queryAs(NumberField.class).enter("none"));
        assertThat(text("#sizeMessage")).contains("1 to 100,000");
        press("#data-digits8");
        assertThat(text("#dataName")).isEqualTo("Digits, 8×8");
        assertThat(text("#scalingMore")).contains("56");
        assertThat(robot.lookup("#noise").query().getParent().getParent().isVisible())
                .isFalse();
    }

    @Test
    void aTableIsLookedAtBeforeItIsTakenOver() throws Exception {
        press("#screen-train");
        Path file = folder.resolve("sizes.csv");
        Files.writeString(file, "length;width;kind\n1,5;2;big\n2;3;small\n4;;big\n3;3;small\n5;2;big\n");
        shown.person.tableToOpen = Optional.of(file);
        TrainingPlan before = plan();
        press("#data-own");
        assertThat(robot.lookup("#ownTake").query().isDisabled()).isTrue();
        press("#ownOpen");
        assertThat(text("#ownProblems .label")).isEqualTo("line 4, width: no value");
        assertThat(text("#ownSummary")).contains("One problem");
        assertThat(plan()).isEqualTo(before);
        robot.interact(
                () -> robot.lookup("#ownLeaveOut").queryAs(CheckBox.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#ownSummary")).contains("4 rows", "big, small", "1 row is left out");
        robot.interact(
                () -> robot.lookup("#ownTarget").<ComboBox<Integer>>query().setValue(0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#use-3").queryAs(CheckBox.class).isSelected()).isTrue();
        press("#use-3");
        assertThat(text("#ownSummary")).contains("length is to be predicted");
        press("#ownTake");
        assertThat(robot.lookup("#ownTake").tryQuery()).isEmpty();
        assertThat(own().name()).isEqualTo("sizes.csv");
        assertThat(own().data().columns()).containsExactly("width");
        assertThat(text("#dataName")).isEqualTo("sizes.csv");
        assertThat(text("#featuresAbout")).startsWith("x is width");
    }

    /** What a drop on the screen does: a drag itself can be made by the system only. */
    @Test
    void aFileThatIsDroppedOpensTheWindowWithIt() throws Exception {
        press("#screen-train");
        Path file = folder.resolve("dropped.csv");
        Files.writeString(file, "a,b\n1,2.5\n3,4.5\n");
        DataWindows windows = new DataWindows(
                shown.window.screens().trainScreen().table(),
                view -> shown.window.views().load(view).root(),
                shown.services.language(),
                shown.services.themes());
        robot.interact(() -> windows.openTable(stage, file));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#ownOrigin")).isEqualTo("dropped.csv");
        assertThat(text("#ownSummary")).contains("2 rows");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#ownOrigin").tryQuery()).isEmpty();
    }

    @Test
    void pointsAreDrawnByMouseAndByKeyboard() {
        press("#screen-train");
        press("#data-draw");
        Node board = robot.lookup("#board").query();
        Bounds area = board.localToScreen(board.getBoundsInLocal());
        robot.moveTo(area.getCenterX() - 60, area.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(area.getCenterX() - 60, area.getCenterY() + 80)
                .release(MouseButton.PRIMARY);
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#drawSummary")).contains("2 classes");
        press("#drawUndo");
        assertThat(robot.lookup("#drawTake").query().isDisabled()).isTrue();
        press("#drawRedo");
        press("#drawTake");
        assertThat(own().data().size()).isGreaterThan(2);
        assertThat(text("#dataName")).isEqualTo("Points drawn by hand");
        press("#data-draw");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#board").tryQuery()).isEmpty();
    }
}
