package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.kit.plot.HeatMapView;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.train.LearnedViewModel.CellFilter;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Which classes the network of a run takes for which; a click on a number shows its points alone. */
public final class LearnedConfusionView {
    private final LearnedViewModel viewModel;
    private final PlotKit kit;

    @FXML
    private VBox root;

    @FXML
    private VBox confusionPart;

    @FXML
    private ToggleButton confusionTraining;

    @FXML
    private ToggleButton confusionValidation;

    @FXML
    private ToggleButton confusionTest;

    @FXML
    private HeatMapView confusion;

    @FXML
    private Label confusionCell;

    public LearnedConfusionView(LearnedViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        confusion.connect(kit);
        confusion.setOnCellPicked(
                cell -> viewModel.filter(new CellFilter(viewModel.partProperty().get(), cell.row(), cell.column())));
        confusion.pointedProperty().subscribe(now -> sayCell());
        toggles()
                .forEach((part, toggle) -> toggle.setOnAction(event -> {
                    viewModel.partProperty().set(part);
                    toggle.setSelected(true);
                }));
        Subscriptions.whileShown(root, listening -> {
            listening.add(viewModel.follow());
            listening.listen(viewModel.mapProperty(), now -> draw());
            listening.onChange(viewModel.partProperty(), this::draw);
            listening.onChange(kit.language().messagesProperty(), this::draw);
        });
    }

    private Map<Part, ToggleButton> toggles() {
        return Map.of(Part.TRAINING, confusionTraining, Part.VALIDATION, confusionValidation, Part.TEST, confusionTest);
    }

    private void draw() {
        viewModel.mapProperty().get().ifPresent(this::draw);
    }

    private void draw(LearnedMap map) {
        Part part = viewModel.partProperty().get();
        Optional<ConfusionMatrix> counts = map.predictions().confusion(part);
        Shown.set(confusionPart, counts.isPresent());
        toggles().forEach((one, toggle) -> {
            toggle.setSelected(one == part);
            Shown.set(toggle, map.input().prepared().split().has(one));
        });
        counts.ifPresent(matrix -> {
            HeatMapPicture picture = new LearnedPictures(messages()).confusion(map, part, matrix);
            if (!picture.equals(confusion.picture())) {
                confusion.setPicture(picture);
            }
            sayCell();
        });
    }

    private Messages messages() {
        return kit.language().messages();
    }

    private void sayCell() {
        LearnedWords words = new LearnedWords(messages());
        confusionCell.setText(viewModel
                .mapProperty()
                .get()
                .flatMap(map ->
                        confusion.pointedProperty().get().map(cell -> words.cell(map, confusion.picture(), cell)))
                .orElseGet(() -> messages().get("train.learned.confusion.hint")));
    }
}
