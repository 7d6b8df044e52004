package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Network;
import io.backstep.text.Language;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class ParameterUiTest extends WindowJourneys {
    private static final Weight W5 = new Weight(1, 0, 0);

    @BeforeEach
    void standStill() {
        robot.interact(() -> shown.services.motion().enabledProperty().set(false));
    }

    /** However busy the machine is: real clicks that come too late are no double-click. */
    private void doubleClickOn(String selector) {
        Node node = robot.lookup(selector).query();
        Bounds bounds = node.getLayoutBounds();
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        for (int click = 1; click <= 2; click++) {
            int count = click;
            robot.interact(() -> {
                Point2D scene = node.localToScene(middle);
                Point2D screen = node.localToScreen(middle);
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                MouseEvent.MOUSE_CLICKED,
                                scene.getX(),
                                scene.getY(),
                                screen.getX(),
                                screen.getY(),
                                MouseButton.PRIMARY,
                                count,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                true,
                                new PickResult(node, scene.getX(), scene.getY())));
            });
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<TextField> field() {
        return robot.lookup("#parameterField").tryQuery();
    }

    private Network network() {
        return shown.services.document().experiment().network();
    }

    private StepRun run() {
        return shown.services.step().run();
    }

    private void replaceBy(String text) {
        assertThat(field().orElseThrow().getSelectedText())
                .as("typing replaces the number")
                .isEqualTo(field().orElseThrow().getText());
        robot.write(text, 0);
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(stage.getScene().getFocusOwner());
    }

    @Test
    void aWeightIsTypedOverInTheDrawing() {
        robot.interact(() -> shown.services.step().goTo(3));
        doubleClickOn("#weight-2-1-1");
        assertThat(field().orElseThrow().getText()).isEqualTo("0.4");
        assertThat(field().orElseThrow().getAccessibleText()).contains("w₅");
        assertThat(run().position()).as("a double-click leads nowhere").isEqualTo(3);

        replaceBy("0.9");
        robot.type(KeyCode.ENTER);

        assertThat(network().valueOf(W5)).isEqualTo(0.9);
        assertThat(field()).as("the pop-over has closed").isEmpty();
        assertThat(run().position()).isEqualTo(3);
        assertThat(robot.lookup("#weight-2-1-1").queryAs(Label.class).getText()).isEqualTo("w₅ 0.9");
        assertThat(focused().orElseThrow().getStyleClass()).contains("network");

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(shown.services.document().experiment()).isEqualTo(Rates.example());
        assertThat(run().position()).isEqualTo(3);
        assertThat(shown.services.document().undo()).isFalse();
    }

    @Test
    void theArrowPointsAtTheNumber() {
        for (String number : List.of("#weight-2-1-1", "#weight-2-2-2", "#weight-1-2-1", "#bias-1-2")) {
            Bounds written = onScreen(robot.lookup(number).query());
            doubleClickOn(number);
            // The pop-over stands where it belongs with its first layout, not later.
            Bounds arrow = onScreen(field().orElseThrow().getScene().lookup(".border"));
            assertThat(arrow.getCenterX()).as(number).isCloseTo(written.getCenterX(), within(1.5));
            boolean below = arrow.getCenterY() > written.getCenterY();
            double tip = below ? arrow.getMinY() : arrow.getMaxY();
            assertThat(tip).as(number).isCloseTo(below ? written.getMaxY() : written.getMinY(), within(1.5));
            robot.type(KeyCode.ESCAPE);
        }
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void whatIsNoNumberIsSaidAndChangesNothing() {
        doubleClickOn("#weight-2-1-1");
        replaceBy("much");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".field-message").queryAllAs(Label.class).stream()
                        .filter(Node::isVisible)
                        .map(Label::getText))
                .contains("A number, please, such as 0.5 or −2e-3.");
        assertThat(field().orElseThrow().getText()).isEqualTo("much");
        assertThat(network().valueOf(W5)).isEqualTo(0.4);

        robot.type(KeyCode.ESCAPE);
        assertThat(field()).isEmpty();
        assertThat(shown.services.document().experiment()).isEqualTo(Rates.example());
    }

    @Test
    void escapeGivesUpWhatWasTyped() {
        doubleClickOn("#bias-1-1");
        replaceBy("0.7");
        robot.type(KeyCode.ESCAPE);
        assertThat(field()).isEmpty();
        doubleClickOn("#bias-1-1");
        robot.type(KeyCode.ESCAPE);
        assertThat(field()).isEmpty();
        assertThat(shown.services.document().experiment()).isEqualTo(Rates.example());
        assertThat(shown.services.document().undo()).isFalse();
    }

    @Test
    void laterOnTheRunBeginsAnewAndOneUndoBringsItBack() {
        robot.interact(() -> {
            shown.services.step().nextIteration();
            shown.services.step().nextIteration();
            shown.services.step().goTo(4);
        });
        StepRun left = run();
        robot.interact(robot.lookup(".network").query()::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.F2);
        assertThat(robot.lookup(".parameter-field .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("The run begins anew, with all weights as iteration 3 begins.");
        assertThat(run()).as("a key leads nowhere either").isEqualTo(left);

        replaceBy("-0.5");
        robot.type(KeyCode.ENTER);
        assertThat(network()).isEqualTo(left.trace().before().with(new Bias(0, 0), -0.5));
        assertThat(run().iteration()).isEqualTo(1);

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(run()).isEqualTo(left);
    }

    @Test
    void itTakesTheLookAndTheLanguageOfTheWindow() {
        robot.interact(() -> {
            shown.services.themes().setTheme(Theme.DARK);
            shown.services.language().setLanguage(Language.CHINESE);
        });
        doubleClickOn("#weight-1-1-1");
        assertThat(Stream.<Node>iterate(field().orElseThrow(), Objects::nonNull, Node::getParent))
                .anySatisfy(node -> assertThat(node.getPseudoClassStates())
                        .extracting(Object::toString)
                        .contains("dark", "chinese"));
        assertThat(robot.lookup(".parameter-field .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("训练开始时的数值。");
    }
}
