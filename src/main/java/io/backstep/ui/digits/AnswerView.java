package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
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
    private Label otherSize;

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
        stepThroughDigit.setOnAction(event -> stepping.stepThrough());
        Subscriptions.whileShown(root, held -> {
            held.listen(stepping.possibleProperty(), possible -> stepThroughDigit.setDisable(!possible));
            held.listen(stepping.problemProperty(), now -> sayProblem());
            held.onChange(language.messagesProperty(), this::sayProblem);
            held.listen(viewModel.readingProperty(), now -> say());
            held.listen(
                    viewModel.networkProperty().map(now -> now.map(known -> List.of(known.inputs(), known.outputs()))),
                    shape -> say());
            held.onChange(language.messagesProperty(), this::say);
            held.listen(viewModel.centreProperty(), on -> Shown.set(mistake, !on));
        });
    }

    /** One for each class. */
    private void showRows(int classes) {
        while (rows.size() < classes) {
            rows.add(new ProbabilityRow(rows.size()));
        }
        rows.subList(classes, rows.size()).clear();
        if (probabilities.getChildren().size() != classes) {
            probabilities.getChildren().setAll(rows);
        }
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
        Optional<Network> network = viewModel.networkProperty().get();
        GreyImage field = viewModel.readingProperty().get().field();
        int points = field.rows() * field.columns();
        boolean other = network.filter(known -> known.inputs() != points).isPresent();
        Shown.set(otherSize, other);
        otherSize.setText(
                other ? messages.get("digits.answer.size", network.get().inputs(), field.rows(), field.columns()) : "");
        showRows(network.map(Network::outputs).orElse(TrainedDigits.DIGITS));
        int largest = now.map(found -> AnswerWords.largest(found, -1)).orElse(-1);
        for (int digit = 0; digit < rows.size(); digit++) {
            int at = digit;
            Optional<Double> probability =
                    now.filter(found -> at < found.size()).map(found -> found.get(at));
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
