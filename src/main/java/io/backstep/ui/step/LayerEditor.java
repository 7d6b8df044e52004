package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Network;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.CountStepper;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.Problems;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Edits how many inputs, layers and units the network has, how its weights begin, what is
 * normalised, and what dropout leaves out. Opens below the summary.
 */
final class LayerEditor extends VBox {
    private final LiveLanguage language;
    private final LayerEditorViewModel layers;
    private final VBox rows = new VBox();
    private final CountStepper inputs;
    private final List<CountStepper> units = new ArrayList<>();
    private final Problems problems = new Problems();
    private final Button add = new Button();
    private final ComboBox<StartWeights.Kind> initializer = new ComboBox<>();
    private final DeliberateChoice<StartWeights.Kind> initializerChoice;
    private final NumberField size = new NumberField();
    private final Label sizeLabel = new Label();
    private final LabelledRow sizeRow = new LabelledRow(sizeLabel, size);
    private final Label interval = new Label();
    private final NumberField seed = new NumberField();
    private final LabelledRow seedRow;

    LayerEditor(LiveLanguage language, StepSettingsViewModel viewModel) {
        this.language = language;
        this.layers = viewModel.layerEditor();
        getStyleClass().add("layer-editor");
        rows.getStyleClass().add("rows");

        Words inputsName = words -> words.get("panel.layers.inputs");
        inputs = new CountStepper("inputs", NetworkEdits.MOST_INPUTS, language, inputsName, layers::enterInputs);
        add.setId("addLayer");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> layers.addLayer());

        initializer.setId("initializer");
        initializer.getItems().setAll(StartWeights.Kind.values());
        initializer.accessibleTextProperty().bind(language.bind("panel.start.initializer"));
        initializer.setMaxWidth(Double.MAX_VALUE);
        initializerChoice = new DeliberateChoice<>(
                initializer, language, SettingWords::initializer, kind -> Optional.empty(), layers::chooseInitializer);
        size.setId("startSize");
        size.setPrefColumnCount(4);
        seed.setPrefColumnCount(4);
        size.onEnter(layers::enterStartSize);
        size.accessibleTextProperty().bind(sizeLabel.textProperty());
        sizeLabel.setLabelFor(size);
        interval.setId("threeSigma");
        interval.setWrapText(true);
        Style.MUTED.addTo(interval);
        seed.setId("seed");
        seed.onEnter(layers::enterSeed);
        seed.accessibleTextProperty().bind(language.bind("panel.start.seed"));
        seedRow = seedRow();
        Button draw = new Button();
        draw.setId("drawWeights");
        draw.textProperty().bind(language.bind("panel.start.draw"));
        draw.setMaxWidth(Double.MAX_VALUE);
        draw.setOnAction(event -> layers.drawWeights());
        Label heading = new Label();
        Style.SECTION_HEADING.addTo(heading);
        heading.textProperty().bind(language.bind("panel.start"));

