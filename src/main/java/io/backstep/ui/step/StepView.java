package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.network.NetworkPictures;
import io.backstep.ui.kit.network.NetworkView;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.StepViewModel.Click;
import io.backstep.ui.text.LiveLanguage;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The Step screen: settings, the drawing, the explanation, and the transport below. */
public final class StepView {
    private static final double SETTINGS_WIDTH = 264;
    private static final double EXPLANATION_WIDTH = 404;
    private static final double NARROW_SETTINGS_WIDTH = 216;
    private static final double NARROW_EXPLANATION_WIDTH = 292;
    /** Under this width of the window the panels at the sides give way to the drawing. */
    private static final double NARROW = 1280;
    /** The most of the window that a panel takes. */
    private static final double LARGEST_SHARE = 0.4;

    private final StepViewModel viewModel;
    private final NetworkView network;
    private final ParameterPopOver parameters;
    private final Motion motion;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;
    /** As wide as a window must be, at the present text size, for two panels beside the drawing. */
    private final Region roomForBothPanels = new Region();

    private boolean widthSettled;
    private boolean hiddenForRoom;
    private int positionBeforeClick;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    @FXML
    private Region settings;

    @FXML
    private BorderPane picture;

    @FXML
    private StackPane networkPane;

    @FXML
    private Region explanation;

    /**
     * The screen.
     *
     * @param parameters asks for a weight or bias that is to be changed
     * @param motion whether the drawing moves from one step to the next, or is simply there
     * @param settingsPanel how the panel on the left is shown
     * @param explanationPanel how the panel on the right is shown
     */
    public StepView(
            StepViewModel viewModel,
            ParameterPopOver parameters,
            LiveLanguage language,
            FrameClock clock,
            Motion motion,
            SidePanel settingsPanel,
            SidePanel explanationPanel) {
        this.viewModel = viewModel;
        this.network = new NetworkView(clock, language);
        this.parameters = parameters;
        this.motion = motion;
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
    }

    @FXML
    private void initialize() {
        roomForBothPanels.getStyleClass().add("room-for-both-panels");
        roomForBothPanels.setManaged(false);
        roomForBothPanels.setVisible(false);
        networkPane.getChildren().addAll(roomForBothPanels, network);
        network.setOnQuantityHovered(
                (quantity, inside) -> viewModel.litProperty().set(inside ? Set.of(quantity) : Set.of()));
        network.setOnQuantityClicked(this::clicked);
        network.setOnQuantityEdited(this::edited);
        Subscriptions.whileShown(root, subscriptions -> {
            subscriptions.listen(viewModel.clickProperty(), this::show);
            subscriptions.listen(viewModel.litProperty(), network::setLit);
            subscriptions.listen(settingsPanel.shownProperty(), shown -> arrange());
            subscriptions.onChange(explanationPanel.shownProperty(), this::arrange);
            subscriptions.onChange(root.widthProperty(), this::widthChanged);
            subscriptions.add(afterLayout(root.getScene()));
            subscriptions.add(parameters::hide);
        });
        // Dividers also move by themselves; only a person lets one go.
        panels.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dividerReleased);
    }

    private void clicked(Quantity quantity) {
        positionBeforeClick = viewModel.run().position();
        viewModel.goToWriterOf(quantity);
    }

    private void edited(Parameter parameter, Node node, boolean afterClick) {
        if (afterClick) {
            // Whoever double-clicks wants to stay where they were.
            viewModel.goTo(positionBeforeClick);
            network.applyCss();
            network.layout();
        }
        parameters.show(parameter, node);
    }

    private void show(Click click) {
        network.show(
                NetworkPictures.of(click.run().trace(), click.run().position(), click.from()),
                motion.isEnabled() && click.onward());
    }

    private void arrange() {
        panels.getItems().setAll(picture);
        if (settingsPanel.isShown()) {
            panels.getItems().add(0, settings);
        }
        if (explanationPanel.isShown()) {
            panels.getItems().add(explanation);
        }
        widthChanged();
    }

    private boolean narrow() {
        return root.getWidth() < NARROW;
    }

    /** Gives the panels at the sides the width that suits the window; the divider moves them from there. */
    private void widthChanged() {
        widthSettled = false;
        place();
    }

    /** A split pane that changes its size sets its dividers by itself, so they are put in their places once more. */
    private Subscription afterLayout(Scene scene) {
        Runnable settle = () -> {
            makeRoom();
            if (!widthSettled) {
                widthSettled = true;
                place();
            }
        };
        scene.addPostLayoutPulseListener(settle);
        return () -> scene.removePostLayoutPulseListener(settle);
    }

    /** With large text in a small window the settings make room for the drawing; the menu brings them back. */
    private void makeRoom() {
        boolean tight = root.getWidth() > 0 && root.getWidth() < roomForBothPanels.prefWidth(-1);
        if (tight != hiddenForRoom) {
            hiddenForRoom = tight;
            settingsPanel.shownProperty().set(!tight);
        }
    }

    private void place() {
        double width = root.getWidth();
        if (width <= 0) {
            return;
        }
        double left = width(settingsPanel, narrow() ? NARROW_SETTINGS_WIDTH : SETTINGS_WIDTH);
        double right = width(explanationPanel, narrow() ? NARROW_EXPLANATION_WIDTH : EXPLANATION_WIDTH);
        int divider = 0;
        for (Node item : panels.getItems()) {
            if (item == settings) {
                panels.setDividerPosition(divider++, left / width);
            } else if (item == explanation) {
                panels.setDividerPosition(divider, 1 - right / width);
            }
        }
    }

    /** The width a person has given a panel, as far as it leaves room for the drawing, or the usual one. */
    private double width(SidePanel panel, double usual) {
        return panel.width() > 0 ? Math.min(panel.width(), root.getWidth() * LARGEST_SHARE) : usual;
    }

    private void dividerReleased(MouseEvent event) {
        if (event.getTarget() instanceof Node released
                && released.getStyleClass().contains("split-pane-divider")) {
            keepWidth(settings, settingsPanel);
            keepWidth(explanation, explanationPanel);
        }
    }

    private void keepWidth(Region region, SidePanel panel) {
        if (panel.isShown() && Math.abs(region.getWidth() - panel.width()) >= 1) {
            panel.widthProperty().set(region.getWidth());
        }
    }
}
