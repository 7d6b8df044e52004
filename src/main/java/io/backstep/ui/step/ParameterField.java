package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for one weight or bias: what a pop-over beside the drawing holds. */
final class ParameterField extends VBox {
    private final NumberField field = new NumberField();
    private final Label hint = new Label();

    /** @param done told once Enter took a value over, or Escape gave it up */
    ParameterField(LiveLanguage language, ParameterEditorViewModel viewModel, Parameter parameter, Runnable done) {
        getStyleClass().add("parameter-field");
        Label label = new Label();
        label.textProperty().bind(SettingWords.live(language, viewModel.name(parameter)));
        Style.STRONG.addTo(label);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Style.MUTED.addTo(hint);
        field.setId("parameterField");
        field.accessibleTextProperty().bind(label.textProperty());
        field.accessibleHelpProperty().bind(hint.textProperty());
        label.setLabelFor(field);
        field.onEnter(text -> {
            Optional<Words> problem = viewModel.enter(parameter, text);
            if (problem.isEmpty()) {
                field.follow(viewModel.text(parameter));
            }
            return problem;
        });
        field.onAccepted(done);
        field.onRestored(done);
        field.show(viewModel.text(parameter));
        SettingMessage message = new SettingMessage();
        getChildren().addAll(label, field, message, hint);
        Subscriptions.whileShown(this, held -> {
            message.followProblem(field.problemProperty(), language, held);
            held.listen(viewModel.runProperty(), run -> {
                say(language, viewModel);
                // What is being typed stays, even while the run goes on.
                if (viewModel.has(parameter) && !field.isPending()) {
                    field.follow(viewModel.text(parameter));
                }
            });
            held.onChange(language.messagesProperty(), () -> say(language, viewModel));
        });
    }

    private void say(LiveLanguage language, ParameterEditorViewModel viewModel) {
        hint.setText(viewModel.hint().in(language.messages()));
    }

    /** Puts the cursor into the field, with its content selected. */
    void edit() {
        field.requestFocus();
        field.selectAll();
    }
}
