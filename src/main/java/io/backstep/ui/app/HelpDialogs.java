package io.backstep.ui.app;

import io.backstep.cli.Version;
import io.backstep.text.Messages;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import io.backstep.ui.theme.ThemeService;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The dialogs of the Help menu. */
final class HelpDialogs {
    private static final double MOST_HEIGHT = 480;

    private static final String LICENCE = "Apache License 2.0";

    /** What each key does: a key of the message bundles, and the keys as {@link KeyCombination} writes them. */
    private record Shortcut(String nameKey, List<String> keys) {}

    private static final List<Shortcut> STEPPING = List.of(
            new Shortcut("app.shortcut.step", List.of("Space", "Right")),
            new Shortcut("app.shortcut.back", List.of("Left")),
            new Shortcut("app.shortcut.layer", List.of("Shift+Right", "Shift+Left")),
            new Shortcut("app.shortcut.pass", List.of("Ctrl+Right", "Ctrl+Left")),
            new Shortcut("app.shortcut.first", List.of("Home")),
            new Shortcut("app.shortcut.last", List.of("End")),
            new Shortcut("app.shortcut.parameter", List.of("F2")));

    private static final List<Shortcut> PLOTS = List.of(
            new Shortcut("app.shortcut.functions", List.of("1", "2", "3")),
            new Shortcut("app.shortcut.probe", List.of("Left", "Right")));

    private static final List<Shortcut> TRAINING = List.of(
            new Shortcut("app.shortcut.train", List.of("Space")),
            new Shortcut("app.shortcut.sample", List.of("S")),
            new Shortcut("app.shortcut.batch", List.of("B")),
            new Shortcut("app.shortcut.epoch", List.of("E")),
            new Shortcut("app.shortcut.reset", List.of("R")));

    private static final List<Shortcut> DRAWING = List.of(
            new Shortcut("app.shortcut.pen", List.of("Left", "Right", "Up", "Down")),
            new Shortcut("app.shortcut.lower", List.of("Space")),
            new Shortcut("app.shortcut.stroke", List.of("Backspace")),
            new Shortcut("app.shortcut.sheet", List.of("Delete")));

    private static final List<Shortcut> FILES = List.of(
            new Shortcut("app.shortcut.open", List.of("Shortcut+O")),
            new Shortcut("app.shortcut.save", List.of("Shortcut+S")),
            new Shortcut("app.shortcut.saveAs", List.of("Shortcut+Shift+S")),
            new Shortcut("app.shortcut.undo", List.of("Shortcut+Z")),
            new Shortcut("app.shortcut.redo", List.of("Shortcut+Shift+Z", "Shortcut+Y")));

    private static final List<Shortcut> WINDOW = List.of(
            new Shortcut("app.shortcut.textSize", List.of("Shortcut+Plus", "Shortcut+Minus", "Shortcut+0")),
            new Shortcut("app.shortcut.panels", List.of("F6", "F7")),
            new Shortcut("app.shortcut.fullScreen", List.of("F11")),
            new Shortcut("app.shortcut.menus", List.of("F10")));

    /** The libraries inside, with their licences; names that are the same in every language. */
    private static final List<List<String>> LIBRARIES = List.of(
            List.of("OpenJFX", "GPL-2.0 + Classpath Exception"),
            List.of("ControlsFX", "BSD-3-Clause"),
            List.of("AtlantaFX", "MIT"),
            List.of("Ikonli", "Apache-2.0"),
            List.of("Material Design Icons", "Apache-2.0"),
            List.of("JLaTeXMath", "GPL-2.0 + Classpath Exception"),
            List.of("FXGraphics2D", "BSD-3-Clause"),
            List.of("PNGJ", "Apache-2.0"),
            List.of("picocli", "Apache-2.0"),
            List.of("Jackson", "Apache-2.0"),
            List.of("FastCSV", "MIT"),
            List.of("Apache Commons Numbers", "Apache-2.0"),
            List.of("JSpecify", "Apache-2.0"),
            List.of("Monocle", "GPL-2.0 + Classpath Exception"),
            List.of("Inter", "OFL-1.1"),
            List.of("Noto Sans SC", "OFL-1.1"));

