package io.backstep.ui.step;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.Softmax;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;

/** One layer's activation function: three of them one click away, the others in a menu behind. */
final class LayerActivationRow {
    private final LiveLanguage language;
    private final StepSettingsViewModel viewModel;
    private final int layer;
    private final int depth;
    private final List<ToggleButton> inFront = new ArrayList<>();
    private final List<RadioMenuItem> behind = new ArrayList<>();
    private final ToggleButton more = new ToggleButton();
    private final ContextMenu menu = new ContextMenu();
    private final LabelledRow node;

    /** @param layer counted from 0; ids count from 1 */
    LayerActivationRow(LiveLanguage language, StepSettingsViewModel viewModel, int layer, int depth) {
        this.language = language;
        this.viewModel = viewModel;
        this.layer = layer;
        this.depth = depth;
        SegmentFlow segments = new SegmentFlow();
        Activations.ALL.subList(0, SettingWords.IN_FRONT).forEach(this::addInFront);
        Activations.ALL.subList(SettingWords.IN_FRONT, Activations.ALL.size()).forEach(this::addBehind);
        prepareMore();
        segments.getChildren().addAll(inFront);
        segments.getChildren().add(more);
        inFront.get(0).getStyleClass().add("left-pill");
        more.getStyleClass().add("right-pill");
        Label label = new Label();
        label.textProperty().bind(SettingWords.live(language, SettingWords.layer(layer, depth)));
        node = new LabelledRow(label, segments);
        follow();
    }

    LabelledRow node() {
        return node;
    }

    private String id(Activation activation) {
        return "activation-" + (layer + 1) + "-" + activation.id();
    }

    private void addInFront(Activation activation) {
        ToggleButton button = new ToggleButton(activation.symbol());
        button.setId(id(activation));
        button.accessibleTextProperty()
                .bind(SettingWords.live(
                        language,
                        words -> words.get(
                                "panel.activation.ofLayer",
                                FunctionNames.activation(activation).in(words),
                                SettingWords.layer(layer, depth).in(words))));
        button.setTooltip(SettingWords.tooltip(language, FunctionNames.activation(activation)));
        button.setOnAction(event -> choose(activation));
        inFront.add(button);
    }

    private void addBehind(Activation activation) {
        RadioMenuItem item = new RadioMenuItem();
        boolean impossible = viewModel.problemWith(layer, activation).isPresent();
        item.setId(id(activation));
        item.textProperty()
                .bind(SettingWords.live(
                        language,
                        words -> impossible
                                ? words.get(
                                        "panel.activation.impossible",
                                        FunctionNames.activation(activation).in(words),
                                        words.get("panel.problem.softmaxHidden"))
                                : FunctionNames.activation(activation).in(words)));
        item.setDisable(impossible);
        item.setOnAction(event -> choose(activation));
        behind.add(item);
    }

    private void prepareMore() {
        more.setId("activation-" + (layer + 1) + "-more");
        more.accessibleTextProperty()
                .bind(SettingWords.live(
                        language,
                        words -> words.get(
                                "panel.activation.more",
                                SettingWords.layer(layer, depth).in(words))));
        if (viewModel.problemWith(layer, new Softmax()).isPresent()) {
            more.accessibleHelpProperty().bind(language.bind("panel.activation.hiddenHelp"));
            more.setTooltip(SettingWords.tooltip(language, words -> words.get("panel.activation.hiddenHelp")));
        }
        menu.getItems().addAll(behind);
        more.setOnAction(event -> {
            follow();
            menu.show(more, Side.BOTTOM, 0, 2);
        });
    }

    private void choose(Activation activation) {
        viewModel.chooseActivation(layer, activation);
        follow();
    }

    /** Shows the layer's present function. */
    void follow() {
        Activation now = viewModel.experiment().network().layer(layer).activation();
        for (int i = 0; i < inFront.size(); i++) {
            inFront.get(i).setSelected(Activations.ALL.get(i).id().equals(now.id()));
        }
        for (int i = 0; i < behind.size(); i++) {
            Activation other = Activations.ALL.get(SettingWords.IN_FRONT + i);
            behind.get(i).setSelected(other.id().equals(now.id()));
        }
        boolean isBehind = !SettingWords.standsInFront(now);
        more.setSelected(isBehind);
        more.textProperty()
                .bind(SettingWords.live(
                        language,
                        isBehind ? FunctionNames.activation(now) : words -> words.get("panel.activation.others")));
    }
}
