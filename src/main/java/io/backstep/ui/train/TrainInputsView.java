package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.Normalization;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.formula.Numbers;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.input.WordCell;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What of the data is trained on, and in which form. */
public final class TrainInputsView {
    /** How many columns the table of the scaling lists. */
    private static final int MOST_LISTED = 8;

    private static final Map<InputFeature, String> SIGNS = Map.of(
            InputFeature.X, "x",
            InputFeature.Y, "y",
            InputFeature.X_SQUARED, "x²",
            InputFeature.Y_SQUARED, "y²",
            InputFeature.PRODUCT, "x·y",
            InputFeature.SIN_X, "sin x",
            InputFeature.SIN_Y, "sin y");

    private final TrainDataViewModel viewModel;
    private final LiveLanguage language;
    private final Map<InputFeature, ToggleButton> featureToggles = new EnumMap<>(InputFeature.class);

    @FXML
    private VBox root;

    @FXML
    private Label validationText;

    @FXML
    private Slider validation;

    @FXML
    private Label testText;

    @FXML
    private Slider test;

    @FXML
    private Label trainingText;

    @FXML
    private NumberField splitSeedField;

    @FXML
    private SettingMessage splitSeedMessage;

    @FXML
    private FlowPane features;

    @FXML
    private Label featuresAbout;

    @FXML
    private ComboBox<Scaling> scaling;

    @FXML
    private Label scalingAbout;

    @FXML
    private GridPane scalingTable;

    @FXML
    private Label scalingMore;

    public TrainInputsView(TrainDataViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        for (InputFeature feature : InputFeature.values()) {
            ToggleButton toggle = new ToggleButton(SIGNS.get(feature));
            toggle.setId("feature-" + feature.id().replace("^", ""));
            toggle.setOnAction(event -> {
                viewModel.toggle(feature);
                followFeatures();
            });
            featureToggles.put(feature, toggle);
            features.getChildren().add(toggle);
        }
        scaling.getItems().setAll(Scaling.values());
        // What the plan has already is no edit, so that following it asks for nothing.
        scaling.setOnAction(event -> viewModel.setScaling(scaling.getValue()));
        SliderLink validationLink = SliderLink.of(validation, 1, percent -> viewModel.setValidation(percent / 100));
        SliderLink testLink = SliderLink.of(test, 1, percent -> viewModel.setTest(percent / 100));
        splitSeedField.onEnter(viewModel::enterSplitSeed);
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.planProperty(), now -> {
                DataPlan data = now.data();
                scaling.setValue(data.scaling());
                validationLink.show(100 * data.shares().validation());
                testLink.show(100 * data.shares().test());
                splitSeedField.follow(Long.toString(data.splitSeed()));
                say();
            });
            held.onChange(viewModel.preparedProperty(), this::say);
            held.onChange(viewModel.loadedProperty(), this::say);
            held.listen(language.messagesProperty(), now -> {
                WordCell.write(scaling, one -> now.get("train.scaling." + one.id()));
                say();
            });
            splitSeedMessage.followProblem(splitSeedField.problemProperty(), language, held);
        });
    }

    @FXML
    private void newSplit() {
        viewModel.newSplit();
    }

    private DataPlan data() {
        return viewModel.planProperty().get().data();
    }

    private void say() {
        Messages messages = language.messages();
        Shares shares = data().shares();
        Optional<Prepared> prepared = viewModel.preparedProperty().get();
        validationText.setText(share(shares.validation(), prepared, Part.VALIDATION, messages));
        testText.setText(share(shares.test(), prepared, Part.TEST, messages));
        validation.setAccessibleText(messages.get("train.split.value.validation", validationText.getText()));
        test.setAccessibleText(messages.get("train.split.value.test", testText.getText()));
        trainingText.setText(prepared.map(now -> messages.get(
                        "train.split.training",
                        now.split().rows(Part.TRAINING).size(),
                        now.data().size()))
                .orElse(""));
        followFeatures();
        scalingAbout.setText(
                messages.get("train.scaling.about." + data().scaling().id()));
        prepared.ifPresent(now -> followTable(now, messages));
    }

    private static String share(double share, Optional<Prepared> prepared, Part part, Messages messages) {
        long percent = Math.round(100 * share);
        return prepared.map(now -> messages.get(
                        "train.split.rows", percent, now.split().rows(part).size()))
                .orElse(percent + " %");
    }

    private void followFeatures() {
        Set<InputFeature> possible = viewModel.possibleFeatures();
        Set<InputFeature> chosen = viewModel.features();
        featureToggles.forEach((feature, toggle) -> {
            toggle.setSelected(chosen.contains(feature));
            Shown.set(toggle, possible.contains(feature));
        });
        Shown.set(features, !possible.isEmpty());
        featuresAbout.setText(aboutFeatures(possible, language.messages()));
    }

    private String aboutFeatures(Set<InputFeature> possible, Messages messages) {
        List<String> columns =
                viewModel.loadedProperty().get().map(now -> now.columns()).orElse(List.of());
        if (possible.isEmpty()) {
            return messages.get("train.features.columns", columns.size());
        }
        String about = messages.get("train.features.about");
        boolean named = !columns.get(0).equals("x");
        if (!named) {
            return about;
        }
        return columns.size() == 1
                ? messages.get("train.features.named-one", columns.get(0), about)
                : messages.get("train.features.named", columns.get(0), columns.get(1), about);
    }

    /** The numbers of each column. */
    private void followTable(Prepared prepared, Messages messages) {
        Normalization normalization = prepared.normalization();
        scalingTable.getChildren().clear();
        boolean scaled = normalization.scaling() != Scaling.NONE;
        Shown.set(scalingTable, scaled);
        List<String> names = prepared.data().columns();
        int listed = scaled ? Math.min(MOST_LISTED, names.size()) : 0;
        if (scaled) {
            boolean span = normalization.scaling() == Scaling.MIN_MAX;
            row(
                    0,
                    messages.get("train.scaling.column"),
                    messages.get(span ? "train.scaling.least" : "train.scaling.mean"),
                    messages.get(span ? "train.scaling.span" : "train.scaling.deviation"));
        }
        boolean own = data().source() instanceof DataSource.Own;
        for (int i = 0; i < listed; i++) {
            Normalization.Column column = normalization.columns().get(i);
            row(
                    i + 1,
                    own ? names.get(i) : DataTexts.named(names.get(i), messages),
                    Numbers.plain(column.shift(), Numbers.GRAPH_DIGITS),
                    column.constant()
                            ? messages.get("train.scaling.constant")
                            : Numbers.plain(column.scale(), Numbers.GRAPH_DIGITS));
        }
        int more = scaled ? names.size() - listed : 0;
        scalingMore.setText(more > 0 ? messages.get("train.scaling.more", more) : "");
        Shown.set(scalingMore, more > 0);
    }

    private void row(int row, String name, String shift, String scale) {
        List<String> cells = List.of(name, shift, scale);
        for (int i = 0; i < cells.size(); i++) {
            Label cell = new Label(cells.get(i));
            cell.setWrapText(true);
            cell.setMinHeight(Label.USE_PREF_SIZE);
            if (row == 0) {
                Style.MUTED.addTo(cell);
            }
            if (i > 0) {
                cell.setMinWidth(Label.USE_PREF_SIZE);
                GridPane.setHalignment(cell, HPos.RIGHT);
            }
            scalingTable.add(cell, i, row);
        }
    }
}
