package io.backstep.ui.train;

import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.subscription.Subscriptions;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
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
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys));
            held.add(FileDrop.accept(scene, file -> sheets.openTable(scene.getWindow(), file)));
        });
    }

    /** Whatever has the focus keeps the keys that it needs itself. */
    private void keyPressed(KeyEvent event) {
        boolean typed = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBoxBase;
        if (typed || event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> viewModel.toggle();
            case S -> viewModel.oneSample();
            case B -> viewModel.oneBatch();
            case E -> viewModel.oneEpoch();
            case HOME -> viewModel.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
