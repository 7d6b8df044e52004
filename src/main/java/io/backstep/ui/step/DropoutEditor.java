package io.backstep.ui.step;

import io.backstep.engine.network.Dropout.Variant;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Edits how much of each hidden layer dropout leaves out. Shows nothing where there is no hidden layer. */
final class DropoutEditor extends VBox {
    private final LiveLanguage language;
    private final DropoutEditorViewModel viewModel;
    private final VBox rows = new VBox();
    private final List<NumberField> shares = new ArrayList<>();
    private final Problems problems = new Problems();
    private final ComboBox<Variant> variant = new ComboBox<>();
    private final DeliberateChoice<Variant> variantChoice;
    private final NumberField seed = new NumberField();
    private final LabelledRow seedRow;

    DropoutEditor(LiveLanguage language, DropoutEditorViewModel viewModel) {
        this.language = language;
        this.viewModel = viewModel;
        getStyleClass().add("dropout-editor");
        rows.getStyleClass().add("rows");
        Label heading = new Label();
        Style.SECTION_HEADING.addTo(heading);
        heading.textProperty().bind(language.bind("panel.dropout"));
        variant.setId("dropoutVariant");
        variant.getItems().setAll(Variant.values());
        variant.accessibleTextProperty().bind(language.bind("panel.dropout.variant"));
        variant.setMaxWidth(Double.MAX_VALUE);
        variantChoice = new DeliberateChoice<>(
                variant, language, SettingWords::dropout, any -> Optional.empty(), viewModel::chooseVariant);
        seedRow = seedRow();
        SettingMessage problem = new SettingMessage();
        getChildren().addAll(heading, rows, problem, variant, seedRow);
        Subscriptions.whileShown(this, held -> {
            problem.followProblem(problems.firstProperty(), language, held);
            variantChoice.followLanguage(held);
            held.listen(viewModel.experimentProperty(), this::follow);
        });
    }

    private LabelledRow seedRow() {
        seed.setId("dropoutSeed");
        seed.setPrefColumnCount(4);
        seed.onEnter(viewModel::enterSeed);
        seed.accessibleTextProperty().bind(language.bind("panel.dropout.seed"));
        Label label = new Label();
        label.textProperty().bind(language.bind("panel.start.seed"));
        label.setLabelFor(seed);
        Button anew = new Button();
        anew.setId("newDropoutSeed");
        anew.setGraphic(new FontIcon("mdi2d-dice-5-outline"));
        anew.accessibleTextProperty().bind(language.bind("panel.dropout.newSeed"));
        anew.setTooltip(SettingWords.tooltip(language, words -> words.get("panel.dropout.newSeed")));
        anew.setOnAction(event -> viewModel.newSeed());
        HBox both = new HBox(seed, anew);
        both.getStyleClass().add("beside");
        return new LabelledRow(label, both);
    }

    private void follow(Experiment now) {
        int hidden = now.network().depth() - 1;
        if (shares.size() != hidden) {
            buildRows(hidden);
        }
        for (int l = 0; l < hidden; l++) {
            shares.get(l).follow(NumberText.of(viewModel.share(l)));
        }
        Shown.set(this, hidden > 0);
        variantChoice.show(Optional.of(viewModel.variant()));
        seed.follow(String.valueOf(now.seed()));
        Shown.set(variant, viewModel.drops());
        Shown.set(seedRow, viewModel.drops());
    }

    private void buildRows(int hidden) {
        shares.clear();
        problems.clear();
        problems.add(seed.problemProperty());
        rows.getChildren().clear();
        for (int l = 0; l < hidden; l++) {
            int layer = l;
            Words name = SettingWords.layer(l, hidden + 1);
            Words what = words -> words.get("panel.dropout.share", name.in(words));
            NumberField share = new NumberField();
            share.setId("dropout-" + (l + 1));
            share.setPrefColumnCount(4);
            share.accessibleTextProperty().bind(SettingWords.live(language, what));
            share.onEnter(text -> viewModel.enterShare(layer, text));
            Label label = new Label();
            label.textProperty().bind(SettingWords.live(language, name));
            label.setLabelFor(share);
            shares.add(share);
            problems.add(share.problemProperty());
            rows.getChildren().add(new LabelledRow(label, share));
        }
    }
}
