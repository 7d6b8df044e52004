package io.backstep.ui.train;

import io.backstep.engine.training.Snapshot;
import io.backstep.text.Messages;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.kit.run.RunWords;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What makes a run go, and how far it has come. */
public final class TrainControlsView {
    private static final int SPEED_DIGITS = 2;

    private final TrainViewModel viewModel;
    private final LiveLanguage language;

    @FXML
    private VBox root;

    @FXML
    private Button train;

    @FXML
    private FontIcon trainIcon;

    @FXML
    private Label paceText;

    @FXML
    private Slider pace;

    @FXML
    private Label runStatus;

    @FXML
    private FlowPane progress;

    @FXML
    private Label runSample;

    @FXML
    private Label runEnd;

    @FXML
    private Button stepThrough;

    @FXML
    private Label tooManyToStep;

    public TrainControlsView(TrainViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        RunViewModel run = viewModel.run();
        pace.valueProperty().subscribe((before, now) -> run.setPace(Pace.at((int) Math.round(now.doubleValue()))));
        // What does not fit beside the speed goes below it, and wraps there.
        runStatus.maxWidthProperty().bind(progress.widthProperty());
        Subscriptions.whileShown(root, held -> {
            held.listen(run.runningProperty(), now -> say());
            held.listen(run.paceProperty(), now -> pace.setValue(now.index()));
            held.onChange(run.paceProperty(), this::say);
            held.onChange(run.momentProperty(), this::sayHowFar);
            held.onChange(run.speedProperty(), this::sayHowFar);
            held.onChange(run.changedAfterProperty(), this::sayHowFar);
            held.onChange(viewModel.sampleOfBatchProperty(), this::sayHowFar);
            held.onChange(viewModel.rowProperty(), this::sayHowFar);
            held.onChange(language.messagesProperty(), this::say);
        });
    }

    @FXML
    private void toggle() {
        viewModel.toggle();
    }

    @FXML
    private void oneSample() {
        viewModel.oneSample();
    }

    @FXML
    private void oneBatch() {
        viewModel.oneBatch();
    }

    @FXML
    private void oneEpoch() {
        viewModel.oneEpoch();
    }

    @FXML
    private void reset() {
        viewModel.reset();
    }

    @FXML
    private void newStart() {
        viewModel.newStart();
    }

    @FXML
    private void stepThrough() {
        viewModel.stepThrough();
    }

    private void say() {
        Messages messages = language.messages();
        RunWords.say(train, trainIcon, viewModel.run().isRunning(), messages);
        paceText.setText(RunWords.of(viewModel.run().pace(), messages));
        sayHowFar();
    }

    private void sayHowFar() {
        Messages messages = language.messages();
        runStatus.setText(
                viewModel.run().moment().map(now -> howFar(now, messages)).orElse(""));
        int sample = viewModel.sampleOfBatchProperty().get();
        runSample.setText(viewModel
                .run()
                .moment()
                .filter(now -> sample > 0)
                .map(now -> new SampleWords(messages)
                        .of(now, viewModel.rowProperty().get(), sample))
                .orElse(""));
        Shown.set(runSample, !runSample.getText().isEmpty());
        String end = viewModel
                .run()
                .moment()
                .map(Moment::snapshot)
                .map(now -> why(now, messages))
                .orElse("");
        runEnd.setText(end);
        Shown.set(runEnd, !end.isEmpty());
        boolean tooMany = viewModel.run().moment().isPresent() && !viewModel.canStepThrough();
        stepThrough.setDisable(tooMany);
        Shown.set(tooManyToStep, tooMany);
        tooManyToStep.setText(tooMany ? messages.get("train.step-through.large", TrainViewModel.MOST_STEPPED) : "");
    }

    private String howFar(Moment moment, Messages messages) {
        Snapshot snapshot = moment.snapshot();
        List<String> parts = new ArrayList<>();
        parts.add(messages.get("train.status.epoch", snapshot.epochs()));
        parts.add(messages.get("train.status.updates", snapshot.updates()));
        if (snapshot.end().equals(Optional.of(Snapshot.End.DIVERGED))) {
            parts.add(messages.get("train.status.diverged", snapshot.updates() + 1));
        }
        double speed = viewModel.run().speedProperty().get();
        if (viewModel.run().isRunning() && speed > 0) {
            parts.add(messages.get("train.status.speed", rounded(speed)));
        }
        viewModel
                .run()
                .changedAfterProperty()
                .get()
                .ifPresent(update -> parts.add(messages.get("train.status.changed", update)));
        return String.join(messages.get("train.status.join"), parts);
    }

    /** To two digits: more would only flicker. */
    private static long rounded(double speed) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) + 1 - SPEED_DIGITS));
        return (long) (Math.round(speed / unit) * unit);
    }

    /** Why a run has ended; not where it left the finite numbers and it is known which, since the findings tell that. */
    private static String why(Snapshot snapshot, Messages messages) {
        return snapshot.end()
                .map(end -> switch (end) {
                    case DIVERGED ->
                        snapshot.divergence().isPresent()
                                ? ""
                                : messages.get("train.end.diverged.somewhere", snapshot.updates() + 1);
                    case STOPPED_EARLY ->
                        messages.get("train.end.early", snapshot.figures().epochs());
                })
                .orElse("");
    }
}
