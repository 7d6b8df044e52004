package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.network.NetworkPicture;
import io.backstep.ui.kit.network.NetworkPictures;
import io.backstep.ui.kit.network.NetworkView;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.panel.ThreePanels;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.StepViewModel.Click;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The Step screen: settings, the drawing, the explanation, and the transport below. */
public final class StepView {
    private final StepViewModel viewModel;
    private final NetworkView network;
    private final ParameterPopOver parameters;
    private final Motion motion;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;
    private final LiveLanguage language;

    private int positionBeforeClick;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    @FXML
    private StackPane networkPane;

    @FXML
    private Label workingMessage;

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
        this.language = language;
    }

    @FXML
    private void initialize() {
        networkPane.getChildren().add(0, network);
        ThreePanels.install(panels, language, settingsPanel, explanationPanel);
        network.setOnQuantityHovered(
                (quantity, inside) -> viewModel.litProperty().set(inside ? Set.of(quantity) : Set.of()));
        network.setOnQuantityClicked(this::clicked);
        network.setOnQuantityEdited(this::edited);
        Subscriptions.whileShown(root, subscriptions -> {
            subscriptions.listen(viewModel.clickProperty(), this::show);
            subscriptions.onChange(viewModel.termsProperty(), this::showMoreTerms);
            subscriptions.listen(viewModel.workingProperty(), working -> Shown.set(workingMessage, working));
            subscriptions.listen(viewModel.openingProperty(), opening -> network.setVisible(!opening));
            subscriptions.listen(viewModel.litProperty(), network::setLit);
            subscriptions.add(parameters::hide);
        });
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
        network.show(picture(click), motion.isEnabled() && click.onward());
    }

    private NetworkPicture picture(Click click) {
        return NetworkPictures.of(
                click.run().trace(),
                click.run().position(),
                click.from(),
                viewModel.termsProperty().get());
    }

    /** Of a large network the terms that are written out are drawn, too; every click begins with as few as the others. */
    private void showMoreTerms() {
        if (viewModel.termsProperty().get() > StepViewModel.MOST_TERMS) {
            network.show(picture(viewModel.click()), false);
        }
    }
}
