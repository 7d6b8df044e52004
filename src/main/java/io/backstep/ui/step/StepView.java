package io.backstep.ui.step;

import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.network.NetworkPictures;
import io.backstep.ui.kit.network.NetworkView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.StepViewModel.Click;
import io.backstep.ui.text.LiveLanguage;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The Step screen: settings, the drawing, the explanation, and the transport below. */
public final class StepView {
    private static final double SETTINGS_WIDTH = 264;
    private static final double EXPLANATION_WIDTH = 404;
    private static final double NARROW_SETTINGS_WIDTH = 216;
    private static final double NARROW_EXPLANATION_WIDTH = 292;
    /** Under this width of the window the panels at the sides give way to the drawing. */
    private static final double NARROW = 1280;

    private final StepViewModel viewModel;
    private final NetworkView network;
    private final BooleanProperty motion = new SimpleBooleanProperty(true);
    private final BooleanProperty settingsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty explanationShown = new SimpleBooleanProperty(true);

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

    public StepView(StepViewModel viewModel, LiveLanguage language, FrameClock clock) {
        this.viewModel = viewModel;
        this.network = new NetworkView(clock, language);
    }

    /** Whether the drawing moves from one step to the next, or is simply there. */
    public BooleanProperty motionProperty() {
        return motion;
    }

    public BooleanProperty settingsShownProperty() {
        return settingsShown;
    }

    public BooleanProperty explanationShownProperty() {
        return explanationShown;
    }

    @FXML
    private void initialize() {
        networkPane.getChildren().add(network);
        network.setOnQuantityHovered(
                (quantity, inside) -> viewModel.litProperty().set(inside ? Set.of(quantity) : Set.of()));
        network.setOnQuantityClicked(viewModel::goToWriterOf);
        Subscriptions.whileShown(root, subscriptions -> {
            subscriptions.listen(viewModel.clickProperty(), this::show);
            subscriptions.listen(viewModel.litProperty(), network::setLit);
            subscriptions.listen(settingsShown, shown -> arrange());
            subscriptions.onChange(explanationShown, this::arrange);
            subscriptions.onChange(root.widthProperty(), this::widthChanged);
        });
    }

    private void show(Click click) {
        network.show(
                NetworkPictures.of(click.run().trace(), click.run().position(), click.from()),
                motion.get() && click.onward());
    }

    private void arrange() {
        panels.getItems().setAll(picture);
        if (settingsShown.get()) {
            panels.getItems().add(0, settings);
        }
        if (explanationShown.get()) {
            panels.getItems().add(explanation);
        }
        widthChanged();
    }

    private boolean narrow() {
        return root.getWidth() < NARROW;
    }

    /** Gives the panels at the sides the width that suits the window; the divider moves them from there. */
    private void widthChanged() {
        double width = root.getWidth();
        if (width <= 0) {
            return;
        }
        double left = narrow() ? NARROW_SETTINGS_WIDTH : SETTINGS_WIDTH;
        double right = narrow() ? NARROW_EXPLANATION_WIDTH : EXPLANATION_WIDTH;
        int divider = 0;
        for (Node item : panels.getItems()) {
            if (item == settings) {
                panels.setDividerPosition(divider++, left / width);
            } else if (item == explanation) {
                panels.setDividerPosition(divider, 1 - right / width);
            }
        }
    }
}