    private final Supplier<@Nullable Window> owner;
    private final LiveLanguage language;
    private final ThemeService themes;

    HelpDialogs(Supplier<@Nullable Window> owner, LiveLanguage language, ThemeService themes) {
        this.owner = owner;
        this.language = language;
        this.themes = themes;
    }

    void showShortcuts() {
        show("app.shortcuts.title", shortcuts(language.messages()));
    }

    void showAbout() {
        show("app.about.title", about(language.messages()));
    }

    private void show(String titleKey, Node content) {
        Messages messages = language.messages();
        Dialog<ButtonType> dialog = new Dialog<>();
        Window window = owner.get();
        if (window != null) {
            dialog.initOwner(window);
        }
        dialog.setTitle(messages.get(titleKey));
        dialog.setHeaderText(messages.get(titleKey));
        dialog.setResizable(true);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(messages.get("app.close"), ButtonData.CANCEL_CLOSE));
        Subscription look = themes.apply(dialog.getDialogPane(), List.of("shell.css"));
        dialog.setOnHidden(event -> look.unsubscribe());
        dialog.show();
    }

    /** What each key does, as a table. */
    static Node shortcuts(Messages messages) {
        GridPane table = new GridPane();
        table.getStyleClass().add("shortcuts");
        addAll(table, "app.shortcuts.stepping", STEPPING, messages);
        addAll(table, "app.shortcuts.plots", PLOTS, messages);
        addAll(table, "app.shortcuts.training", TRAINING, messages);
        addAll(table, "app.shortcuts.drawing", DRAWING, messages);
        addAll(table, "app.shortcuts.files", FILES, messages);
        addAll(table, "app.shortcuts.window", WINDOW, messages);
        return table;
    }

    private static void addAll(GridPane table, String headingKey, List<Shortcut> shortcuts, Messages messages) {
        Label heading = new Label(messages.get(headingKey));
        Style.SECTION_HEADING.addTo(heading);
        table.add(heading, 0, table.getRowCount(), 2, 1);
        for (Shortcut shortcut : shortcuts) {
            HBox keys = new HBox();
            keys.getStyleClass().add("shortcut-keys");
            for (String key : shortcut.keys()) {
                Label label = new Label(shown(key, messages));
                Style.KEY_HINT.addTo(label);
                keys.getChildren().add(label);
            }
            table.addRow(table.getRowCount(), new Label(messages.get(shortcut.nameKey())), keys);
        }
    }

    /** A key as the keyboard has it written: JavaFX knows the platform's own words for the keys held down. */
    private static String shown(String key, Messages messages) {
        Map<String, String> written =
                Map.of("Space", messages.get("app.key.space"), "Right", "→", "Left", "←", "Up", "↑", "Down", "↓");
        int last = key.lastIndexOf('+') + 1;
        String name = key.substring(last);
        if (!written.containsKey(name)) {
            return last == 0 ? name : KeyCombination.valueOf(key).getDisplayText();
        }
        return key.substring(0, last).replace("+", " + ") + written.get(name);
    }

    private static Node about(Messages messages) {
        Label what = new Label(messages.get("app.about.what"));
        what.setWrapText(true);
        Label version = new Label(messages.get("app.about.version", new Version().number()));
        Style.STRONG.addTo(version);
        Label licence = new Label(messages.get("app.about.licence", LICENCE));
        licence.setWrapText(true);
        Label heading = new Label(messages.get("app.about.libraries"));
        Style.SECTION_HEADING.addTo(heading);
        GridPane libraries = new GridPane();
        libraries.getStyleClass().add("licences");
        for (List<String> library : LIBRARIES) {
            Label name = new Label(library.get(0));
            Label terms = new Label(library.get(1));
            Style.MUTED.addTo(terms);
            libraries.addRow(libraries.getRowCount(), name, terms);
        }
        VBox about = new VBox(version, what, licence, heading, libraries);
        about.getStyleClass().add("about");
        return about;
    }
}
