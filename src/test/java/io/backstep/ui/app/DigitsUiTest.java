package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.experiment.Experiment;
import io.backstep.ui.digits.DigitsRuns;
import io.backstep.ui.digits.DigitsTraining;
import io.backstep.ui.digits.DigitsViewModel;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A digit from the pad to the answer, by hand and by keys. */
final class DigitsUiTest extends WindowJourneys {
    private Point2D onPad(double x, double y) {
        Node paper = robot.lookup(".digit-paper").query();
        Bounds bounds = paper.localToScreen(paper.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private void stroke(double x1, double y1, double x2, double y2) {
        robot.moveTo(onPad(x1, y1));
        robot.press(MouseButton.PRIMARY);
        for (int i = 1; i <= 4; i++) {
            robot.moveTo(onPad(x1 + (x2 - x1) * i / 4, y1 + (y2 - y1) * i / 4));
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private double percent(int digit) {
        return Double.parseDouble(text("#probability-" + digit).replace(" %", ""));
    }

    private String kept() {
        return shown.services
                .document()
                .position()
                .of(DigitsViewModel.NAME)
                .text("strokes-0")
                .orElse("");
    }

    @Test
    void drawsUndoesAndClears() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.window.screens().navigation().current()).isEqualTo(DigitsViewModel.NAME);
        assertThat(text("#parameterCount")).isEqualTo("79,510");
        assertThat(text("#prediction")).isEmpty();
        assertThat(text("#probability-3")).isEqualTo("–");

        stroke(0.5, 0.2, 0.5, 0.8);
        assertThat(text("#prediction")).startsWith("It is").contains("a 1");
        assertThat(percent(1)).isGreaterThan(60);
        assertThat(IntStream.range(0, 10).mapToDouble(this::percent).sum()).isEqualTo(100, within(0.5));
        String answer = text("#prediction");
        String one = kept();
        assertThat(one).startsWith("80:");

        stroke(0.2, 0.5, 0.8, 0.5);
        assertThat(text("#prediction")).isNotEqualTo(answer);
        press("#undoStroke");
        assertThat(text("#prediction")).isEqualTo(answer);
        assertThat(kept()).isEqualTo(one);
        // The window's undo and redo are about what is on view.
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#prediction")).isNotEqualTo(answer);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#prediction")).isEqualTo(answer);
        press("#clearPad");
        assertThat(text("#prediction")).isEmpty();
        assertThat(text("#probability-1")).isEqualTo("–");
        assertThat(shown.services.document().isDirty()).isFalse();
    }

    private void settle() {
        robot.interact(() -> DigitsRuns.settle(training()));
        awaitPulse();
    }

    private DigitsTraining training() {
        return shown.window.screens().digitsScreen().training();
    }

    @Test
    void stepsThroughADigit() {
        press("#screen-digits");
        assertThat(robot.lookup("#stepThroughDigit").query().isDisabled()).isTrue();
        stroke(0.5, 0.2, 0.5, 0.8);
        press("#stepThroughDigit");
        assertThat(shown.window.screens().navigation().current()).isEqualTo("step");
        Experiment digit = shown.services.document().experiment();
        assertThat(digit.data().get(0).target().get(1)).isEqualTo(1);

        press("#stepForward");
        assertThat(text("#explanationTitle")).contains("h₁");
        assertThat(robot.lookup("#inputPicture").tryQuery()).isPresent();
        assertThat(robot.lookup(".edge").queryAll().stream().filter(Node::isVisible))
                .hasSize(8);
        assertThat(text("#restOfSumText")).contains("776");
        press("#moreTerms");
        assertThat(text("#restOfSumText")).contains("768");
        assertThat(robot.lookup(".edge").queryAll().stream().filter(Node::isVisible))
                .hasSize(16);

        press("#nextPass");
        press("#screen-digits");
        assertThat(text("#prediction")).contains("a 1");
        robot.interact(() -> shown.services.document().undo());
        assertThat(shown.services.document().experiment()).isNotEqualTo(digit);
    }

    @Test
    void trainsLooksAtAUnitAndOpensAPicture() {
        press("#screen-digits");
        assertThat(text("#testAccuracy")).isEqualTo("99.2 %");
        robot.interact(() -> DigitsRuns.choose(training(), "SIXTEENS"));
        assertThat(text("#parameterCount")).isEqualTo("13,002");
        assertThat(text("#parameterSum")).isEqualTo("784 · 16 + 16 + 16 · 16 + 16 + 16 · 10 + 10");
        stroke(0.5, 0.2, 0.5, 0.8);
        String before = text("#probability-1");
        press("#oneBatch");
        settle();
        assertThat(DigitsRuns.updates(training())).isEqualTo(1);
        assertThat(text("#epochCount")).startsWith("32 / ");
        assertThat(text("#probability-1")).isNotEqualTo(before);
        String accuracy = text("#testAccuracy");
        robot.interact(() -> robot.lookup("#digitsNetwork").query().requestFocus());
        robot.push(KeyCode.E);
        settle();
        assertThat(text("#epoch")).isEqualTo("Epoch 2");
        assertThat(text("#testAccuracy")).isNotEqualTo(accuracy);

        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        assertThat(text("#neuronName")).startsWith("Hidden unit 2 of layer 1: 0.");
        robot.push(KeyCode.RIGHT);
        assertThat(text("#pointedUnit")).startsWith("Hidden unit 2 of layer 2: output 0.");
        press("#partCurves");
        assertThat(text("#class-0")).endsWith(" %");
        press("#partWeights");
        robot.interact(() -> robot.lookup("#weightGallery").query().requestFocus());
        robot.push(KeyCode.LEFT);
        assertThat(text("#neuronName")).startsWith("Hidden unit 1 of layer");

        press("#reset");
        assertThat(DigitsRuns.updates(training())).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#epoch")).isEqualTo("Epoch 2");

        shown.person.pictureToOpen = Optional.of(folder.resolve("gone.png"));
        press("#openPicture");
        assertThat(shown.person.asked).containsExactly("open picture");
        assertThat(text("#pictureMessage")).contains("gone.png");
    }

    @Test
    void drawsByKeyboard() {
        press("#screen-digits");
        robot.interact(() -> robot.lookup("#digitPad").query().requestFocus());
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.UP);
        }
        robot.push(KeyCode.SPACE);
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept()).isEqualTo("80:500,200 500,300 500,400 500,500 500,600 500,700 500,800");
        assertThat(text("#prediction")).startsWith("It is").contains("a 1");
        robot.push(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#prediction")).isEmpty();
    }
}
