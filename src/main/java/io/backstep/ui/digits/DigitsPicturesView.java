package io.backstep.ui.digits;

import io.backstep.ui.digits.PicturesViewModel.Page;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

/** The pictures: to look through, as a table of what was taken for what, and as the bytes of a file. */
public final class DigitsPicturesView {
    private final PicturesViewModel viewModel;

    @FXML
    private Parent root;

    @FXML
    private ToggleButton showBrowser;

    @FXML
    private ToggleButton showConfusion;

    @FXML
    private ToggleButton showFormat;

    @FXML
    private Node digitBrowser;

    @FXML
    private Node digitConfusion;

    @FXML
    private Node fileFormat;

    public DigitsPicturesView(PicturesViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        Map<Page, ToggleButton> toggles =
                Map.of(Page.BROWSE, showBrowser, Page.CONFUSION, showConfusion, Page.FORMAT, showFormat);
        Map<Page, Node> pages =
                Map.of(Page.BROWSE, digitBrowser, Page.CONFUSION, digitConfusion, Page.FORMAT, fileFormat);
        toggles.forEach((page, toggle) -> toggle.setOnAction(event -> {
            viewModel.pageProperty().set(page);
            // One that is pressed again stays what it is.
            toggle.setSelected(true);
        }));
        Subscriptions.whileShown(root, held -> {
            Subscriptions watching = new Subscriptions();
            held.add(watching);
            held.listen(root.visibleProperty(), visible -> {
                watching.unsubscribe();
                if (visible) {
                    watching.add(viewModel.watch());
                }
            });
            held.listen(viewModel.pageProperty(), now -> {
                toggles.forEach((page, toggle) -> toggle.setSelected(page == now));
                pages.forEach((page, node) -> Shown.set(node, page == now));
            });
        });
    }
}
