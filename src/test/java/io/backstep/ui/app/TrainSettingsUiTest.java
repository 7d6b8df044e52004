package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.Presets;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Language;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.train.TrainViewModel;
import io.backstep.ui.train.TrainedRuns;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A journey through the settings of the Train screen. */
final class TrainSettingsUiTest extends WindowJourneys {
    private TrainViewModel train() {
        return shown.window.screens().train();
    }

    private TrainingPlan plan() {
        return train().plan().plan();
    }

    /** Scrolls the settings until a control is in view. */
    private void reveal(String id) {
        robot.interact(() -> {
            Node node = robot.lookup(id).query();
            ScrollPane pane = robot.lookup(".train-settings").queryAs(ScrollPane.class);
            pane.applyCss();
            pane.layout();
            Node content = pane.getContent();
            Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double height = pane.getViewportBounds().getHeight();
            double whole = content.getBoundsInLocal().getHeight();
            pane.setVvalue((place.getMinY() - height / 2) / (whole - height));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens a list and goes up or down so many entries, as a person with a keyboard does. */
    private void choose(String id, KeyCode direction, int times) {
        reveal(id);
        robot.interact(() -> robot.lookup(id).query().requestFocus());
        robot.push(KeyCode.DOWN);
        for (int i = 0; i < times; i++) {
            robot.push(direction);
        }
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(NumberField.class).enter(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aNetworkIsSetUpAnotherWay() {
        press("#screen-train");
        assertThat(plan()).isEqualTo(Presets.ofId("spiral").plan());
        robot.interact(
                () -> robot.lookup("#planEditLayers").queryAs(Hyperlink.class).fire());
        press("#plan-add-layer");
        press("#plan-units-3-fewer");
        press("#plan-remove-layer-1");
        assertThat(plan().network().hidden()).hasSize(2);
        assertThat(plan().network().hidden().get(1).units()).isEqualTo(15);
        assertThat(robot.lookup("#planSummary").query().getAccessibleText()).isEqualTo("2 · 16 · 15 · 1");

        choose("#plan-output", KeyCode.DOWN, 10);
        assertThat(plan().network().output().activation()).isEqualTo(new Softmax());
        assertThat(plan().settings().loss()).isEqualTo(new CrossEntropy());
        assertThat(text("#planLossMessage")).contains("softmax");

        choose("#plan-rule", KeyCode.UP, 3);
        assertThat(plan().settings().optimizer().rule()).isEqualTo(new Momentum(0.9, false));
        press("#plan-nesterov");
        type("#plan-momentum", "0.8");
        type("#plan-momentum", "1");
        assertThat(robot.lookup("#plan-momentum")
                        .queryAs(NumberField.class)
                        .problemProperty()
                        .get())
                .isPresent();
        assertThat(plan().settings().optimizer().rule()).isEqualTo(new Momentum(0.8, true));

        choose("#plan-schedule", KeyCode.DOWN, 1);
        press("#plan-warm-up");
        assertThat(plan().settings().optimizer().schedule()).isInstanceOf(RateSchedule.WarmUp.class);
        assertThat(robot.lookup("#planScheduleView").query().isVisible()).isTrue();

        press("#plan-early-stopping");
        assertThat(text("#planStoppingMessage")).contains("20 %");
        type("#plan-patience", "7");
        assertThat(plan().settings().earlyStopping()).contains(new EarlyStopping(7, 0));
        assertThat(train().plan().problemsProperty().get()).isEmpty();
    }

    @Test
    void aSliderIsFollowedByTheRunThatGoesOn() {
        press("#screen-train");
        press("#oneEpoch");
        robot.interact(() -> shown.window.screens().train().run().pause());
        robot.interact(() ->
                robot.lookup("#plan-learning-rate-slider").queryAs(Slider.class).setValue(-1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan().settings().optimizer().learningRate()).isEqualTo(0.1);
        assertThat(robot.lookup("#plan-learning-rate")
                        .queryAs(NumberField.class)
                        .getText())
                .isEqualTo("0.1");
        type("#plan-l2", "0.5");
        assertThat(robot.lookup("#plan-l2-slider").queryAs(Slider.class).getValue())
                .isEqualTo(Math.log10(0.5));
    }

    private MenuItem undo() {
        return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "undo".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void editsOfThePlanAreTakenBackWhereTheyWereMade() {
        String ofStep = undo().getText();
        press("#screen-train");
        assertThat(undo().isDisable()).isTrue();
        reveal("#plan-learning-rate-slider");
        TrainingPlan first = plan();
        // From the thumb to the left by many a value, as one movement of the hand.
        robot.drag("#plan-learning-rate-slider .thumb", MouseButton.PRIMARY);
        for (int i = 0; i < 4; i++) {
            robot.moveBy(-8, 0);
        }
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        TrainingPlan dragged = plan();
        assertThat(dragged).isNotEqualTo(first);
        assertThat(undo().getText()).isEqualTo("Undo: learning rate");
        type("#plan-batch-size", "7");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan()).isEqualTo(dragged);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan()).isEqualTo(first);
        assertThat(undo().isDisable()).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan()).isEqualTo(dragged);
        // The document has not changed: nothing is to be saved, and elsewhere nothing is taken back.
        assertThat(shown.services.document().isDirty()).isFalse();
        press("#screen-step");
        assertThat(undo().getText()).isEqualTo(ofStep);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plan()).isEqualTo(dragged);
    }

    @Test
    void aDeepNetworkIsNormalizedInEveryLayerAndDropsOutInOne() {
        press("#screen-train");
        choose("#trainExample", KeyCode.DOWN, 3);
        assertThat(plan()).isEqualTo(Presets.ofId("deep-sigmoid").plan());
        assertThat(robot.lookup("#asUsed").query().isVisible()).isFalse();
        robot.interact(
                () -> robot.lookup("#planEditLayers").queryAs(Hyperlink.class).fire());
        reveal("#plan-extras-2");
        robot.interact(() -> robot.lookup("#plan-extras-2").query().requestFocus());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#plan-normalized-2")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();
        assertThat(train().run().isRunning()).isFalse();
        press("#plan-normalized-2");
        press("#plan-same-in-all-2");
        assertThat(plan().network().hidden()).hasSize(5).allMatch(NetworkPlan.Hidden::normalized);
        assertThat(text("#plan-extras-5")).isEqualTo("normalised");
        assertThat(text("#planExtras")).isEqualTo("Batch normalisation in 5 of 5 hidden layers.");
        assertThat(text("#asUsed")).contains("not by a batch");

        press("#plan-dropout-2");
        type("#plan-dropout-share-2", "1");
        assertThat(plan().network().hidden().get(1).dropout()).contains(new Dropout(0.2, Dropout.Variant.INVERTED));
        type("#plan-dropout-share-2", "0.3");
        choose("#plan-dropout-variant-2", KeyCode.DOWN, 1);
        press("#plan-remove-layer-1");
        assertThat(plan().network().hidden().get(0).dropout())
                .contains(new Dropout(0.3, Dropout.Variant.SCALED_AT_TEST));
        assertThat(robot.lookup("#plan-dropout-share-1").query().isVisible()).isTrue();
        assertThat(robot.lookup("#plan-normalized-1")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();
        assertThat(robot.lookup("#plan-normalized-2")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(text("#asUsed")).contains("no unit is dropped out");
        press("#oneEpoch");
        robot.interact(() -> TrainedRuns.settle(train()));
        assertThat(train().run().moment().orElseThrow().snapshot().epochs()).isEqualTo(1);
    }

    @Test
    void anExampleIsPutInPlaceAndKeptWithTheSession() {
        press("#screen-train");
        choose("#trainExample", KeyCode.DOWN, 1);
        assertThat(plan()).isEqualTo(Presets.ofId("iris").plan());
        assertThat(shown.services.document().position().of("train").text("plan"))
                .hasValueSatisfying(text -> assertThat(text).contains("iris"));
        type("#plan-seed", "5");
        assertThat(robot.lookup("#trainExample").queryAs(ComboBox.class).getValue())
                .isNull();
        robot.interact(() -> shown.services.language().setLanguage(Language.CHINESE));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#trainExample").queryAs(ComboBox.class).getPromptText())
                .isEqualTo("自己的设置");
        assertThat(Optional.of(
                        robot.lookup("#planParameters").queryAs(Labeled.class).getText()))
                .hasValueSatisfying(text -> assertThat(text).contains("参数"));
    }
}
