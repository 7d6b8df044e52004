package io.backstep.ui.step;

import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.LearningRateScale;
import io.backstep.ui.kit.input.LearningRateSlider;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.StepSettingsViewModel.Example;
import io.backstep.ui.step.StepSettingsViewModel.Part;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The settings at the left of the Step screen. */
public final class StepSettingsView {
    private static final List<Granularity> GRANULARITIES =
            List.of(Granularity.TERM, Granularity.NEURON, Granularity.LAYER, Granularity.PASS);
    private static final List<BiasMode> BIAS_MODES = List.of(BiasMode.LEARNED, BiasMode.FROZEN, BiasMode.SHARED);

    private final StepSettingsViewModel viewModel;
    private final LiveLanguage language;
    private final List<LayerActivationRow> activationRows = new ArrayList<>();
    private boolean following;
    private boolean keyGesture;

    @FXML
    private ScrollPane root;

    @FXML
    private ComboBox<Example> example;

    @FXML
    private TextFlow networkSummary;

    @FXML
    private Hyperlink editLayers;

    @FXML
    private VBox activations;

    @FXML
    private VBox layerEditor;

    @FXML
    private SettingMessage networkMessage;

    @FXML
    private ComboBox<Loss> loss;

    @FXML
    private SettingMessage lossMessage;

    @FXML
    private LearningRateSlider learningRate;

    @FXML
    private NumberField learningRateField;

    @FXML
    private SettingMessage learningRateMessage;

    @FXML
    private Pane biasMode;

    @FXML
    private SettingMessage biasMessage;

    @FXML
    private VBox sample;

    @FXML
    private Pane granularity;

    public StepSettingsView(StepSettingsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        example.getItems().setAll(viewModel.examples());
        DeliberateChoice<Example> exampleChoice = new DeliberateChoice<>(
                example, language, Example::title, choice -> Optional.empty(), viewModel::chooseExample);
        loss.getItems().setAll(Losses.ALL);
        DeliberateChoice<Loss> lossChoice = new DeliberateChoice<>(
                loss, language, FunctionNames::loss, viewModel::problemWith, viewModel::chooseLoss);
        sample.getChildren().add(new SampleEditor(language, viewModel));
        editLayers.setOnAction(event -> {
            boolean open = viewModel.layerEditor().openProperty().get();
            viewModel.layerEditor().openProperty().set(!open);
            editLayers.setVisited(false);
        });
        prepareLearningRate();
        prepareSegments(biasMode, BIAS_MODES, mode -> {
            viewModel.chooseBiasMode(mode);
            select(biasMode, BIAS_MODES.indexOf(viewModel.experiment().network().biasMode()));
        });
        prepareSegments(granularity, GRANULARITIES, chosen -> {
            viewModel.granularityProperty().set(chosen);
            select(granularity, GRANULARITIES.indexOf(chosen));
        });
        Subscriptions.whileShown(root, held -> {
            exampleChoice.followLanguage(held);
            lossChoice.followLanguage(held);
            held.listen(viewModel.exampleProperty(), exampleChoice::show);
            held.listen(viewModel.titleProperty(), title -> followTitle(exampleChoice, title));
            held.onChange(
                    language.messagesProperty(),
                    () -> followTitle(exampleChoice, viewModel.titleProperty().getValue()));
            held.listen(viewModel.experimentProperty(), now -> {
                lossChoice.show(Optional.of(now.loss()));
                follow(now);
            });
            held.listen(viewModel.layerEditor().openProperty(), this::followOpen);
            held.listen(viewModel.granularityProperty(), now -> select(granularity, GRANULARITIES.indexOf(now)));
            networkMessage.followRemark(viewModel.remarkOf(Part.NETWORK), language, held);
            lossMessage.followRemark(viewModel.remarkOf(Part.LOSS), language, held);
            biasMessage.followRemark(viewModel.remarkOf(Part.BIASES), language, held);
            learningRateMessage.followProblem(learningRateField.problemProperty(), language, held);
        });
    }

