package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.concurrent.Future;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

// The extension calls start() before each test.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ThemedQuestionsUiTest {
    private final FxRobot robot = new FxRobot();
    private ThemedQuestions questions;

    @Start
    void start(Stage stage) {
        ThemeService themes = new ThemeService();
        themes.setTheme(Theme.DARK);
        questions = new ThemedQuestions(stage, new LiveLanguage(Language.ENGLISH), themes);
        stage.setScene(new Scene(new StackPane(), 600, 400));
        stage.show();
    }

    private Future<Questions.Unsaved> asked() {
        Future<Questions.Unsaved> answer = WaitForAsyncUtils.asyncFx(() -> questions.unsavedChanges("xor"));
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    @Test
    void offersToSaveNotToSaveAndToStay() throws Exception {
        Future<Questions.Unsaved> answer = asked();
        DialogPane pane = robot.lookup(".dialog-pane").query();
        assertThat(pane.getHeaderText()).isEqualTo("Save the changes to “xor”?");
        assertThat(pane.getPseudoClassStates()).extracting(Object::toString).contains("dark");
        robot.clickOn("Don't save");
        assertThat(answer.get()).isEqualTo(Questions.Unsaved.DISCARD);

        answer = asked();
        robot.clickOn("Save");
        assertThat(answer.get()).isEqualTo(Questions.Unsaved.SAVE);
    }

    @Test
    void escapeStays() throws Exception {
        Future<Questions.Unsaved> answer = asked();
        robot.type(KeyCode.ESCAPE);
        assertThat(answer.get()).isEqualTo(Questions.Unsaved.CANCEL);
    }

    @Test
    void asksBeforeAFileIsReplaced() throws Exception {
        Future<Boolean> answer = WaitForAsyncUtils.asyncFx(() -> questions.mayReplace(Path.of("a", "b.backstep.json")));
        WaitForAsyncUtils.waitForFxEvents();
        DialogPane pane = robot.lookup(".dialog-pane").query();
        assertThat(pane.getHeaderText()).contains("b.backstep.json");
        robot.clickOn("Replace");
        assertThat(answer.get()).isTrue();
    }
}
