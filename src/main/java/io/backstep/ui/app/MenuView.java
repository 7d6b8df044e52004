package io.backstep.ui.app;

import io.backstep.text.Language;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** The menus: everything the window can do, in words and with its keys. */
public final class MenuView {
    private final ShellViewModel shell;
    private final Navigation navigation;
    private final DocumentCommands commands;
    private final HelpDialogs help;
    private final LiveLanguage language;
    private final ThemeService themes;
    private final Motion motion;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;

    @FXML
    private MenuBar menuBar;

    @FXML
    private Menu recent;

    @FXML
    private MenuItem undo;

    @FXML
    private MenuItem redo;

    @FXML
    private Menu screens;

    @FXML
    private RadioMenuItem light;

    @FXML
    private RadioMenuItem dark;

    @FXML
    private RadioMenuItem highContrast;

    @FXML
    private RadioMenuItem english;

    @FXML
    private RadioMenuItem chinese;

    @FXML
    private RadioMenuItem text100;

    @FXML
    private RadioMenuItem text125;

    @FXML
    private RadioMenuItem text150;

    @FXML
    private CheckMenuItem animations;

    @FXML
    private CheckMenuItem settings;

    @FXML
    private CheckMenuItem explanation;

    @FXML
    private CheckMenuItem fullScreen;

    MenuView(
            ShellViewModel shell,
            Navigation navigation,
            DocumentCommands commands,
            HelpDialogs help,
            LiveLanguage language,
            ThemeService themes,
            Motion motion,
            SidePanel settingsPanel,
            SidePanel explanationPanel) {
        this.shell = shell;
        this.navigation = navigation;
        this.commands = commands;
        this.help = help;
        this.language = language;
        this.themes = themes;
        this.motion = motion;
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
    }

    @FXML
    private void initialize() {
        menuBar.setUseSystemMenuBar(true);
        undo.textProperty().bind(shell.undoTextProperty());
        redo.textProperty().bind(shell.redoTextProperty());
        undo.disableProperty().bind(shell.canUndoProperty().map(can -> !can));
        redo.disableProperty().bind(shell.canRedoProperty().map(can -> !can));
        addScreens();
        choose(themes.themeProperty(), Map.of(Theme.LIGHT, light, Theme.DARK, dark, Theme.HIGH_CONTRAST, highContrast));
        choose(language.languageProperty(), Map.of(Language.ENGLISH, english, Language.CHINESE, chinese));
        choose(
                themes.textScaleProperty(),
                Map.of(TextScale.NORMAL, text100, TextScale.LARGE, text125, TextScale.LARGEST, text150));
        animations.selectedProperty().bindBidirectional(motion.enabledProperty());
        settings.selectedProperty().bindBidirectional(settingsPanel.shownProperty());
        explanation.selectedProperty().bindBidirectional(explanationPanel.shownProperty());
        fullScreen.selectedProperty().bindBidirectional(shell.fullScreenProperty());
    }

    /** The screens in the order of the bar, with the keys 1, 2, 3 and so on. */
    private void addScreens() {
        ToggleGroup group = new ToggleGroup();
        int number = 0;
        for (String screen : navigation.screens()) {
            number++;
            RadioMenuItem item = new RadioMenuItem();
            item.setId("show-" + screen);
            item.textProperty().bind(language.bind(Navigation.nameKey(screen)));
            item.setToggleGroup(group);
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + number));
            item.setOnAction(event -> navigation.go(screen));
            item.setSelected(screen.equals(navigation.current()));
            navigation.currentProperty().subscribe(now -> item.setSelected(screen.equals(now)));
            screens.getItems().add(item);
        }
    }

    private static <T> void choose(Property<T> property, Map<T, RadioMenuItem> items) {
        ToggleGroup group = new ToggleGroup();
        items.forEach((value, item) -> {
            item.setToggleGroup(group);
            item.setOnAction(event -> property.setValue(value));
        });
        property.subscribe(value -> {
            RadioMenuItem item = items.get(value);
            if (item != null) {
                item.setSelected(true);
            }
        });
    }

    /** Which files were used last, and which of them exist, can change while nobody looks. */
    @FXML
    private void showRecent() {
        List<Path> files = shell.recentFiles();
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(language.messages().get("app.recent.none"));
            none.setDisable(true);
            recent.getItems().setAll(none);
            return;
        }
        recent.getItems().clear();
        for (Path file : files) {
            MenuItem item = new MenuItem(
                    language.messages().get("app.recent.file", DocumentFiles.titleOf(file), folderOf(file)));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> commands.open(file));
            recent.getItems().add(item);
        }
        MenuItem forget = new MenuItem(language.messages().get("app.recent.forget"));
        forget.setOnAction(event -> shell.forgetRecentFiles());
        recent.getItems().addAll(new SeparatorMenuItem(), forget);
    }

    private static String folderOf(Path file) {
        return String.valueOf(file.getParent());
    }

    @FXML
    private void open() {
        commands.open();
    }

    @FXML
    private void save() {
        commands.save();
    }

    @FXML
    private void saveAs() {
        commands.saveAs();
    }

    @FXML
    private void undo() {
        shell.undo();
    }

    @FXML
    private void redo() {
        shell.redo();
    }

    @FXML
    private void largerText() {
        shell.resizeText(1);
    }

    @FXML
    private void smallerText() {
        shell.resizeText(-1);
    }

    @FXML
    private void showShortcuts() {
        help.showShortcuts();
    }

    @FXML
    private void showAbout() {
        help.showAbout();
    }
}
