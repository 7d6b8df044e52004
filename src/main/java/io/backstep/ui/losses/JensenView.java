package io.backstep.ui.losses;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.panel.ThreePanels;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.JensenViewModel.State;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The topic Jensen: weighted points on a convex curve, and the proof by induction. */
public final class JensenView {
    private final JensenViewModel viewModel;
    private final LiveLanguage language;
    private final FormulaTypesetter typesetter;
    private final PlotKit plots;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;
    private final JensenPlot pictures = new JensenPlot();

    @FXML
    private SplitPane root;

    @FXML
    private Pane function;

    @FXML
    private InformationCount count;

    @FXML
    private BarsView weights;

    @FXML
    private Button equalWeights;

    @FXML
    private Label about;

    @FXML
    private PlotView plot;

    @FXML
    private Button back;

    @FXML
    private Button next;

    @FXML
    private Label place;

    @FXML
    private Label title;

    @FXML
    private Label sentence;

    @FXML
    private VBox cards;

    public JensenView(
            JensenViewModel viewModel,
            LiveLanguage language,
            FormulaTypesetter typesetter,
            PlotKit plots,
            SidePanel settingsPanel,
            SidePanel explanationPanel) {
        this.viewModel = viewModel;
        this.language = language;
        this.typesetter = typesetter;
        this.plots = plots;
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
    }

    @FXML
    private void initialize() {
        ThreePanels.install(root, settingsPanel, explanationPanel);
        InformationSegments<ConvexFunction> functions =
                new InformationSegments<>(function, List.of(ConvexFunction.values()), viewModel::choose);
        count.prepare(
                "pointCount",
                JensenViewModel.FEWEST,
                JensenViewModel.MOST,
                language.bind("losses.jensen.points.fewer"),
                language.bind("losses.jensen.points.more"),
                viewModel::setCount);
        equalWeights.setOnAction(event -> viewModel.makeWeightsEqual());
        back.setOnAction(event -> viewModel.back());
        next.setOnAction(event -> viewModel.next());
        plot.connect(plots);
        plot.setOnHandleMoved((id, to) -> viewModel.movePoint(JensenPlot.point(id), to.x()));
        weights.connect(plots);
        weights.setOnBarMoved((id, value) -> viewModel.setWeight(JensenPlot.point(id), value));
        weights.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> viewModel.beginGesture());
        weights.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> viewModel.endGesture());
        InformationCards shownCards = new InformationCards(cards, typesetter);
        Subscriptions.whileShown(root, held -> {
            Supplier<List<Runnable>> draw = () -> {
                functions.select(viewModel.state().function());
                return show(shownCards);
            };
            draw.get().forEach(Runnable::run);
            Unhurried formulas = Unhurried.of(root, held);
            BeforeLayout all = BeforeLayout.of(root, held, () -> formulas.request(draw.get()));
            held.onChange(viewModel.stateProperty(), all::request);
            held.onChange(language.messagesProperty(), () -> draw.get().forEach(Runnable::run));
        });
    }

    /** Shows what is to be seen at once, and returns the work on the formulas. */
    private List<Runnable> show(InformationCards shownCards) {
        State state = viewModel.state();
        Messages messages = language.messages();
        JensenWriter writer = new JensenWriter(messages);
        count.show(state.points().size());
        plot.setPicture(pictures.picture(state, messages));
        weights.setPicture(JensenPlot.weights(state, messages));
        back.setDisable(state.step() == 0);
        next.setDisable(state.step() == state.steps());
        place.setText(messages.get(
                state.steps() == 0 ? "losses.jensen.step.none" : "losses.jensen.step.place",
                Integer.toString(state.step()),
                Integer.toString(state.steps())));
        about.setText(writer.about(state));
        title.setText(writer.title(state));
        sentence.setText(writer.sentence(state));
        return shownCards.show(writer.cards(state));
    }
}
