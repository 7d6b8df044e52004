package io.backstep.ui.train;

import io.backstep.experiment.Presets;
import io.backstep.experiment.Presets.Preset;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.ChoiceRow;
import io.backstep.ui.text.LiveLanguage;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** The runs to start from. */
public final class TrainExampleView {
    private final TrainViewModel train;
    private final LiveLanguage language;

    @FXML
    private VBox root;

    public TrainExampleView(TrainViewModel train, LiveLanguage language) {
        this.train = train;
        this.language = language;
    }

    @FXML
    private void initialize() {
        ChoiceRow<Preset> choice = new ChoiceRow<>(
                new ChoiceRow.Naming<>(
                        "trainExample",
                        messages -> messages.get("panel.example.name"),
                        preset -> preset::name,
                        preset -> preset::about,
                        "train.example.own"),
                Presets.ALL,
                preset -> Optional.empty(),
                plan -> Presets.ALL.stream()
                        .filter(preset -> preset.plan().equals(plan))
                        .findFirst(),
                preset -> train.change("example", now -> preset.plan()),
                language);
        root.getChildren().add(choice.node());
        Subscriptions.whileShown(root, held -> {
            choice.hold(held);
            held.listen(train.plan().planProperty(), choice::follow);
        });
    }
}
