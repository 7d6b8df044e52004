package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The settings at the left of the Activations screen. */
public final class ActivationsSettingsView {
    private static final int VALUE_DIGITS = 3;

    private final ActivationsViewModel viewModel;
    private final LiveLanguage language;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox functions;

    @FXML
    private VBox leakSetting;

    @FXML
    private Label leakText;

    @FXML
    private Slider leak;

    @FXML
    private VBox alphaSetting;

    @FXML
    private Label alphaText;

    @FXML
    private Slider alpha;

    @FXML
    private ToggleButton showValue;

    @FXML
    private ToggleButton showSlope;

    @FXML
    private ToggleButton showCurvature;

    @FXML
    private ToggleButton showRegions;

    @FXML
    private Label shareText;

    @FXML
    private Slider saturationShare;

    @FXML
    private NumberField inputField;

    @FXML
    private Slider inputSlider;

    @FXML
    private SettingMessage inputMessage;

    @FXML
    private Label reachText;

    @FXML
    private Slider reach;

    public ActivationsSettingsView(ActivationsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        List<FunctionRow> rows = Stream.of(FunctionKind.values())
                .map(kind -> new FunctionRow(viewModel, language, kind))
                .toList();
        functions.getChildren().setAll(rows);
        showValue.selectedProperty().bindBidirectional(viewModel.showValueProperty());
        showSlope.selectedProperty().bindBidirectional(viewModel.showSlopeProperty());
        showCurvature.selectedProperty().bindBidirectional(viewModel.showCurvatureProperty());
        showRegions.selectedProperty().bindBidirectional(viewModel.showRegionsProperty());
        SliderLink leakLink = SliderLink.of(leak, 0.01, viewModel::setLeak);
        SliderLink alphaLink = SliderLink.of(alpha, 0.05, viewModel::setAlpha);
        SliderLink shareLink = SliderLink.of(saturationShare, 0.01, viewModel::setShare);
        SliderLink inputLink = SliderLink.of(inputSlider, 0.01, viewModel::moveTo);
        SliderLink reachLink = SliderLink.of(reach, 0.5, viewModel::setReach);
        inputField.onEnter(viewModel::enterZ);
        name(leak, "activations.leak.name", viewModel.choiceProperty().map(FunctionChoice::leak));
        name(alpha, "activations.alpha.name", viewModel.choiceProperty().map(FunctionChoice::alpha));
        name(inputSlider, "activations.z.value", viewModel.probeProperty().map(Probe::z));
        name(reach, "activations.reach.name", viewModel.reachProperty());
        saturationShare
                .accessibleTextProperty()
                .bind(language.bind(
                        "activations.share.name", viewModel.shareProperty().map(ActivationsSettingsView::percent)));
        shareText
                .textProperty()
                .bind(language.bind(
                        "activations.percent", viewModel.shareProperty().map(ActivationsSettingsView::percent)));
        reachText.textProperty().bind(viewModel.reachProperty().map(now -> "±" + short3(now)));
        leakText.textProperty().bind(viewModel.choiceProperty().map(now -> short3(now.leak())));
        alphaText.textProperty().bind(viewModel.choiceProperty().map(now -> short3(now.alpha())));
        Subscriptions.whileShown(root, held -> {
            rows.forEach(row -> row.follow(held));
            held.listen(viewModel.choiceProperty(), now -> {
                visible(leakSetting, now.shows(FunctionKind.LEAKY_RELU));
                visible(alphaSetting, now.shows(FunctionKind.ELU));
                leakLink.show(now.leak());
                alphaLink.show(now.alpha());
            });
            shareLink.follow(viewModel.shareProperty(), held);
            held.listen(viewModel.reachProperty(), now -> followReach(now.doubleValue(), inputLink, reachLink));
            held.listen(viewModel.probeProperty(), now -> {
                inputLink.show(now.z());
                inputField.follow(NumberText.of(now.z()));
            });
            inputMessage.followProblem(inputField.problemProperty(), language, held);
        });
    }

    /** A slider whose range shrinks moves its own value along, which is no wish of anybody. */
    private void followReach(double now, SliderLink inputLink, SliderLink reachLink) {
        inputLink.limit(-now, now);
        inputLink.show(viewModel.probe().z());
        reachLink.show(now);
    }

    private void name(Slider slider, String key, ObservableValue<? extends Number> value) {
        slider.accessibleTextProperty().bind(language.bind(key, value.map(ActivationsSettingsView::short3)));
    }

    private static String short3(Number value) {
        return Numbers.plain(value.doubleValue(), VALUE_DIGITS);
    }

    private static String percent(Number share) {
        return Long.toString(Math.round(100 * share.doubleValue()));
    }

    private static void visible(VBox box, boolean shown) {
        Shown.set(box, shown);
    }
}
