package io.backstep.ui.digits;

import io.backstep.engine.math.Vector;
import io.backstep.experiment.TrainedDigits;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the network answers: in a sentence, and how probable it finds each digit. */
public final class AnswerView {
    private final DigitsViewModel viewModel;
    private final StepThroughViewModel stepping;
    private final LiveLanguage language;
    private final List<ProbabilityRow> rows = new ArrayList<>();

    @FXML
    private Parent root;

    @FXML
    private Label prediction;

    @FXML
    private VBox probabilities;

    @FXML
    private Button stepThroughDigit;

    @FXML
    private Label stepThroughProblem;

    @FXML
    private Label mistake;

    public AnswerView(DigitsViewModel viewModel, StepThroughViewModel stepping, LiveLanguage language) {
        this.viewModel = viewModel;
        this.stepping = stepping;
        this.language = language;
    }

    @FXML
    private void initialize() {
        for (int digit = 0; digit < TrainedDigits.DIGITS; digit++) {
            rows.add(new ProbabilityRow(digit));
        }
        probabilities.getChildren().setAll(rows);
        stepThroughDigit.setOnAction(event -> stepping.stepThrough());
        Subscriptions.whileShown(root, held -> {
            held.listen(stepping.possibleProperty(), possible -> stepThroughDigit.setDisable(!possible));
            held.listen(stepping.problemProperty(), now -> sayProblem());
            held.onChange(language.messagesProperty(), this::sayProblem);
            held.listen(viewModel.readingProperty(), now -> say());
            held.onChange(language.messagesProperty(), this::say);
            held.listen(viewModel.centreProperty(), on -> Shown.set(mistake, !on));
        });
    }

    private void sayProblem() {
        Optional<Words> problem = stepping.problemProperty().get();
        stepThroughProblem.setText(
                problem.map(words -> words.in(language.messages())).orElse(""));
        Shown.set(stepThroughProblem, problem.isPresent());
    }

    private void say() {
        Messages messages = language.messages();
        Optional<Vector> now = viewModel.readingProperty().get().probabilities();
        prediction.setText(now.map(found -> AnswerWords.of(found, messages)).orElse(""));
        int largest = now.map(found -> AnswerWords.largest(found, -1)).orElse(-1);
        for (int digit = 0; digit < rows.size(); digit++) {
            int at = digit;
            Optional<Double> probability = now.map(found -> found.get(at));
            rows.get(digit)
                    .show(
                            probability.orElse(0.0),
                            probability
                                    .map(share -> AnswerWords.percent(share, messages))
                                    .orElse(messages.get("digits.percent.none")),
                            digit == largest);
        }
    }
}
