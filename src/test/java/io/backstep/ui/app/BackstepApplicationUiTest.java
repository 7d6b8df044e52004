package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class BackstepApplicationUiTest extends WindowJourneys {
    private TestWindow open(long process) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    TestWindow window = new TestWindow(folder, process, stage, Locale.UK);
                    window.window.show();
                    return window;
                })
                .get();
    }

    private MenuItem item(String id) {
        MenuBar bar = robot.lookup("#menuBar").query();
        return bar.getMenus().stream()
                .flatMap(BackstepApplicationUiTest::below)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> below(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item ->
                        item instanceof Menu inner ? Stream.concat(Stream.of(inner), below(inner)) : Stream.of(item));
    }

    private void choose(String id) {
        robot.interact(() -> item(id).fire());
    }

    private Path fileOf(Experiment experiment, String name) throws IOException {
        Path file = folder.resolve(name + DocumentFiles.ENDING);
        Files.write(file, new ExperimentFileFormat().write(experiment));
        return file;
    }

    @Test
    void opensWithTheFirstExample() {
        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getTitle()).isEqualTo("two-two-two — Backstep");
        assertThat(shown.services.document().experiment())
                .as("showing is no edit")
                .isEqualTo(Rates.example());
    }

    @Test
    void opensAFileFromTheMenu() throws IOException {
        shown.person.toOpen = Optional.of(fileOf(Rates.other(), "mine"));
        choose("open");

        assertThat(stage.getTitle()).isEqualTo("mine — Backstep");
        Menu recent = (Menu) item("recent");
        robot.interact(() -> recent.getOnShowing().handle(new Event(Menu.ON_SHOWING)));
        assertThat(recent.getItems().get(0).getText()).startsWith("mine — ");
    }

    @Test
    void savesByKey() {
        shown.person.toSave = Optional.of(folder.resolve("kept"));
        robot.interact(() -> Rates.edit(shown.services.document(), 0.25));
        assertThat(stage.getTitle()).isEqualTo("• two-two-two — Backstep");

        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);

        assertThat(folder.resolve("kept.backstep.json")).exists();
        assertThat(stage.getTitle()).isEqualTo("kept — Backstep");
    }

    @Test
    void undoAndRedoAreNamed() {
        assertThat(item("undo").getText()).isEqualTo("Undo");
        assertThat(item("undo").isDisable()).isTrue();
        robot.interact(() -> Rates.edit(shown.services.document(), 0.25));
        assertThat(item("undo").getText()).isEqualTo("Undo: learning rate");

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        assertThat(shown.services.document().experiment()).isEqualTo(Rates.example());
        assertThat(item("redo").getText()).isEqualTo("Redo: learning rate");
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(item("undo").isDisable()).isFalse();
    }

    @Test
    void closingAsksAboutUnsavedChanges() {
        robot.interact(() -> Rates.edit(shown.services.document(), 0.25));
        WindowEvent close = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);

        shown.person.answer = Questions.Unsaved.CANCEL;
        robot.interact(() -> stage.fireEvent(close));
        assertThat(stage.isShowing()).isTrue();

        shown.person.answer = Questions.Unsaved.DISCARD;
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(shown.person.asked).hasSize(2);
    }

    @Test
    void switchesTheLanguageWithoutLosingThePlace() {
        robot.interact(() -> shown.services.step().goTo(12));
        robot.clickOn("#languageButton");

        assertThat(shown.services.language().language()).isEqualTo(Language.CHINESE);
        assertThat(item("open").getText()).isEqualTo("打开…");
        assertThat(shown.services.step().run().position()).isEqualTo(12);

        choose("english");
        assertThat(item("open").getText()).isEqualTo("Open…");
    }

    @Test
    void switchesThemeAndTextSize() {
        robot.clickOn("#themeButton");
        assertThat(shown.services.themes().theme()).isEqualTo(Theme.DARK);
        assertThat(stage.getScene().getRoot().getPseudoClassStates())
                .extracting(Object::toString)
                .contains("dark");

        robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        assertThat(shown.services.themes().textScale()).isEqualTo(TextScale.LARGE);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
        assertThat(shown.services.themes().textScale()).isEqualTo(TextScale.NORMAL);
    }

    @Test
    void walksByKeyWhereverNothingElseWantsTheKey() {
        int start = shown.services.step().run().position();
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT);
        assertThat(shown.services.step().run().position()).isEqualTo(start + 2);
        robot.type(KeyCode.LEFT);
        assertThat(shown.services.step().run().position()).isEqualTo(start + 1);
        robot.type(KeyCode.END);
        assertThat(shown.services.step().run().position())
                .isEqualTo(shown.services.step().run().trace().size());
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.CONTROL, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.CONTROL);
        int pass = shown.services.step().run().position();
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
        int layer = shown.services.step().run().position();
        assertThat(layer).isBetween(1, pass - 1);
    }

    @Test
    void fieldsAndButtonsKeepTheirOwnKeys() {
        TextField field = new TextField("ab");
        Button button = new Button("press me");
        int[] pressed = {0};
        button.setOnAction(event -> pressed[0]++);
        robot.interact(() -> {
            ((BorderPane) stage.getScene().getRoot()).setCenter(new HBox(field, button));
            field.requestFocus();
            field.end();
        });
        robot.type(KeyCode.SPACE)
                .type(KeyCode.LEFT)
                .type(KeyCode.RIGHT)
                .type(KeyCode.HOME)
                .type(KeyCode.END);
        assertThat(shown.services.step().run().position()).isZero();

        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(pressed[0]).isEqualTo(1);
        assertThat(shown.services.step().run().position()).isZero();
        robot.type(KeyCode.RIGHT);
        assertThat(shown.services.step().run().position()).isEqualTo(1);
        assertThat(button.isFocused()).isTrue();
    }

    @Test
    void offersTheLastSession() throws Exception {
        robot.interact(() -> {
            shown.services.step().nextIteration();
            shown.services.step().goTo(7);
            shown.pace.pass();
            shown.window.close();
            stage.hide();
        });
        shown = open(2);
        Label offer = (Label) notice().get(0);
        assertThat(offer.getText()).isEqualTo("You were in the middle of two-two-two: iteration 2, step 7.");

        robot.clickOn("Continue where you left off");

        assertThat(shown.services.step().run().iteration()).isEqualTo(2);
        assertThat(shown.services.step().run().position()).isEqualTo(7);
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void forgetsASessionThatIsNotWanted() throws Exception {
        robot.interact(() -> {
            Rates.edit(shown.services.document(), 0.25);
            shown.window.close();
            stage.hide();
        });
        shown = open(2);
        robot.clickOn("Start fresh");
        robot.interact(() -> {
            shown.window.close();
            stage.hide();
        });
        shown = open(3);
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void settingsComeBack() throws Exception {
        robot.interact(() -> {
            shown.services.themes().setTheme(Theme.DARK);
            shown.services.language().setLanguage(Language.CHINESE);
            shown.services.motion().enabledProperty().set(false);
            shown.services.explanationPanel().shownProperty().set(false);
            stage.setWidth(1111);
            shown.pace.pass();
            shown.window.close();
            stage.hide();
            stage.setWidth(950);
        });
        shown = open(2);
        assertThat(shown.services.themes().theme()).isEqualTo(Theme.DARK);
        assertThat(shown.services.language().language()).isEqualTo(Language.CHINESE);
        assertThat(shown.services.motion().isEnabled()).isFalse();
        assertThat(shown.services.explanationPanel().isShown()).isFalse();
        assertThat(stage.getWidth()).isEqualTo(1111);
    }

    @Test
    void takesOneDroppedExperiment() {
        assertThat(AppWindow.droppable(List.of(folder.resolve("a.backstep.json").toFile())))
                .hasValue(folder.resolve("a.backstep.json"));
        assertThat(AppWindow.droppable(List.of(folder.resolve("a.png").toFile())))
                .isEmpty();
        assertThat(AppWindow.droppable(List.of())).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws IOException {
        Path broken = folder.resolve("broken.backstep.json");
        Files.writeString(broken, "{");
        shown.person.toOpen = Optional.of(broken);
        choose("open");

        assertThat(((Label) notice().get(0)).getText()).startsWith("broken.backstep.json cannot be opened: ");
        assertThat(stage.getTitle()).isEqualTo("two-two-two — Backstep");
    }

    private List<Node> notice() {
        HBox bar = robot.lookup(".notice").query();
        return bar.getChildren();
    }
}
