package io.backstep.ui.digits;

import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** Saves the trained network, and opens another. */
public final class KeepView {
    private final DigitsKeeping viewModel;
    private final DigitsTraining training;
    private final LiveLanguage language;
    private final Supplier<Optional<Path>> chooseFile;
    private final Function<String, Optional<Path>> choosePlace;

    @FXML
    private Parent root;

    @FXML
    private Button saveNetwork;

    @FXML
    private Button openNetwork;

    @FXML
    private SettingMessage keepMessage;

    /**
     * The view.
     *
     * @param chooseFile lets a person choose a file to open
     * @param choosePlace lets a person choose where to save, with a name that is offered
     */
    public KeepView(
            DigitsKeeping viewModel,
            DigitsTraining training,
            LiveLanguage language,
            Supplier<Optional<Path>> chooseFile,
            Function<String, Optional<Path>> choosePlace) {
        this.viewModel = viewModel;
        this.training = training;
        this.language = language;
        this.chooseFile = chooseFile;
        this.choosePlace = choosePlace;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            held.listen(training.run().momentProperty().map(Optional::isEmpty), none -> {
                saveNetwork.setDisable(none);
                openNetwork.setDisable(none);
            });
            keepMessage.followRemark(viewModel.remarkProperty(), language, held);
        });
    }

    @FXML
    private void save() {
        choosePlace.apply(viewModel.proposedName()).ifPresent(viewModel::save);
    }

    @FXML
    private void open() {
        chooseFile.get().ifPresent(viewModel::open);
    }
}
