package io.backstep.ui.train;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.CountStepper;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.Problems;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hidden layers as a list: units, function, normalisation and dropout of each, one more, one fewer. */
final class HiddenLayers extends VBox {
    private final LiveLanguage language;
    private final PlanSettingsViewModel viewModel;
    private final VBox list = new VBox();
    private final Button add = new Button();
    private final Problems problems = new Problems();
    private final List<Row> rows = new ArrayList<>();
    private final Subscriptions ofRows = new Subscriptions();

    /** One layer's controls. */
    private record Row(CountStepper units, DeliberateChoice<Activation> function, LayerExtras extras) {}

    HiddenLayers(PlanSettingsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
        getStyleClass().addAll("layer-editor", "hidden-layers");
        list.getStyleClass().add("hidden-layers-list");
        add.setId("plan-add-layer");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> viewModel.addLayer());
        SettingMessage problem = new SettingMessage();
        getChildren().addAll(list, problem, add);
        Subscriptions.whileShown(this, held -> {
            problem.followProblem(problems.firstProperty(), language, held);
            held.listen(viewModel.planProperty(), this::follow);
            held.add(ofRows);
        });
    }

    private void follow(TrainingPlan plan) {
        List<Hidden> layers = plan.network().hidden();
        if (rows.size() != layers.size() || ofRows.size() != rows.size()) {
            build(layers);
        }
        for (int l = 0; l < layers.size(); l++) {
            rows.get(l).units().follow(layers.get(l).units());
            rows.get(l)
                    .function()
                    .show(Activations.ofId(layers.get(l).activation().id()));
            rows.get(l).extras().follow(layers.get(l), layers.size() == 1);
        }
        add.setDisable(!viewModel.canAddLayer());
        add.textProperty().bind(language.bind(viewModel.canAddLayer() ? "panel.layers.add" : "train.layers.full"));
    }

    private void build(List<Hidden> layers) {
        boolean hadFocus = isFocusWithin() && !add.isFocused();
        List<Boolean> open = rows.stream().map(row -> row.extras().isOpen()).toList();
        rows.clear();
        problems.clear();
        list.getChildren().clear();
        ofRows.unsubscribe();
        for (int l = 0; l < layers.size(); l++) {
            addRow(l, layers.get(l));
            rows.get(l).extras().setOpen(l < open.size() && open.get(l));
        }
        if (hadFocus) {
            // The button that removed its own row is gone; the focus stays where rows are made and removed.
            add.requestFocus();
        }
    }

    private void addRow(int layer, Hidden now) {
        String number = String.valueOf(layer + 1);
        Words name = messages -> messages.get("panel.layer.hiddenNumbered", number);
        CountStepper units = new CountStepper(
                "plan-units-" + number,
                PlanEdits.MOST_UNITS,
                language,
                messages -> messages.get("panel.layers.unitsOf", name.in(messages)),
                text -> viewModel.enterUnits(layer, text));
        problems.add(units.problemProperty());
        Label label = new Label();
        label.textProperty().bind(language.bind(name));
        HBox beside = new HBox(units, remove(layer, number, name));
        beside.getStyleClass().add("beside");
        ComboBox<Activation> function = new ComboBox<>();
        function.setId("plan-activation-" + number);
        function.setMaxWidth(Double.MAX_VALUE);
        function.getItems().setAll(Activations.ALL);
        function.accessibleTextProperty()
                .bind(language.bind(messages -> messages.get("train.layers.function", name.in(messages))));
        function.setTooltip(tooltip(messages -> messages.get("train.layers.function.tip")));
        DeliberateChoice<Activation> choice = new DeliberateChoice<>(
                function,
                language,
                FunctionNames::activation,
                PlanSettingsViewModel::problemWithHidden,
                chosen -> viewModel.chooseActivation(layer, chosen));
        Subscriptions held = new Subscriptions();
        choice.followLanguage(held);
        LayerExtras extras = new LayerExtras(viewModel.extras(), language, layer, name, now);
        extras.hold(held);
        problems.add(extras.problemProperty());
        ofRows.add(held);
        rows.add(new Row(units, choice, extras));
        VBox row = new VBox(new LabelledRow(label, beside), function, extras);
        row.getStyleClass().add("plan-row");
        list.getChildren().add(row);
    }

    private Node remove(int layer, String number, Words name) {
        Words what = messages -> messages.get("panel.layers.remove", name.in(messages));
        Button remove = new Button();
        remove.setId("plan-remove-layer-" + number);
        remove.setGraphic(new FontIcon("mdi2c-close"));
        remove.accessibleTextProperty().bind(language.bind(what));
        remove.setTooltip(tooltip(what));
        Style.QUIET.addTo(remove);
        remove.getStyleClass().add("row-end");
        remove.setOnAction(event -> {
            // So that those after it stay open, or closed.
            rows.remove(layer);
            viewModel.removeLayer(layer);
        });
        return remove;
    }

    private Tooltip tooltip(Words words) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.bind(words));
        return tooltip;
    }
}
