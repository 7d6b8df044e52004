package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.formula.Numbers;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlanProblem;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PointSample;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.train.DrawPointsViewModel.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Points drawn by hand: tools at the left, the surface, and what comes of it. */
public final class DrawPointsView {
    private static final double WIDTH_STEP = 0.25;

    private final DrawPointsViewModel viewModel;
    private final TrainDataViewModel data;
    private final LiveLanguage language;
    private final Runnable close;
    private final List<ToggleButton> brushToggles = new ArrayList<>();
    private final ObjectProperty<Optional<Words>> problem = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private BorderPane root;

    @FXML
    private ToggleButton drawClasses;

    @FXML
    private ToggleButton drawNumbers;

    @FXML
    private Label learnAbout;

    @FXML
    private ToggleButton toolAdd;

    @FXML
    private ToggleButton toolMove;

    @FXML
    private ToggleButton toolErase;

    @FXML
    private HBox brushes;

    @FXML
    private Label widthText;

    @FXML
    private Slider brushWidth;

    @FXML
    private Button drawUndo;

    @FXML
    private Button drawRedo;

    @FXML
    private Button drawClear;

    @FXML
    private Button drawPresent;

    @FXML
    private PointBoard board;

    @FXML
    private Label drawSummary;

    @FXML
    private SettingMessage drawMessage;

    @FXML
    private Button drawTake;

    /**
     * The view.
     *
     * @param close closes the window that it is in
     */
    public DrawPointsView(
            DrawPointsViewModel viewModel, TrainDataViewModel data, LiveLanguage language, Runnable close) {
        this.viewModel = viewModel;
        this.data = data;
        this.language = language;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Map<Tool, ToggleButton> tools = Map.of(Tool.ADD, toolAdd, Tool.MOVE, toolMove, Tool.ERASE, toolErase);
        tools.forEach((tool, toggle) -> toggle.setOnAction(event -> {
            viewModel.toolProperty().set(tool);
            toggle.setSelected(true);
        }));
        for (int label = 0; label < HandPoints.MOST_CLASSES; label++) {
            int chosen = label;
            ToggleButton toggle = new ToggleButton(
                    HandPoints.className(label),
                    new PointSample(
                            ClassLooks.drawn(label).color(),
                            ClassLooks.drawn(label).form(),
                            PlotCloud.Filling.FULL));
            toggle.setId("brush-" + HandPoints.className(label));
            toggle.setOnAction(event -> {
                viewModel.brushProperty().set(chosen);
                toggle.setSelected(true);
            });
            brushToggles.add(toggle);
        }
        brushes.getChildren().setAll(brushToggles);
        drawClasses.setOnAction(event -> learn(false));
        drawNumbers.setOnAction(event -> learn(true));
        SliderLink widthLink = SliderLink.of(brushWidth, WIDTH_STEP, viewModel::setWidth);
        Subscriptions.whileShown(root, held -> {
            board.follow(viewModel, held);
            held.listen(
                    viewModel.toolProperty(), now -> tools.forEach((tool, toggle) -> toggle.setSelected(tool == now)));
            held.listen(viewModel.brushProperty(), now -> {
                for (int i = 0; i < brushToggles.size(); i++) {
                    brushToggles.get(i).setSelected(i == now.intValue());
                }
            });
            held.listen(viewModel.widthProperty(), now -> {
                widthLink.show(now);
                say();
            });
            held.listen(viewModel.canUndo(), can -> drawUndo.setDisable(!can));
            held.listen(viewModel.canRedo(), can -> drawRedo.setDisable(!can));
            held.listen(
                    data.loadedProperty(),
                    now -> drawPresent.setDisable(now.flatMap(HandPoints::of).isEmpty()));
            held.listen(viewModel.pointsProperty(), now -> {
                problem.set(Optional.empty());
                say();
            });
            held.onChange(language.messagesProperty(), this::say);
            drawMessage.followProblem(problem, language, held);
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = this::keyPressed;
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys));
        });
    }

    private void keyPressed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown())) {
            viewModel.redo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            viewModel.undo();
            event.consume();
        }
    }

    private void learn(boolean numbers) {
        viewModel.setNumbers(numbers);
        say();
    }

    private void say() {
        Messages messages = language.messages();
        HandPoints points = viewModel.points();
        drawClasses.setSelected(!points.numbers());
        drawNumbers.setSelected(points.numbers());
        learnAbout.setText(messages.get(points.numbers() ? "train.draw.numbers.about" : "train.draw.classes.about"));
        Shown.set(brushes, !points.numbers());
        for (int label = 0; label < brushToggles.size(); label++) {
            brushToggles.get(label).setAccessibleText(messages.get("train.draw.brush", HandPoints.className(label)));
        }
        double width = viewModel.widthProperty().get();
        widthText.setText(
                width == 0 ? messages.get("train.draw.width.single") : Numbers.plain(width, Numbers.GRAPH_DIGITS));
        brushWidth.setAccessibleText(messages.get("train.draw.width.value", widthText.getText()));
        drawClear.setDisable(points.dots().isEmpty());
        drawTake.setDisable(!points.enough());
        String summary = points.enough()
                ? TrainDataView.drawnSize(points.dataSet(), messages)
                : messages.get(
                        points.numbers() ? "train.draw.few" : "train.draw.few-classes",
                        points.dots().size());
        if (points.dots().size() >= HandPoints.MOST) {
            summary = messages.get("train.draw.full", HandPoints.MOST);
        }
        drawSummary.setText(summary);
        board.setAccessibleText(messages.get("train.draw.board", summary));
    }

    @FXML
    private void undo() {
        viewModel.undo();
    }

    @FXML
    private void redo() {
        viewModel.redo();
    }

    @FXML
    private void clear() {
        viewModel.clear();
    }

    @FXML
    private void present() {
        data.loadedProperty().get().ifPresent(viewModel::startFrom);
    }

    @FXML
    private void cancel() {
        close.run();
    }

    @FXML
    private void take() {
        if (!viewModel.points().enough()) {
            return;
        }
        DataSet drawn = viewModel.points().dataSet();
        List<PlanProblem> problems = data.problemsWith(drawn);
        if (problems.isEmpty()) {
            String name = language.messages().get("train.draw.named");
            data.takeOver(new OwnData(new DataSource.Own(name, drawn), true, Optional.empty()));
            close.run();
        } else {
            PlanProblem first = problems.get(0);
            problem.set(Optional.of(first::worded));
        }
    }
}
