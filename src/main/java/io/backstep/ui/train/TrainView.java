package io.backstep.ui.train;

import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.EditGestures;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The Train screen: choices, the living network with its curves, and what it has learned. */
public final class TrainView {
    private final TrainViewModel viewModel;
    private final DataSheets sheets;
    private final ScreenTools tools;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    /**
     * The view.
     *
     * @param sheets where a table goes that is dropped on the screen
     */
    public TrainView(TrainViewModel viewModel, DataSheets sheets, ScreenTools tools) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        tools.install(panels);
        Subscriptions.whileShown(root, held -> {
            viewModel.open();
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = this::keyPressed;
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
            new EditGestures(viewModel::beginGesture, viewModel::endGesture).watch(scene, held);
            held.add(FileDrop.accept(scene, file -> sheets.openTable(scene.getWindow(), file)));
        });
    }

    /** What is typed stays with its field, and Space with its button; a scroll pane would take it without need. */
    private void keyPressed(KeyEvent event) {
        EventTarget focused = event.getTarget();
        boolean typed = focused instanceof TextInputControl || focused instanceof ComboBoxBase;
        boolean pressed = focused instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
        if (typed || pressed || event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> viewModel.toggle();
            case S -> viewModel.oneSample();
            case B -> viewModel.oneBatch();
            case E -> viewModel.oneEpoch();
            case R -> viewModel.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
