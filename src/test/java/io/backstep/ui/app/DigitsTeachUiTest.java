package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.network.Network;
import io.backstep.ui.digits.DigitsRuns;
import io.backstep.ui.digits.DigitsTraining;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A digit is drawn with keys, taught as another one, taken back, and the taught network is saved and opened again. */
final class DigitsTeachUiTest extends WindowJourneys {
    private DigitsTraining training() {
        return shown.window.screens().digitsScreen().training();
    }

    private Network network() {
        return training().networkProperty().getValue().orElseThrow();
    }

    private String undoText() {
        return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "undo".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    @Test
    void teachesTakesBackSavesAndOpens() throws Exception {
        press("#screen-digits");
        Node pad = robot.lookup("#digitPad").query();
        ButtonBase seven = robot.lookup("#teach-7").queryAs(ButtonBase.class);
        assertThat(seven.isDisabled()).isTrue();
        assertThat(text("#teachState")).isEqualTo("Draw a digit on the pad first.");
        // What is no digit on the pad has no key.
        robot.interact(pad::requestFocus);
        Network shipped = network();
        robot.push(KeyCode.DIGIT7);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.push(KeyCode.SPACE);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE);
        awaitPulse();
        assertThat(network()).isEqualTo(shipped);
        assertThat(seven.isDisabled()).isFalse();

        press("#teachUpdates-1");
        // A hand that has just drawn goes on with keys: a dot more does not matter.
        robot.interact(() -> robot.lookup("#clearPad").query().requestFocus());
        robot.clickOn(pad);
        robot.push(KeyCode.DIGIT7);
        awaitPulse();
        assertThat(network()).isNotEqualTo(shipped);
        assertThat(text("#taught")).isEqualTo("Taught as a 7, 10 updates at learning rate 0.5");
        assertThat(text("#lessonLoss")).contains(" → ");
        assertThat(text("#taught-7")).endsWith(text("#probability-7"));
        assertThat(text("#lessonAccuracy")).endsWith(text("#testAccuracy"));
        assertThat(text("#becameWrong")).contains("became wrong");
        assertThat(undoText()).isEqualTo("Undo: taught a 7");
        Network taught = network();

        // One that became wrong is put on the pad.
        robot.interact(() -> robot.lookup("#nowWrong").query().requestFocus());
        robot.push(KeyCode.ENTER);
        awaitPulse();
        assertThat(undoText()).isEqualTo("Undo: picture");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undoText()).isEqualTo("Undo: taught a 7");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitPulse();
        assertThat(network()).isEqualTo(shipped);
        assertThat(robot.lookup("#taught").query().getParent().isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        awaitPulse();
        assertThat(network()).isEqualTo(taught);

        shown.person.toSave = Optional.of(folder.resolve("taught.backstep.json"));
        press("#saveNetwork");
        assertThat(text("#keepMessage")).isEqualTo("Saved as taught.backstep.json.");
        robot.interact(() -> DigitsRuns.choose(training(), "SIXTEENS"));
        shown.person.networkToOpen = Optional.of(folder.resolve("taught.backstep.json"));
        press("#openNetwork");
        assertThat(text("#parameterCount")).isEqualTo("79,510");
        assertThat(network()).isEqualTo(taught);
        Files.delete(folder.resolve("taught.backstep.bin"));
        press("#openNetwork");
        assertThat(text("#keepMessage")).contains("taught.backstep.bin is not there");
        assertThat(network()).isEqualTo(taught);
        assertThat(shown.person.asked).containsExactly("save 784-100-10.backstep.json", "open network", "open network");
    }
}