        SettingMessage problem = new SettingMessage();
        getChildren().addAll(rows, problem, add, heading, initializer, sizeRow, interval, seedRow, draw);
        getChildren().add(new NormalizationEditor(language, viewModel));
        getChildren().add(new DropoutEditor(language, viewModel.dropoutEditor()));
        Subscriptions.whileShown(this, held -> {
            problem.followProblem(problems.firstProperty(), language, held);
            held.listen(viewModel.experimentProperty(), now -> followNetwork(now.network()));
            initializerChoice.followLanguage(held);
            held.listen(layers.startWeightsProperty(), this::followStart);
            held.onChange(language.messagesProperty(), () -> followStart(layers.startWeights()));
        });
    }

    private LabelledRow seedRow() {
        Label label = new Label();
        label.textProperty().bind(language.bind("panel.start.seed"));
        label.setLabelFor(seed);
        Button anew = new Button();
        anew.setId("newSeed");
        anew.setGraphic(new FontIcon("mdi2d-dice-5-outline"));
        anew.accessibleTextProperty().bind(language.bind("panel.start.newSeed"));
        anew.setTooltip(SettingWords.tooltip(language, words -> words.get("panel.start.newSeed")));
        anew.setOnAction(event -> layers.newSeed());
        HBox both = new HBox(seed, anew);
        both.getStyleClass().add("beside");
        return new LabelledRow(label, both);
    }

    private void followNetwork(Network network) {
        if (units.size() != network.depth()) {
            buildRows(network.depth());
        }
        inputs.follow(network.inputs());
        for (int l = 0; l < network.depth(); l++) {
            units.get(l).follow(network.layer(l).units());
        }
        add.setDisable(!layers.canAddLayer());
        add.textProperty().bind(language.bind(layers.canAddLayer() ? "panel.layers.add" : "panel.layers.full"));
    }

    private void buildRows(int depth) {
        boolean hadFocus = getScene() != null && isWithin(rows, getScene().getFocusOwner());
        units.clear();
        problems.clear();
        rows.getChildren().setAll(row(words -> words.get("panel.layers.inputs"), inputs, Optional.empty()));
        problems.add(inputs.problemProperty());
        problems.add(size.problemProperty());
        problems.add(seed.problemProperty());
        for (int l = 0; l < depth; l++) {
            int layer = l;
            Words name = SettingWords.layer(l, depth);
            CountStepper stepper = new CountStepper(
                    "units-" + (l + 1),
                    NetworkEdits.MOST_UNITS,
                    language,
                    words -> words.get("panel.layers.unitsOf", name.in(words)),
                    text -> layers.enterUnits(layer, text));
            units.add(stepper);
            problems.add(stepper.problemProperty());
            rows.getChildren().add(row(name, stepper, l < depth - 1 ? Optional.of(layer) : Optional.empty()));
        }
        if (hadFocus) {
            // The button that removed its own row is gone; the focus stays where rows are made and removed.
            add.requestFocus();
        }
    }

    private static boolean isWithin(Node ancestor, @Nullable Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above == ancestor) {
                return true;
            }
        }
        return false;
    }

    private LabelledRow row(Words name, CountStepper stepper, Optional<Integer> removable) {
        Label label = new Label();
        label.textProperty().bind(SettingWords.live(language, name));
        Region end;
        if (removable.isPresent()) {
            Button remove = new Button();
            remove.setId("removeLayer-" + (removable.get() + 1));
            remove.setGraphic(new FontIcon("mdi2c-close"));
            Words what = words -> words.get("panel.layers.remove", name.in(words));
            remove.accessibleTextProperty().bind(SettingWords.live(language, what));
            remove.setTooltip(SettingWords.tooltip(language, what));
            Style.QUIET.addTo(remove);
            remove.setOnAction(event -> layers.removeLayer(removable.get()));
            end = remove;
        } else {
            end = new Region();
        }
        end.getStyleClass().add("row-end");
        HBox both = new HBox(stepper, end);
        both.getStyleClass().add("beside");
        return new LabelledRow(label, both);
    }

    private void followStart(StartWeights start) {
        initializerChoice.show(Optional.of(start.kind()));
        seed.follow(String.valueOf(start.seed()));
        size.follow(NumberText.of(start.size()));
        sizeLabel.setText(
                switch (start.kind()) {
                    case UNIFORM -> language.messages().get("panel.start.limit");
                    case GAUSSIAN -> language.messages().get("panel.start.deviation");
                    default -> language.messages().get("panel.start.value");
                });
        Shown.set(sizeRow, start.kind().sized());
        boolean bellCurve = start.kind() == StartWeights.Kind.GAUSSIAN;
        interval.setText(
                bellCurve
                        ? language.messages()
                                .get("panel.start.threeSigma", Numbers.plain(3 * start.size(), Numbers.GRAPH_DIGITS))
                        : "");
        Shown.set(interval, bellCurve);
        Shown.set(seedRow, start.kind().random());
    }
}
