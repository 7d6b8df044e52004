package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanRow;
import io.backstep.ui.plan.PlanRows;
import io.backstep.ui.plan.StartKind;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import io.backstep.ui.train.PlanSettingsViewModel.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The settings of the network that is trained: its layers, and how it begins. */
public final class NetworkSettingsView {
    private static final List<BiasMode> BIAS_MODES = List.of(BiasMode.LEARNED, BiasMode.FROZEN, BiasMode.SHARED);
    private static final double DEVIATIONS = 3;
    /** It never begins a line. */
    private static final String SEPARATOR = "\u00a0· ";

    private final PlanSettingsViewModel viewModel;
    private final LiveLanguage language;
    private final PlanRows rows;
    private boolean open;

    @FXML
    private VBox root;

    @FXML
    private TextFlow planSummary;

    @FXML
    private Hyperlink planEditLayers;

    @FXML
    private Label planParameters;

    @FXML
    private Label planExtras;

    @FXML
    private VBox planLayers;

    @FXML
    private SettingMessage planLayersMessage;

    @FXML
    private SettingMessage planLayersRemark;

    @FXML
    private VBox planOutput;

    @FXML
    private SettingMessage planOutputMessage;

    @FXML
    private VBox planStart;

    @FXML
    private Label planInterval;

    @FXML
    private Pane planBiases;

    public NetworkSettingsView(PlanSettingsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
        rows = new PlanRows(viewModel, language);
    }

    @FXML
    private void initialize() {
        planEditLayers.setOnAction(event -> {
            open = !open;
            planEditLayers.setVisited(false);
            followOpen();
        });
        rows.add(
                planOutput,
                rows.activation(
                        "plan-output",
                        messages -> messages.get("train.output"),
                        output -> messages -> messages.get("train.output.about"),
                        viewModel::problemWithOutput,
                        plan -> Optional.of(plan.network().output().activation()),
                        viewModel::chooseOutput));
        rows.add(
                planStart,
                rows.kinds(
                        "plan-start",
                        "train.start.",
                        StartKind.values(),
                        plan -> PlanEdits.start(plan).map(StartKind::of),
                        viewModel::chooseStart));
        rows.addNumbers(
                planStart,
                PlanNumber.START_VALUE,
                PlanNumber.START_LIMIT,
                PlanNumber.START_MEAN,
                PlanNumber.START_DEVIATION,
                PlanNumber.START_GAIN);
        for (int i = 0; i < BIAS_MODES.size(); i++) {
            BiasMode mode = BIAS_MODES.get(i);
            ((ToggleButton) planBiases.getChildren().get(i)).setOnAction(event -> {
                viewModel.chooseBiasMode(mode);
                followBiases(viewModel.plan());
            });
        }
        Subscriptions.whileShown(root, held -> {
            rows.hold(held);
            followOpen();
            held.listen(viewModel.networkProperty(), now -> now.ifPresent(this::summarize));
            held.listen(viewModel.planProperty(), plan -> {
                followBiases(plan);
                followInterval(plan);
            });
            held.onChange(language.messagesProperty(), () -> {
                followOpen();
                followInterval(viewModel.plan());
                viewModel.networkProperty().getValue().ifPresent(this::summarize);
            });
            planLayersMessage.followProblem(viewModel.problemAt(Place.HIDDEN), language, held);
            planLayersRemark.followRemark(viewModel.extras().remarkProperty(), language, held);
            planOutputMessage.followRemark(viewModel.remarkOf(Part.OUTPUT), language, held);
        });
    }

    private void followOpen() {
        if (open && planLayers.getChildren().isEmpty()) {
            planLayers.getChildren().add(new HiddenLayers(viewModel, language));
        }
        PlanRow.shown(planLayers, open);
        planEditLayers.setText(language.messages().get(open ? "panel.network.done" : "panel.network.edit"));
    }

    private void summarize(Network network) {
        List<Text> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder(String.valueOf(network.inputs()));
        parts.add(new Text(whole.toString()));
        for (int l = 0; l < network.depth(); l++) {
            Text number = new Text(String.valueOf(network.layer(l).units()));
            whole.append(" · ").append(number.getText());
            if (l < network.depth() - 1) {
                Style.STRONG.addTo(number);
            }
            parts.add(new Text(SEPARATOR));
            parts.add(number);
        }
        planSummary.getChildren().setAll(parts);
        planSummary.setAccessibleText(whole.toString());
        planParameters.setText(language.messages().get("train.parameters", PlanSettingsViewModel.learned(network)));
        String extras = extras(network);
        planExtras.setText(extras);
        PlanRow.shown(planExtras, !extras.isEmpty());
    }

    /** How many hidden layers normalise, and how many drop out; nothing where none does. */
    private String extras(Network network) {
        List<Layer> hidden = network.layers().subList(0, network.depth() - 1);
        long normalized = hidden.stream()
                .filter(layer -> layer.normalization().isPresent())
                .count();
        long dropout =
                hidden.stream().filter(layer -> layer.dropout().isPresent()).count();
        List<String> said = new ArrayList<>();
        if (normalized > 0) {
            said.add(language.messages().get("train.layers.normalization.in", normalized, hidden.size()));
        }
        if (dropout > 0) {
            said.add(language.messages().get("train.layers.dropout.in", dropout, hidden.size()));
        }
        return String.join("\n", said);
    }

    private void followBiases(TrainingPlan plan) {
        for (int i = 0; i < BIAS_MODES.size(); i++) {
            ((ToggleButton) planBiases.getChildren().get(i))
                    .setSelected(BIAS_MODES.get(i) == plan.network().biasMode());
        }
    }

    private void followInterval(TrainingPlan plan) {
        Optional<Initializer.Gaussian> curve = PlanEdits.start(plan)
                .filter(Initializer.Gaussian.class::isInstance)
                .map(Initializer.Gaussian.class::cast);
        PlanRow.shown(planInterval, curve.isPresent());
        curve.ifPresent(now -> planInterval.setText(language.messages()
                .get(
                        "train.interval",
                        Numbers.plain(now.mean() - DEVIATIONS * now.deviation(), Numbers.GRAPH_DIGITS),
                        Numbers.plain(now.mean() + DEVIATIONS * now.deviation(), Numbers.GRAPH_DIGITS))));
    }
}
