package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Information;
import io.backstep.engine.information.Logarithm;
import io.backstep.engine.information.TextCode;
import io.backstep.text.Messages;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.InformationTable.Cell;
import io.backstep.ui.losses.InformationViewModel.Picture;
import io.backstep.ui.losses.InformationViewModel.Side;
import io.backstep.ui.losses.InformationViewModel.State;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The topic Information: two distributions to drag, or a text in bits. */
public final class InformationView {
    private final InformationViewModel viewModel;
    private final ScreenTools tools;
    private final LiveLanguage language;

    @FXML
    private SplitPane root;

    @FXML
    private Pane picture;

    @FXML
    private VBox distributionSettings;

    @FXML
    private InformationCount outcomes;

    @FXML
    private Pane unit;

    @FXML
    private Button sameChances;

    @FXML
    private Button uniformP;

    @FXML
    private Button uniformQ;

    @FXML
    private Button swapChances;

    @FXML
    private VBox textSettings;

    @FXML
    private TextField codedText;

    @FXML
    private Label textLimit;

    @FXML
    private ScrollPane distributionPicture;

    @FXML
    private BarsView barsP;

    @FXML
    private BarsView barsQ;

    @FXML
    private BarsView stacks;

    @FXML
    private InformationTable eachOutcome;

    @FXML
    private ScrollPane textPicture;

    @FXML
    private InformationCodeTiles tiles;

    @FXML
    private BarsView lengths;

    @FXML
    private InformationTable codeTable;

    @FXML
    private Label title;

    @FXML
    private Label sentence;

    @FXML
    private VBox sumCard;

    @FXML
    private InformationSum sum;

    @FXML
    private VBox cards;

    public InformationView(InformationViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
        InformationSegments<Picture> pictures =
                new InformationSegments<>(picture, List.of(Picture.values()), viewModel.pictureProperty()::set);
        InformationSegments<Logarithm> units =
                new InformationSegments<>(unit, List.of(Logarithm.BITS, Logarithm.NATS), viewModel::setLogarithm);
        InformationCards shownCards = new InformationCards(cards, tools.typesetter());
        prepareSettings();
        prepareBars(barsP, Side.P);
        prepareBars(barsQ, Side.Q);
        stacks.connect(tools.plots());
        lengths.connect(tools.plots());
        Subscriptions.whileShown(root, held -> {
            Redrawing.of(root, held, () -> {
                        pictures.select(viewModel.pictureProperty().get());
                        units.select(viewModel.state().logarithm());
                        return show(shownCards);
                    })
                    .on(viewModel.stateProperty(), viewModel.pictureProperty(), viewModel.codeProperty())
                    .atOnceOn(language.messagesProperty());
            held.listen(viewModel.textProperty(), this::followText);
        });
    }

    private void prepareSettings() {
        outcomes.prepare(
                "outcomes",
                Distribution.FEWEST,
                Distribution.MOST,
                language.bind("losses.information.outcomes.fewer"),
                language.bind("losses.information.outcomes.more"),
                viewModel::setOutcomes);
        sameChances.setOnAction(event -> viewModel.believeTheTruth());
        uniformP.setOnAction(event -> viewModel.makeUniform(Side.P));
        uniformQ.setOnAction(event -> viewModel.makeUniform(Side.Q));
        swapChances.setOnAction(event -> viewModel.swap());
        codedText
                .textProperty()
                .subscribe((before, now) -> viewModel.textProperty().set(now));
        textLimit
                .textProperty()
                .bind(language.messagesProperty()
                        .map(messages -> messages.get(
                                "losses.information.text.limit", Integer.toString(InformationViewModel.LONGEST_TEXT))));
    }

    private void prepareBars(BarsView bars, Side side) {
        bars.connect(tools.plots());
        bars.setOnBarMoved((id, value) -> viewModel.setChance(side, InformationBars.outcome(id), value));
        bars.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> viewModel.beginGesture());
        bars.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> viewModel.endGesture());
    }

    private void followText(String now) {
        if (!now.equals(codedText.getText())) {
            codedText.setText(now);
            codedText.end();
        }
    }

    /** Shows what is to be seen at once, and returns the work on the formulas. */
    private List<Runnable> show(InformationCards shownCards) {
        Messages messages = language.messages();
        InformationWriter writer = new InformationWriter(messages);
        boolean text = viewModel.pictureProperty().get() == Picture.TEXT;
        InformationCards.visible(distributionSettings, !text);
        InformationCards.visible(distributionPicture, !text);
        InformationCards.visible(sumCard, !text);
        InformationCards.visible(textSettings, text);
        InformationCards.visible(textPicture, text);
        if (text) {
            TextCode code = viewModel.codeProperty().get();
            title.setText(messages.get("losses.information.text.explanation"));
            sentence.setText(writer.sentence(code));
            tiles.show(code, messages);
            lengths.setPicture(InformationBars.lengths(code, messages));
            showCode(code, messages);
            return shownCards.show(writer.cards(code));
        } else {
            State state = viewModel.state();
            outcomes.show(state.outcomes());
            title.setText(messages.get("losses.information.explanation"));
            sentence.setText(writer.sentence(state));
            sum.show(state, messages);
            barsP.setPicture(InformationBars.chances(state, Side.P, messages));
            barsQ.setPicture(InformationBars.chances(state, Side.Q, messages));
            stacks.setPicture(InformationBars.stacks(state, messages));
            showEachOutcome(state, messages);
            return shownCards.show(writer.cards(state));
        }
    }

    private void showEachOutcome(State state, Messages messages) {
        String log = state.logarithm() == Logarithm.BITS ? "log₂" : "ln";
        List<String> headings = List.of(
                messages.get("losses.information.each.outcome"),
                "p",
                messages.get("losses.information.each.under", log, "p"),
                "q",
                messages.get("losses.information.each.under", log, "q"));
        eachOutcome.show(
                headings,
                IntStream.range(0, state.outcomes())
                        .mapToObj(i -> List.of(
                                Cell.of(Information.letter(i)),
                                number(state.p().chance(i)),
                                number(Information.selfInformation(state.p().chance(i), state.logarithm())),
                                number(state.q().chance(i)),
                                number(Information.selfInformation(state.q().chance(i), state.logarithm()))))
                        .toList());
    }

    private void showCode(TextCode code, Messages messages) {
        List<String> headings = List.of(
                messages.get("losses.information.text.symbol"),
                messages.get("losses.information.text.count"),
                messages.get("losses.information.text.share"),
                messages.get("losses.information.text.information"),
                messages.get("losses.information.text.bits"),
                messages.get("losses.information.text.word"));
        codeTable.show(
                headings,
                code.symbols().stream()
                        .map(symbol -> List.of(
                                Cell.of(InformationWriter.symbol(symbol.codePoint())),
                                Cell.of(Integer.toString(symbol.count())),
                                number(symbol.share()),
                                number(symbol.information()),
                                Cell.of(Integer.toString(symbol.bits())),
                                Cell.of(symbol.word().isEmpty() ? "–" : symbol.word())))
                        .toList());
    }

    private static Cell number(double value) {
        return new Cell(Numbers.plain(value, Numbers.GRAPH_DIGITS), Numbers.exact(value));
    }
}
