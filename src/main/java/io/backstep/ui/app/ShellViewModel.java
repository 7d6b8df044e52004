package io.backstep.ui.app;

import io.backstep.text.Language;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.RecentFiles;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** The window around the screens: its title, and what its menus say and do. */
final class ShellViewModel {
    private final Document document;
    private final ObservableValue<? extends Undoing> undoing;
    private final ObservableValue<Optional<String>> undoName;
    private final ObservableValue<Optional<String>> redoName;
    private final RecentFiles recentFiles;
    private final LiveLanguage language;
    private final ThemeService themes;

    // Properties
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper(this, "undoText", "");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper(this, "redoText", "");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final Subscription subscriptions;

    /**
     * The window.
     *
     * @param undoing what undo and redo are about on the screen that is shown
     */
    ShellViewModel(
            Document document,
            ObservableValue<? extends Undoing> undoing,
            RecentFiles recentFiles,
            LiveLanguage language,
            ThemeService themes) {
        this.document = document;
        this.undoing = undoing;
        undoName = undoing.flatMap(Undoing::undoNameProperty);
        redoName = undoing.flatMap(Undoing::redoNameProperty);
        this.recentFiles = recentFiles;
        this.language = language;
        this.themes = themes;
        subscriptions = Subscription.combine(
                document.stateProperty().subscribe((before, now) -> say()),
                undoName.subscribe((before, now) -> say()),
                redoName.subscribe((before, now) -> say()),
                language.messagesProperty().subscribe((before, now) -> say()));
        say();
    }

    /** Ends the following of the document and the language. */
    void close() {
        subscriptions.unsubscribe();
    }

    private void say() {
        String name = document.state().title();
        title.set(language.messages().get(document.isDirty() ? "app.title.unsaved" : "app.title", name));
        undoText.set(named("job.undo", "job.undoNothing", undoName.getValue()));
        redoText.set(named("job.redo", "job.redoNothing", redoName.getValue()));
    }

    private String named(String key, String keyOfNothing, Optional<String> nameKey) {
        return nameKey.map(
                        name -> language.messages().get(key, language.messages().get(name)))
                .orElseGet(() -> language.messages().get(keyOfNothing));
    }

    /** The window's title: the document's name, with a mark while something is unsaved. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What undo is called now, with the name of what it takes back. */
    ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoTextProperty() {
        return redoText.getReadOnlyProperty();
    }

    ObservableValue<Boolean> canUndoProperty() {
        return undoName.map(Optional::isPresent);
    }

    ObservableValue<Boolean> canRedoProperty() {
        return redoName.map(Optional::isPresent);
    }

    /** Whether the window fills the screen; the window follows it, and it follows the window. */
    BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /** The files used last that still exist, most recent first. */
    List<Path> recentFiles() {
        return recentFiles.existing();
    }

    // Commands

    void undo() {
        undoing.getValue().undo();
    }

    void redo() {
        undoing.getValue().redo();
    }

    void forgetRecentFiles() {
        recentFiles.clear();
    }

    void switchTheme() {
        themes.setTheme(themes.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    void switchLanguage() {
        language.setLanguage(
                switch (language.language()) {
                    case ENGLISH -> Language.CHINESE;
                    case CHINESE -> Language.ENGLISH;
                });
    }

    /** One text size up or down, as far as there is one. */
    void resizeText(int steps) {
        List<TextScale> scales = List.of(TextScale.values());
        int wanted = scales.indexOf(themes.textScale()) + steps;
        themes.setTextScale(scales.get(Math.max(0, Math.min(wanted, scales.size() - 1))));
    }
}
