package io.backstep.ui.losses;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.text.Messages;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.JensenViewModel.State;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
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
    private final ScreenTools tools;
    private final LiveLanguage language;
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

    public JensenView(JensenViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
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
        plot.connect(tools.plots());
        plot.setOnHandleMoved((id, to) -> viewModel.movePoint(JensenPlot.point(id), to.x()));
        weights.connect(tools.plots());
        weights.setOnBarMoved((id, value) -> viewModel.setWeight(JensenPlot.point(id), value));
        weights.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> viewModel.beginGesture());
        weights.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> viewModel.endGesture());
        InformationCards shownCards = new InformationCards(cards, tools.typesetter());
        Subscriptions.whileShown(root, held -> {
            Redrawing.of(root, held, () -> {
                        functions.select(viewModel.state().function());
                        return show(shownCards);
                    })
                    .on(viewModel.stateProperty())
                    .atOnceOn(language.messagesProperty());
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
