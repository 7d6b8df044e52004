package io.backstep.ui.app;

import io.backstep.text.Messages;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Questions in a dialog over the window, in its language and its look. */
final class ThemedQuestions implements Questions {
    private final Window owner;
    private final LiveLanguage language;
    private final ThemeService themes;

    ThemedQuestions(Window owner, LiveLanguage language, ThemeService themes) {
        this.owner = owner;
        this.language = language;
        this.themes = themes;
    }

    @Override
    public Unsaved unsavedChanges(String name) {
        Messages messages = language.messages();
        ButtonType save = new ButtonType(messages.get("app.unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.get("app.unsaved.discard"), ButtonData.NO);
        ButtonType answer = ask(
                messages.get("app.unsaved.question", name),
                messages.get("app.unsaved.text"),
                List.of(save, discard, cancel(messages)));
        if (answer.equals(save)) {
            return Unsaved.SAVE;
        }
        return answer.equals(discard) ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean mayReplace(Path file) {
        Messages messages = language.messages();
        ButtonType replace = new ButtonType(messages.get("app.replace.replace"), ButtonData.OK_DONE);
        return ask(
                        messages.get("app.replace.question", String.valueOf(file.getFileName())),
                        messages.get("app.replace.text"),
                        List.of(replace, cancel(messages)))
                .equals(replace);
    }

    private static ButtonType cancel(Messages messages) {
        return new ButtonType(messages.get("app.cancel"), ButtonData.CANCEL_CLOSE);
    }

    /** The last of the buttons is the answer where the dialog is closed without any. */
    private ButtonType ask(String question, String text, List<ButtonType> buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(language.messages().get("app.name"));
        dialog.setHeaderText(question);
        dialog.setContentText(text);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        Subscription look = themes.apply(dialog.getDialogPane(), List.of("shell.css"));
        try {
            return dialog.showAndWait().orElse(buttons.get(buttons.size() - 1));
        } finally {
            look.unsubscribe();
        }
    }
}
