package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.training.Snapshot;
import io.backstep.text.Messages;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
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
        Subscriptions.whileShown(root, held -> {
            held.listen(run.runningProperty(), now -> say());
            held.listen(run.paceProperty(), now -> pace.setValue(now.index()));
            held.onChange(run.paceProperty(), this::say);
            held.onChange(run.momentProperty(), this::sayHowFar);
            held.onChange(run.speedProperty(), this::sayHowFar);
            held.onChange(run.changedAfterProperty(), this::sayHowFar);
            held.onChange(viewModel.sampleOfBatchProperty(), this::sayHowFar);
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
        boolean running = viewModel.run().isRunning();
        train.setText(messages.get(running ? "train.pause" : "train.play"));
        trainIcon.setIconLiteral(running ? "mdi2p-pause" : "mdi2p-play");
        Pace now = viewModel.run().pace();
        paceText.setText(
                now.isFastest()
                        ? messages.get("train.pace.fastest")
                        : messages.get("train.pace.updates", (int) now.updates()));
        sayHowFar();
    }

    private void sayHowFar() {
        Messages messages = language.messages();
        runStatus.setText(
                viewModel.run().moment().map(now -> howFar(now, messages)).orElse(""));
        String end = viewModel
                .run()
                .moment()
                .flatMap(now -> now.snapshot().end().map(why -> why(now, why, messages)))
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
        int sample = viewModel.sampleOfBatchProperty().get();
        if (sample > 0) {
            parts.add(messages.get("train.status.sample", sample, moment.batch().size()));
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

    private static String why(Moment moment, Snapshot.End end, Messages messages) {
        Snapshot snapshot = moment.snapshot();
        return switch (end) {
            case DIVERGED ->
                snapshot.divergence()
                        .<String>map(divergence -> messages.get(
                                "train.end.diverged",
                                divergence.update(),
                                snapshot.network()
                                        .names(true, true)
                                        .of(divergence.where())
                                        .label(),
                                Numbers.plain(divergence.value(), Numbers.GRAPH_DIGITS)))
                        .orElseGet(() -> messages.get("train.end.diverged.somewhere", snapshot.updates() + 1));
            case STOPPED_EARLY ->
                messages.get("train.end.early", snapshot.figures().epochs());
        };
    }
}
