package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Network;
import io.backstep.text.Language;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.theme.Theme;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ParameterUiTest extends WindowJourneys {
    private static final Weight W5 = new Weight(1, 0, 0);

    @BeforeEach
    void standStill() {
        robot.interact(() -> shown.services.motion().enabledProperty().set(false));
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
        robot.doubleClickOn("#weight-2-1-1");
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
    void whatIsNoNumberIsSaidAndChangesNothing() {
        robot.doubleClickOn("#weight-2-1-1");
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
        robot.doubleClickOn("#bias-1-1");
        replaceBy("0.7");
        robot.type(KeyCode.ESCAPE);
        assertThat(field()).isEmpty();
        robot.doubleClickOn("#bias-1-1");
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
        robot.doubleClickOn("#weight-1-1-1");
        assertThat(Stream.<Node>iterate(field().orElseThrow(), Objects::nonNull, Node::getParent))
                .anySatisfy(node -> assertThat(node.getPseudoClassStates())
                        .extracting(Object::toString)
                        .contains("dark", "chinese"));
        assertThat(robot.lookup(".parameter-field .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("训练开始时的数值。");
    }
}
