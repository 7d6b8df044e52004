package io.backstep.ui.digits;

import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.EditGestures;
import io.backstep.ui.theme.Shown;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The Digits screen: train a network on handwriting, draw a digit, and see what the network makes of it. */
public final class DigitsView {
    private final DigitsViewModel viewModel;
    private final DigitsDataViewModel data;
    private final DigitsTraining training;
    private final ScreenTools tools;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    @FXML
    private ToggleButton partNetwork;

    @FXML
    private ToggleButton partWeights;

    @FXML
    private ToggleButton partCurves;

    @FXML
    private ToggleButton partPictures;

    @FXML
    private Node seen;

    @FXML
    private Node weights;

    @FXML
    private Node curves;

    @FXML
    private Node pictures;

    @FXML
    private Node unit;

    public DigitsView(DigitsViewModel viewModel, DigitsDataViewModel data, DigitsTraining training, ScreenTools tools) {
        this.viewModel = viewModel;
        this.data = data;
        this.training = training;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        tools.install(panels);
        Map<DigitsPart, ToggleButton> toggles = Map.of(
                DigitsPart.NETWORK,
                partNetwork,
                DigitsPart.WEIGHTS,
                partWeights,
                DigitsPart.CURVES,
                partCurves,
                DigitsPart.PICTURES,
                partPictures);
        toggles.forEach((part, toggle) -> toggle.setOnAction(event -> {
            viewModel.partProperty().set(part);
            toggle.setSelected(true);
        }));
        Subscriptions.whileShown(root, held -> {
            viewModel.start();
            data.start();
            held.listen(viewModel.partProperty(), now -> {
                toggles.forEach((part, toggle) -> toggle.setSelected(part == now));
                Shown.set(seen, now == DigitsPart.NETWORK);
                Shown.set(weights, now == DigitsPart.WEIGHTS);
                Shown.set(unit, now == DigitsPart.NETWORK || now == DigitsPart.WEIGHTS);
                Shown.set(curves, now == DigitsPart.CURVES);
                Shown.set(pictures, now == DigitsPart.PICTURES);
            });
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = this::keyPressed;
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
            new EditGestures(training.history()::beginGesture, training.history()::endGesture).watch(scene, held);
        });
    }

    /** What is typed stays with its field, and Space with its button, and with the pad, where it moves the pen. */
    private void keyPressed(KeyEvent event) {
        EventTarget focused = event.getTarget();
        boolean typed = focused instanceof TextInputControl || focused instanceof ComboBoxBase;
        boolean pressed =
                (focused instanceof ButtonBase || focused instanceof DigitPad) && event.getCode() == KeyCode.SPACE;
        if (typed || pressed || event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> training.run().toggle();
            case B -> training.run().oneBatch();
            case E -> training.run().oneEpoch();
            case R -> training.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
