package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.train.LearnedViewModel.CellFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What the network of a run has learned: the map or curve, its points, and how well it does. */
public final class LearnedView {
    private final LearnedViewModel viewModel;
    private final PlotKit kit;
    private final IntConsumer onRowPicked;
    private final LearnedClouds clouds = new LearnedClouds();

    @FXML
    private VBox root;

    @FXML
    private Label learnedAbout;

    @FXML
    private SquarePane mapPane;

    @FXML
    private PlotView learnedMap;

    @FXML
    private ToggleButton fieldGraded;

    @FXML
    private ToggleButton fieldDiscrete;

    @FXML
    private CheckBox showHeldOut;

    @FXML
    private CheckBox showWrong;

    @FXML
    private SegmentFlow fieldChoice;

    @FXML
    private FlowPane learnedKey;

    @FXML
    private VBox outputChoice;

    @FXML
    private ComboBox<Integer> learnedOutput;

    @FXML
    private FlowPane inputChoice;

    @FXML
    private ComboBox<Integer> acrossInput;

    @FXML
    private ComboBox<Integer> upInput;

    @FXML
    private FlowPane filterLine;

    @FXML
    private Label filterText;

    @FXML
    private Button showAllPoints;

    @FXML
    private VBox heldPart;

    @FXML
    private GridPane heldInputs;

    @FXML
    private Button holdMean;

    @FXML
    private GridPane learnedFigures;

    /** @param onRowPicked hears of the row of the data whose point is clicked */
    public LearnedView(LearnedViewModel viewModel, PlotKit kit, IntConsumer onRowPicked) {
        this.viewModel = viewModel;
        this.kit = kit;
        this.onRowPicked = onRowPicked;
    }

    @FXML
    private void initialize() {
        installMap();
        LearnedChoices choices = new LearnedChoices(
                viewModel, learnedOutput, acrossInput, upInput, List.of(outputChoice), List.of(inputChoice, heldPart));
        HeldInputs held = new HeldInputs(heldInputs, viewModel);
        LearnedKey key = new LearnedKey(learnedKey);
        LearnedFigures figures = new LearnedFigures(learnedFigures);
        Runnable showSight = () -> viewModel
                .sightProperty()
                .get()
                .ifPresent(sight -> viewModel.input().ifPresent(input -> {
                    choices.show(input, sight, messages());
                    LearnedWords words = new LearnedWords(messages());
                    held.show(
                            sight,
                            IntStream.range(0, input.columns())
                                    .mapToObj(column -> words.column(input, column))
                                    .toList());
                }));
        Runnable showMap = () -> viewModel.mapProperty().get().ifPresent(map -> {
            drawMap(map);
            key.show(map, viewModel.showWrongProperty().get(), messages());
            figures.show(map, map.input().pixels().isEmpty(), messages());
        });
        Subscriptions.whileShown(root, listening -> {
            listening.add(viewModel.follow());
            listening.listen(viewModel.sightProperty(), now -> showSight.run());
            listening.listen(viewModel.mapProperty(), now -> showMap.run());
            listening.onChange(viewModel.showHeldOutProperty(), showMap);
            listening.onChange(viewModel.showWrongProperty(), showMap);
            listening.onChange(viewModel.rowOnView(), showMap);
            listening.onChange(viewModel.filterProperty(), showMap);
            listening.listen(viewModel.discreteProperty(), now -> {
                fieldGraded.setSelected(!now);
                fieldDiscrete.setSelected(now);
                showMap.run();
            });
            listening.onChange(kit.language().messagesProperty(), () -> {
                showSight.run();
                showMap.run();
            });
        });
    }

    private void installMap() {
        learnedMap.connect(kit);
        learnedMap.setPointDescriber(row -> viewModel
                .mapProperty()
                .get()
                .map(map -> new LearnedWords(messages())
                        .point(map, row, viewModel.rowOnView().get() == row))
                .orElse(""));
        learnedMap.setOnPointPicked(row -> {
            viewModel.holdRow(row);
            onRowPicked.accept(row);
        });
        fieldGraded.setOnAction(event -> chooseDiscrete(false));
        fieldDiscrete.setOnAction(event -> chooseDiscrete(true));
        showHeldOut.selectedProperty().bindBidirectional(viewModel.showHeldOutProperty());
        showWrong.selectedProperty().bindBidirectional(viewModel.showWrongProperty());
        showAllPoints.setOnAction(event -> viewModel.showAllPoints());
        holdMean.setOnAction(event -> viewModel.holdMean());
    }

    private void chooseDiscrete(boolean discrete) {
        viewModel.discreteProperty().set(discrete);
        // A click on the one that is chosen already does not take it back.
        fieldGraded.setSelected(!discrete);
        fieldDiscrete.setSelected(discrete);
    }

    private Messages messages() {
        return kit.language().messages();
    }

    private void drawMap(LearnedMap map) {
        LearnedWords words = new LearnedWords(messages());
        int[] rows = viewModel.shownRows(map);
        boolean discrete = viewModel.discreteProperty().get();
        boolean classes = map.input().classes().isPresent();
        boolean wrong = viewModel.showWrongProperty().get();
        boolean pixels = map.input().pixels().isPresent();
        LearnedChoices.visible(mapPane, !pixels);
        LearnedChoices.visible(learnedKey, !pixels);
        if (!pixels) {
            learnedMap.setPicture(new LearnedPictures(messages())
                    .map(map, discrete, clouds.of(map, rows, wrong, viewModel.rowOnView(map), messages())));
        }
        learnedAbout.setText(words.aboutAll(map, discrete, rows.length));
        mapPane.setSquare(map.frame().y().isPresent());
        LearnedChoices.visible(fieldChoice, map.frame().y().isPresent() && !pixels);
        LearnedChoices.visible(showWrong, classes && !pixels);
        LearnedChoices.visible(
                showHeldOut,
                !pixels && map.input().prepared().split().parts().stream().anyMatch(part -> part != Part.TRAINING));
        Optional<CellFilter> filter = viewModel.filterProperty().get().filter(cell -> classes);
        LearnedChoices.visible(filterLine, filter.isPresent());
        filter.ifPresent(cell -> filterText.setText(words.filtered(map, cell, rows.length)));
    }
}
