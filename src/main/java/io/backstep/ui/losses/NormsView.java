package io.backstep.ui.losses;

import io.backstep.engine.norm.Penalty;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.SettingSlider;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.NormsViewModel.Ball;
import io.backstep.ui.losses.NormsViewModel.Picture;
import io.backstep.ui.losses.NormsViewModel.State;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The topic Norms: unit balls, and what an L1 or L2 term does to the minimum of a loss. */
public final class NormsView {
    private final NormsViewModel viewModel;
    private final ScreenTools tools;
    private final LiveLanguage language;

    @FXML
    private SplitPane root;

    @FXML
    private Pane picture;

    @FXML
    private VBox ballSettings;

    @FXML
    private VBox balls;

    @FXML
    private SettingSlider p;

    @FXML
    private VBox penaltySettings;

    @FXML
    private Pane penalty;

    @FXML
    private SettingSlider lambda;

    @FXML
    private SettingSlider firstCurvature;

    @FXML
    private SettingSlider secondCurvature;

    @FXML
    private SettingSlider turn;

    @FXML
    private Label pictureTitle;

    @FXML
    private Label about;

    @FXML
    private PlotView plot;

    @FXML
    private Label title;

    @FXML
    private Label sentence;

    @FXML
    private VBox cards;

    public NormsView(NormsViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
        InformationSegments<Picture> pictures =
                new InformationSegments<>(picture, List.of(Picture.values()), viewModel::choose);
        InformationSegments<Penalty> penalties =
                new InformationSegments<>(penalty, List.of(Penalty.values()), viewModel::choose);
        for (Ball ball : Ball.values()) {
            CheckBox box = (CheckBox) balls.getChildren().get(ball.place());
            box.setOnAction(event -> viewModel.show(ball, box.isSelected()));
        }
        plot.connect(tools.plots());
        plot.setOnHandleMoved((id, to) -> viewModel.moveCentre(to.x(), to.y()));
        InformationCards shownCards = new InformationCards(cards, tools.typesetter());
        Subscriptions.whileShown(root, held -> {
            p.follow(viewModel.p(), language, held);
            lambda.follow(viewModel.lambda(), language, held);
            firstCurvature.follow(viewModel.firstCurvature(), language, held);
            secondCurvature.follow(viewModel.secondCurvature(), language, held);
            turn.follow(viewModel.turn(), language, held);
            Redrawing.of(root, held, () -> {
                        pictures.select(viewModel.state().picture());
                        penalties.select(viewModel.state().penalty());
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
        NormsWriter writer = new NormsWriter(messages);
        boolean unitBalls = state.picture() == Picture.BALLS;
        InformationCards.visible(ballSettings, unitBalls);
        InformationCards.visible(penaltySettings, !unitBalls);
        for (Ball ball : Ball.values()) {
            ((CheckBox) balls.getChildren().get(ball.place()))
                    .setSelected(state.balls().contains(ball));
        }
        pictureTitle.setText(messages.get(unitBalls ? "losses.norms.balls.title" : "losses.norms.penalty.title"));
        about.setText(messages.get(unitBalls ? "losses.norms.balls.about" : "losses.norms.penalty.about"));
        plot.setPicture(NormsPlot.picture(state, messages));
        title.setText(writer.title(state));
        sentence.setText(writer.sentence(state));
        return shownCards.show(writer.cards(state));
    }
}
