package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.explanation.SpokenNames;
import io.backstep.ui.document.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for one weight or bias: what a pop-over beside the drawing holds. */
final class ParameterField extends VBox {
    private final NumberField field = new NumberField();

    /** @param done told once a value was taken over by Enter */
    ParameterField(LiveLanguage language, StepSettingsViewModel viewModel, Parameter parameter, Runnable done) {
        getStyleClass().add("parameter-field");
        Words name =
                words -> new SpokenNames(words, viewModel.experiment().network().names(false, false)).of(parameter);
        Label label = new Label();
        label.textProperty().bind(SettingWords.live(language, name));
        Style.STRONG.addTo(label);
        field.setId("parameterField");
        field.accessibleTextProperty().bind(label.textProperty());
        label.setLabelFor(field);
        field.onEnter(text -> {
            Optional<Words> problem = viewModel.enterParameter(parameter, text);
            if (problem.isEmpty()) {
                done.run();
            }
            return problem;
        });
        field.show(viewModel.parameterText(parameter));
        SettingMessage message = new SettingMessage();
        getChildren().addAll(label, field, message);
        Subscriptions.whileShown(this, held -> {
            message.followProblem(field.problemProperty(), language, held);
            held.listen(viewModel.experimentProperty(), now -> {
                if (viewModel.has(parameter)) {
                    field.follow(viewModel.parameterText(parameter));
                }
            });
        });
    }

    /** Puts the cursor into the field, with its content selected. */
    void edit() {
        field.requestFocus();
        field.selectAll();
    }
}
