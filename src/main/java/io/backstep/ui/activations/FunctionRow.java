package io.backstep.ui.activations;

import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One function of the list: whether its curves are drawn, whether it is in focus, and what can come out of it. */
final class FunctionRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ActivationsViewModel viewModel;
    private final LiveLanguage language;
    private final FunctionKind kind;
    private final CheckBox drawn = new CheckBox();
    private final ToggleButton name = new ToggleButton();
    private final Label range = new Label();

    FunctionRow(ActivationsViewModel viewModel, LiveLanguage language, FunctionKind kind) {
        this.viewModel = viewModel;
        this.language = language;
        this.kind = kind;
        getStyleClass().add("function-row");
        drawn.setId("overlay-" + kind.id());
        drawn.setOnAction(event -> {
            viewModel.toggle(kind);
            // What was asked for may be refused: the last function stays.
            follow();
        });
        name.setId("function-" + kind.id());
        name.getStyleClass().add("function-name");
        name.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(event -> {
            viewModel.focus(kind);
            follow();
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        range.getStyleClass().add("function-range");
        range.setMinWidth(USE_PREF_SIZE);
        // A click anywhere in the row means the function.
        range.setOnMouseClicked(event -> name.fire());
        getChildren().setAll(drawn, name, range);
    }

    void follow(Subscriptions held) {
        held.listen(viewModel.choiceProperty(), now -> follow());
        held.onChange(language.messagesProperty(), this::follow);
    }

    private void follow() {
        FunctionChoice choice = viewModel.choice();
        FunctionWords words = new FunctionWords(language.messages());
        ElementwiseActivation function = choice.function(kind);
        String rangeText = words.range(function.outputRange());
        boolean focused = choice.focus() == kind;
        drawn.setSelected(choice.shows(kind));
        drawn.setAccessibleText(language.messages().get("activations.overlay.name", words.name(kind)));
        name.setSelected(focused);
        name.setText(words.name(kind));
        name.setAccessibleText(language.messages().get("activations.function.name", words.name(kind), rangeText));
        range.setText(rangeText);
        pseudoClassStateChanged(CHOSEN, focused);
    }
}
