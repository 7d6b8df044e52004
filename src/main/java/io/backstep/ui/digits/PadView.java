package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** The pad to draw a digit on. */
public final class PadView {
    private final DigitsViewModel viewModel;
    private final LiveLanguage language;

    @FXML
    private Parent root;

    @FXML
    private DigitPad digitPad;

    @FXML
    private Button undoStroke;

    @FXML
    private Button clearPad;

    public PadView(DigitsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            digitPad.follow(viewModel.pad(), held);
            held.listen(viewModel.pad().undoNameProperty(), name -> undoStroke.setDisable(name.isEmpty()));
            held.listen(viewModel.pad().sheetProperty(), now -> {
                clearPad.setDisable(now.isEmpty());
                describe();
            });
            held.onChange(viewModel.readingProperty(), this::describe);
            held.onChange(language.messagesProperty(), this::describe);
        });
    }

    /** What the pad shows, for those who cannot see it. */
    private void describe() {
        Messages messages = language.messages();
        Sheet sheet = viewModel.pad().sheet();
        String shown = sheet.picture().isPresent()
                ? messages.get("digits.pad.picture")
                : messages.get("digits.pad.strokes", sheet.strokes().size());
        digitPad.setAccessibleText(viewModel
                .readingProperty()
                .get()
                .probabilities()
                .map(found -> messages.get("digits.pad.answer", shown, AnswerWords.of(found, messages)))
                .orElse(shown));
        digitPad.setAccessibleHelp(messages.get("digits.keys"));
    }

    @FXML
    private void undo() {
        viewModel.pad().undo();
    }

    @FXML
    private void clear() {
        viewModel.pad().clear();
    }
}
