package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The buttons below the drawing, the timeline and the losses. */
public final class TransportView {
    private static final List<Style> PHASES = List.of(Style.FORWARD, Style.LOSS, Style.BACKWARD, Style.UPDATE);

    private final TransportViewModel model;
    private final LiveLanguage language;

    @FXML
    private TransportPane transport;

    @FXML
    private Button first;

    @FXML
    private Button stepBack;

    @FXML
    private Button stepForward;

    @FXML
    private Button nextLayer;

    @FXML
    private Button nextPass;

    @FXML
    private Button nextIteration;

    @FXML
    private Button last;

    @FXML
    private Button play;

    @FXML
    private ComboBox<Speed> speed;

    @FXML
    private TimelineView timeline;

    @FXML
    private LossCurveView lossCurve;

    @FXML
    private Label backWord;

    @FXML
    private Label backKey;

    @FXML
    private Label layerWord;

    @FXML
    private Label passWord;

    @FXML
    private Label iterationWord;

    @FXML
    private Label playWord;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Tooltip playTip;

    public TransportView(TransportViewModel model, LiveLanguage language) {
        this.model = model;
        this.language = language;
    }

    @FXML
    private void initialize() {
        speed.getItems().setAll(Speed.values());
        timeline.connect(model, language);
        lossCurve.connect(model, language);
        List.of(backWord, backKey, layerWord, passWord, iterationWord, playWord).forEach(word -> {
            word.visibleProperty().bind(transport.wordsShownProperty());
            word.managedProperty().bind(transport.wordsShownProperty());
        });
        Subscriptions.whileShown(transport, this::follow);
    }

    private void follow(Subscriptions whileShown) {
        List.of(first, stepBack)
                .forEach(button -> whileShown.listen(model.canGoBackProperty(), can -> button.setDisable(!can)));
        List.of(stepForward, nextLayer, nextPass, nextIteration, play)
                .forEach(button -> whileShown.listen(model.canGoForwardProperty(), can -> button.setDisable(!can)));
        whileShown.listen(model.canGoToEndProperty(), can -> last.setDisable(!can));
        whileShown.listen(
                model.nextPhaseProperty(), phase -> TimelineView.styleOf(phase).replace(PHASES, stepForward));
        whileShown.listen(
                Bindings.createStringBinding(this::stepName, model.nextPhaseProperty(), language.messagesProperty()),
                stepForward::setAccessibleText);
        whileShown.listen(model.playingProperty(), this::showPlaying);
        whileShown.onChange(
                language.messagesProperty(),
                () -> showPlaying(model.playingProperty().get()));
        whileShown.listen(language.messagesProperty(), messages -> speed.setConverter(new SpeedNames(language)));
        speed.valueProperty().bindBidirectional(model.speedProperty());
        whileShown.add(() -> speed.valueProperty().unbindBidirectional(model.speedProperty()));
    }

    private String stepName() {
        Phase phase = Objects.requireNonNull(model.nextPhaseProperty().get());
        return language.messages()
                .get("transport.step.named", language.messages().get("phase." + phase.name()));
    }

    private void showPlaying(boolean playing) {
        String name = language.messages().get(playing ? "transport.pause" : "transport.play");
        String tip = language.messages().get(playing ? "transport.pause.tip" : "transport.play.tip");
        playWord.setText(name);
        play.setAccessibleText(name);
        playTip.setText(tip);
        playIcon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
    }

    @FXML
    private void first() {
        model.first();
    }

    @FXML
    private void stepBack() {
        model.stepBack();
    }

    @FXML
    private void stepForward() {
        model.stepForward();
    }

    @FXML
    private void nextLayer() {
        model.nextLayer();
    }

    @FXML
    private void nextPass() {
        model.nextPass();
    }

    @FXML
    private void nextIteration() {
        model.nextIteration();
    }

    @FXML
    private void last() {
        model.last();
    }

    @FXML
    private void togglePlay() {
        model.togglePlay();
    }

    private static final class SpeedNames extends StringConverter<Speed> {
        private final LiveLanguage language;

        SpeedNames(LiveLanguage language) {
            this.language = language;
        }

        @Override
        public String toString(@Nullable Speed speed) {
            if (speed == null) {
                return "";
            }
            double factor = speed.factor();
            String number = factor == Math.rint(factor) ? Integer.toString((int) factor) : Double.toString(factor);
            return language.messages().get("transport.speed.value", number);
        }

        @Override
        public @Nullable Speed fromString(@Nullable String text) {
            return null;
        }
    }
}
