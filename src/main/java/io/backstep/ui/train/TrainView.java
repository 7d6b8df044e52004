package io.backstep.ui.train;

import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.panel.ThreePanels;
import io.backstep.ui.kit.subscription.Subscriptions;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The Train screen: choices, the living network with its curves, and what it has learned. */
public final class TrainView {
    private final TrainViewModel viewModel;
    private final DataSheets sheets;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    /**
     * The view.
     *
     * @param sheets where a table goes that is dropped on the screen
     */
    public TrainView(
            TrainViewModel viewModel, DataSheets sheets, SidePanel settingsPanel, SidePanel explanationPanel) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
    }

    @FXML
    private void initialize() {
        ThreePanels.install(panels, settingsPanel, explanationPanel);
        Subscriptions.whileShown(root, held -> viewModel.open());
    }
}
