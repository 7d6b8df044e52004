package io.backstep.ui.digits;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.training.Snapshot;
import io.backstep.text.Messages;
import io.backstep.ui.digits.DigitsMeasures.Measure;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.kit.run.RunDriver;
import io.backstep.ui.kit.run.RunWords;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import org.kordamp.ikonli.javafx.FontIcon;

/** What makes training go, how far it has come, and how good the network is by now. */
public final class DigitsRunView {
    private static final double LONG_SECONDS = 100;
    private static final double MINUTE = 60;

    private final DigitsTraining training;
    private final DigitsMeasures measures;
    private final LiveLanguage language;

    @FXML
    private Parent root;

    @FXML
    private Button trainDigits;

    @FXML
    private FontIcon trainIcon;

    @FXML
    private Button oneBatch;

    @FXML
    private Button oneEpoch;

    @FXML
    private Button reset;

    @FXML
    private Slider pace;

    @FXML
    private Label paceText;

    @FXML
    private Label epoch;

    @FXML
    private ProgressBar epochProgress;

    @FXML
    private Label epochCount;

    @FXML
    private Label timeLeft;

    @FXML
    private Label trainingLoss;

    @FXML
    private Label testLoss;

    @FXML
    private Label testAccuracy;

    @FXML
    private Label measuredOn;

    @FXML
    private Label runEnd;

    public DigitsRunView(DigitsTraining training, DigitsMeasures measures, LiveLanguage language) {
        this.training = training;
        this.measures = measures;
        this.language = language;
    }

    @FXML
    private void initialize() {
        RunDriver<DigitsRun, DigitsMoment> run = training.run();
        pace.valueProperty().subscribe((before, now) -> run.setPace(Pace.at((int) Math.round(now.doubleValue()))));
        Subscriptions.whileShown(root, held -> {
            held.listen(run.paceProperty(), now -> pace.setValue(now.index()));
            held.onChange(run.paceProperty(), this::say);
            held.onChange(run.runningProperty(), this::say);
            held.onChange(run.momentProperty(), this::sayHowFar);
            held.onChange(run.speedProperty(), this::sayHowFar);
            held.onChange(measures.measureProperty(), this::sayHowGood);
            held.onChange(language.messagesProperty(), this::say);
            say();
        });
    }

    @FXML
    private void toggle() {
        training.run().toggle();
    }

    @FXML
    private void oneBatch() {
        training.run().oneBatch();
    }

    @FXML
    private void oneEpoch() {
        training.run().oneEpoch();
    }

    @FXML
    private void reset() {
        training.reset();
    }

    private void say() {
        Messages messages = language.messages();
        RunWords.say(trainDigits, trainIcon, training.run().isRunning(), messages);
        paceText.setText(RunWords.of(training.run().pace(), messages));
        sayHowFar();
    }

    private void sayHowFar() {
        Messages messages = language.messages();
        Optional<DigitsMoment> moment = training.moment();
        List.of(trainDigits, oneBatch, oneEpoch).forEach(button -> button.setDisable(moment.isEmpty()));
        reset.setDisable(moment.filter(
                        now -> now.snapshot().updates() > 0 || now.planned().continued())
                .isEmpty());
        epoch.setText(moment.map(
                        now -> messages.get("digits.run.epoch", now.snapshot().epochs() + 1))
                .orElse(messages.get("digits.run.preparing")));
        epochProgress.setProgress(
                moment.map(now -> (double) now.learnedFrom() / now.pictures()).orElse(0.0));
        epochCount.setText(moment.map(now -> messages.get("digits.run.count", now.learnedFrom(), now.pictures()))
                .orElse(""));
        timeLeft.setText(moment.map(now -> timeLeft(now, messages)).orElse(""));
        String end = moment.flatMap(now -> now.snapshot().end().map(why -> why(now.snapshot(), messages)))
                .orElse("");
        runEnd.setText(end);
        Shown.set(runEnd, !end.isEmpty());
        sayHowGood();
    }

    private String timeLeft(DigitsMoment now, Messages messages) {
        double speed = training.run().speedProperty().get();
        if (!training.run().isRunning() || speed <= 0) {
            return "";
        }
        double seconds = (now.pictures() - now.learnedFrom()) / speed;
        if (seconds < 1) {
            return messages.get("digits.run.left.moment");
        }
        return seconds < LONG_SECONDS
                ? messages.get("digits.run.left.seconds", (int) Math.ceil(seconds))
                : messages.get("digits.run.left.minutes", (int) Math.ceil(seconds / MINUTE));
    }

    private void sayHowGood() {
        Messages messages = language.messages();
        Optional<Measure> measure = measures.measureProperty().get();
        String none = messages.get("digits.percent.none");
        trainingLoss.setText(training.moment()
                .map(now -> number(now.snapshot().figures().training().loss()))
                .orElse(none));
        testLoss.setText(measure.map(found -> number(found.test().loss())).orElse(none));
        OptionalDouble accuracy = measure.map(found -> found.test().accuracy()).orElse(OptionalDouble.empty());
        testAccuracy.setText(accuracy.isPresent() ? AnswerWords.percent(accuracy.getAsDouble(), messages) : none);
        measuredOn.setText(training.moment()
                .map(now -> messages.get(
                        "digits.run.measured",
                        now.planned().data().measured().size(),
                        now.planned().data().test().size()))
                .orElse(""));
    }

    private static String number(double loss) {
        return Numbers.plain(loss, Numbers.GRAPH_DIGITS);
    }

    private static String why(Snapshot snapshot, Messages messages) {
        return snapshot.divergence()
                .<String>map(divergence -> messages.get(
                        "digits.run.diverged",
                        divergence.update(),
                        snapshot.network()
                                .names(true, true)
                                .of(divergence.where())
                                .label(),
                        number(divergence.value())))
                .orElseGet(() -> messages.get("train.end.diverged.somewhere", snapshot.updates() + 1));
    }
}
