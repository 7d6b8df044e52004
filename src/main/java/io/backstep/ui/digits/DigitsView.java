package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The Digits screen: draw a digit, and see what a trained network makes of it. */
public final class DigitsView {
    private final DigitsViewModel viewModel;
    private final DigitsDataViewModel data;
    private final ScreenTools tools;
    private final LiveLanguage language;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    @FXML
    private DigitPad digitPad;

    @FXML
    private Button undoStroke;

    @FXML
    private Button clearPad;

    public DigitsView(DigitsViewModel viewModel, DigitsDataViewModel data, ScreenTools tools) {
        this.viewModel = viewModel;
        this.data = data;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(panels);
        Subscriptions.whileShown(root, held -> {
            viewModel.start();
            data.start();
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