    private void prepareLearningRate() {
        learningRateField.onEnter(viewModel::enterRate);
        // The slider's own value is a logarithm, which would mean nothing read out.
        learningRate
                .accessibleTextProperty()
                .bind(language.bind(
                        "panel.rate.value",
                        viewModel
                                .experimentProperty()
                                .map(now -> NumberText.of(now.optimizer().learningRate()))));
        // Changes only: the value that the slider happens to begin with is no choice of anybody.
        learningRate.valueProperty().subscribe((before, place) -> {
            if (!following) {
                viewModel.dragRate(place.doubleValue());
            }
        });
        learningRate.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> viewModel.beginRateGesture());
        learningRate.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            viewModel.endRateGesture();
            followRate();
        });
        // A key that is held down is one gesture, however often it repeats.
        learningRate.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!keyGesture && event.getCode() != KeyCode.TAB) {
                keyGesture = true;
                viewModel.beginRateGesture();
            }
        });
        learningRate.addEventFilter(KeyEvent.KEY_RELEASED, event -> endKeyGesture());
        learningRate.focusedProperty().subscribe(focused -> endKeyGesture());
    }

    private void endKeyGesture() {
        if (keyGesture) {
            keyGesture = false;
            viewModel.endRateGesture();
        }
    }

    private static <T> void prepareSegments(Pane segments, List<T> values, Consumer<T> chosen) {
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ((ToggleButton) segments.getChildren().get(i)).setOnAction(event -> chosen.accept(value));
        }
    }

    private static void select(Pane segments, int selected) {
        for (int i = 0; i < segments.getChildren().size(); i++) {
            ((ToggleButton) segments.getChildren().get(i)).setSelected(i == selected);
        }
    }

    private void followTitle(DeliberateChoice<Example> exampleChoice, Words title) {
        exampleChoice.prompt(title.in(language.messages()));
    }

    private void followOpen(boolean open) {
        if (open && layerEditor.getChildren().isEmpty()) {
            layerEditor.getChildren().add(new LayerEditor(language, viewModel));
        }
        Shown.set(layerEditor, open);
        editLayers.textProperty().bind(language.bind(open ? "panel.network.done" : "panel.network.edit"));
    }

    private void follow(Experiment now) {
        Network network = now.network();
        followSummary(network);
        if (activationRows.size() != network.depth()) {
            activationRows.clear();
            for (int l = 0; l < network.depth(); l++) {
                activationRows.add(new LayerActivationRow(language, viewModel, l, network.depth()));
            }
            List<LabelledRow> rows =
                    activationRows.stream().map(LayerActivationRow::node).toList();
            LabelledRow.together(rows);
            activations.getChildren().setAll(rows);
        }
        activationRows.forEach(LayerActivationRow::follow);
        select(biasMode, BIAS_MODES.indexOf(network.biasMode()));
        followRate();
    }

    private void followRate() {
        double rate = viewModel.learningRate();
        learningRateField.follow(NumberText.of(rate));
        // While the thumb is held it belongs to the hand, not to the rounded rate.
        if (!learningRate.isPressed()) {
            following = true;
            try {
                learningRate.setValue(LearningRateScale.place(rate));
            } finally {
                following = false;
            }
        }
    }

    private void followSummary(Network network) {
        List<Text> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder(String.valueOf(network.inputs()));
        parts.add(new Text(whole.toString()));
        for (int l = 0; l < network.depth(); l++) {
            String units = String.valueOf(network.layer(l).units());
            whole.append(" · ").append(units);
            Text number = new Text(units);
            if (l < network.depth() - 1) {
                Style.STRONG.addTo(number);
            }
            parts.add(new Text(" · "));
            parts.add(number);
        }
        networkSummary.getChildren().setAll(parts);
        networkSummary.setAccessibleText(whole.toString());
    }
}
