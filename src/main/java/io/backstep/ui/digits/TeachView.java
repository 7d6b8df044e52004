package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.digits.DigitsTeaching.State;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** Which digit is on the pad, and how often it is to be taught. */
public final class TeachView {
    private static final int IN_A_ROW = 5;

    private final DigitsTeaching viewModel;
    private final DigitsViewModel digits;
    private final LiveLanguage language;
    private final List<Button> buttons = new ArrayList<>();

    @FXML
    private Parent root;

    @FXML
    private SegmentFlow updates;

    @FXML
    private FlowPane labels;

    @FXML
    private Label teachState;

    @FXML
    private SettingMessage teachProblem;

    @FXML
    private Node lesson;

    public TeachView(DigitsTeaching viewModel, DigitsViewModel digits, LiveLanguage language) {
        this.viewModel = viewModel;
        this.digits = digits;
        this.language = language;
    }

    @FXML
    private void initialize() {
        CountChoice choice = new CountChoice(
                updates,
                "teachUpdates",
                DigitsTeaching.UPDATES,
                language,
                TeachView::times,
                viewModel.updatesProperty()::set);
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.updatesProperty(), now -> choice.show(now.intValue()));
            held.listen(
                    digits.networkProperty().map(now -> now.map(one -> one.outputs())),
                    now -> now.ifPresent(this::showLabels));
            held.listen(viewModel.stateProperty(), now -> say());
            held.onChange(language.messagesProperty(), this::say);
            held.listen(viewModel.lessonProperty(), now -> Shown.set(lesson, now.isPresent()));
            teachProblem.followProblem(viewModel.problemProperty(), language, held);
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = this::keyPressed;
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
        });
    }

    private static Words times(int updates) {
        return messages -> messages.get("digits.teach.updates", updates);
    }

    private void showLabels(int classes) {
        while (buttons.size() < classes) {
            int label = buttons.size();
            Button button = new Button(Integer.toString(label));
            button.setId("teach-" + label);
            button.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.floor((labels.getWidth() - (IN_A_ROW - 1) * labels.getHgap()) / IN_A_ROW),
                            labels.widthProperty(),
                            labels.hgapProperty()));
            button.setOnAction(event -> viewModel.teach(label));
            buttons.add(button);
        }
        buttons.subList(classes, buttons.size()).clear();
        if (labels.getChildren().size() != classes) {
            labels.getChildren().setAll(buttons);
        }
        say();
    }

    private void say() {
        Messages messages = language.messages();
        State now = viewModel.stateProperty().get();
        // While it works they stay as they are: a button that goes out loses the focus.
        boolean possible = now == State.READY || now == State.WORKING;
        for (int label = 0; label < buttons.size(); label++) {
            buttons.get(label).setDisable(!possible);
            buttons.get(label).setAccessibleText(messages.get("digits.teach.label", label));
        }
        teachState.setText(
                switch (now) {
                    case READY -> messages.get("digits.teach.keys");
                    case EMPTY -> messages.get("digits.teach.empty");
                    case UNREAD -> messages.get("digits.teach.unread");
                    case WORKING -> messages.get("digits.teach.working");
                });
    }

    /** The key of a digit teaches it, as long as somebody is at the pad or here. */
    private void keyPressed(KeyEvent event) {
        EventTarget focused = event.getTarget();
        boolean here = focused instanceof DigitPad || (focused instanceof Node node && isInside(node));
        if (!here
                || !event.getCode().isDigitKey()
                || event.isAltDown()
                || event.isControlDown()
                || event.isMetaDown()) {
            return;
        }
        String name = event.getCode().getName();
        viewModel.teach(name.charAt(name.length() - 1) - '0');
        event.consume();
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
