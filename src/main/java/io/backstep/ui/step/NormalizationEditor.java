package io.backstep.ui.step;

import io.backstep.engine.network.Network;
import io.backstep.text.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Chooses which hidden layers normalise over the batch. Shows nothing where there is no hidden layer. */
final class NormalizationEditor extends VBox {
    private final LiveLanguage language;
    private final StepSettingsViewModel viewModel;
    private final VBox rows = new VBox();
    private final List<CheckBox> layers = new ArrayList<>();

    NormalizationEditor(LiveLanguage language, StepSettingsViewModel viewModel) {
        this.language = language;
        this.viewModel = viewModel;
        getStyleClass().add("normalization-editor");
        rows.getStyleClass().add("rows");
        Label heading = new Label();
        Style.SECTION_HEADING.addTo(heading);
        heading.textProperty().bind(language.bind("panel.normalization"));
        getChildren().addAll(heading, rows);
        Subscriptions.whileShown(
                this, held -> held.listen(viewModel.experimentProperty(), now -> follow(now.network())));
    }

    private void follow(Network network) {
        int hidden = network.depth() - 1;
        if (layers.size() != hidden) {
            buildRows(hidden);
        }
        for (int l = 0; l < hidden; l++) {
            layers.get(l).setSelected(network.layer(l).normalization().isPresent());
        }
        setVisible(hidden > 0);
        setManaged(hidden > 0);
    }

    private void buildRows(int hidden) {
        layers.clear();
        rows.getChildren().clear();
        for (int l = 0; l < hidden; l++) {
            int layer = l;
            Words name = SettingWords.layer(l, hidden + 1);
            CheckBox box = new CheckBox();
            box.setId("normalized-" + (l + 1));
            box.textProperty().bind(SettingWords.live(language, name));
            box.accessibleTextProperty()
                    .bind(SettingWords.live(
                            language, words -> words.get("panel.normalization.ofLayer", name.in(words))));
            box.setOnAction(event -> {
                viewModel.chooseNormalization(layer, box.isSelected());
                follow(viewModel.experiment().network());
            });
            layers.add(box);
            rows.getChildren().add(box);
        }
    }
}
