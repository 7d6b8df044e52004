package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.OutputLoss;
import io.backstep.engine.function.Stalling;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.panel.ThreePanels;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotBand;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.PlotZoom;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;

/** One output: a loss and its slope over the output, and the slopes of two losses over z, through sigmoid. */
public final class OneOutputView {
    /** What the plot over z shows beyond the slopes of cross-entropy, which go from -t to 1 - t. */
    private static final double AIR = 0.2;

    private final OneOutputViewModel viewModel;
    private final LiveLanguage language;
    private final PlotKit kit;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;
    private final FormulaLinesPane definitions;
    private final FormulaLinesPane numbers;
    private final FormulaLinesPane output;
    private final FormulaLinesPane squared;
    private final FormulaLinesPane crossEntropy;

    @FXML
    private SplitPane root;

    @FXML
    private VBox lossChoices;

    @FXML
    private SettingSlider target;

    @FXML
    private SettingSlider outputSlider;

    @FXML
    private SettingSlider tooLow;

    @FXML
    private SettingSlider tooHigh;

    @FXML
    private SettingSlider delta;

    @FXML
    private SettingSlider z;

    @FXML
    private Label lossTitle;

    @FXML
    private Label lossAbout;

    @FXML
    private PlotView lossPlot;

    @FXML
    private Label stallAbout;

    @FXML
    private PlotView slopePlot;

    @FXML
    private Label outputTitle;

    @FXML
    private Label meaning;

    @FXML
    private VBox definitionsCard;

    @FXML
    private VBox numbersCard;

    @FXML
    private Label zTitle;

    @FXML
    private Label learning;

    @FXML
    private VBox outputBox;

    @FXML
    private VBox squaredBox;

    @FXML
    private VBox crossEntropyBox;

    /** @param kit what plots need */
    public OneOutputView(
            OneOutputViewModel viewModel,
            LiveLanguage language,
            FormulaTypesetter typesetter,
            PlotKit kit,
            SidePanel settingsPanel,
            SidePanel explanationPanel) {
        this.viewModel = viewModel;
        this.language = language;
        this.kit = kit;
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
        definitions = new FormulaLinesPane(typesetter);
        numbers = new FormulaLinesPane(typesetter);
        output = new FormulaLinesPane(typesetter);
        squared = new FormulaLinesPane(typesetter);
        crossEntropy = new FormulaLinesPane(typesetter);
    }

    @FXML
    private void initialize() {
        ThreePanels.install(root, settingsPanel, explanationPanel);
        definitionsCard.getChildren().add(definitions);
        numbersCard.getChildren().add(numbers);
        outputBox.getChildren().add(output);
        squaredBox.getChildren().add(squared);
        crossEntropyBox.getChildren().add(crossEntropy);
        for (LossChoice choice : LossChoice.values()) {
            RadioButton button = new RadioButton();
            button.setId("loss-" + choice.id());
            button.textProperty().bind(language.bind(choice.key()));
            button.setWrapText(true);
            button.setOnAction(event -> {
                viewModel.choose(choice);
                select(choice);
            });
            lossChoices.getChildren().add(button);
        }
        preparePlots();
        Subscriptions.whileShown(root, this::follow);
    }

    private void preparePlots() {
        lossPlot.connect(kit);
        slopePlot.connect(kit);
        lossPlot.setProbe(viewModel.output().value());
        slopePlot.setProbe(viewModel.z().value());
        lossPlot.setProbeName("probe", "a");
        slopePlot.setProbeName("slopeProbe", "z");
        lossPlot.probeProperty().subscribe((before, now) -> viewModel.setOutput(now.doubleValue()));
        slopePlot.probeProperty().subscribe((before, now) -> viewModel.z().set(now.doubleValue()));
        slopePlot.setZoom(PlotZoom.around0(
                viewModel.reach().value(), OneOutputViewModel.SMALLEST_REACH, OneOutputViewModel.LARGEST_REACH));
        slopePlot.xRangeProperty().subscribe((before, now) -> viewModel.reach().set(now.span() / 2));
    }

    private void follow(Subscriptions held) {
        target.follow(viewModel.target(), language, held);
        outputSlider.follow(viewModel.output(), language, held);
        tooLow.follow(viewModel.tooLow(), language, held);
        tooHigh.follow(viewModel.tooHigh(), language, held);
        delta.follow(viewModel.delta(), language, held);
        z.follow(viewModel.z(), language, held);
        held.listen(viewModel.choiceProperty(), this::select);
        held.listen(viewModel.output().valueProperty(), now -> lossPlot.setProbe(now.doubleValue()));
        held.listen(viewModel.z().valueProperty(), now -> slopePlot.setProbe(now.doubleValue()));
        BeforeLayout pictures = BeforeLayout.of(root, held, this::draw);
        BeforeLayout words = BeforeLayout.of(root, held, this::explain);
        held.onChange(viewModel.lossProperty(), pictures::request);
        held.onChange(viewModel.target().valueProperty(), pictures::request);
        held.onChange(viewModel.reach().valueProperty(), pictures::request);
        for (var value : List.of(
                viewModel.target().valueProperty(),
                viewModel.output().valueProperty(),
                viewModel.z().valueProperty(),
                viewModel.lossProperty())) {
            held.onChange(value, words::request);
        }
        held.onChange(language.messagesProperty(), () -> {
            draw();
            explain();
        });
    }

    private void select(LossChoice chosen) {
        for (int i = 0; i < LossChoice.values().length; i++) {
            ((RadioButton) lossChoices.getChildren().get(i)).setSelected(LossChoice.values()[i] == chosen);
        }
        shown(tooLow, chosen == LossChoice.ASYMMETRIC);
        shown(tooHigh, chosen == LossChoice.ASYMMETRIC);
        shown(delta, chosen == LossChoice.HUBER);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void draw() {
        Messages messages = language.messages();
        LossChoice choice = viewModel.choiceProperty().get();
        lossTitle.setText(messages.get(choice.key()));
        lossAbout.setText(messages.get(choice.key() + ".about"));
        drawLoss(messages);
        drawSlopes(messages);
    }

    private void drawLoss(Messages messages) {
        OutputLoss loss = viewModel.loss();
        double t = viewModel.target().value();
        PlotCurve value = PlotCurve.function(
                        "loss", messages.get("losses.one.loss"), PlotLook.LOSS, a -> loss.value(t, a))
                .withLabel("E");
        PlotCurve slope = PlotCurve.function(
                        "lossSlope", messages.get("losses.one.slope"), PlotLook.BACKWARD, a -> loss.slope(t, a))
                .withLabel("∂E/∂a")
                .withDash(PlotDash.DASHED);
        PlotPicture picture = PlotPicture.of(
                        messages.get("losses.one.plot", lossTitle.getText(), shown(t)),
                        PlotAxis.linear(viewModel.leastOutput(), viewModel.largestOutput(), messages.get("losses.one.axis")),
                        loss.ofShares() ? PlotAxis.linear(-6, 6, "") : PlotAxis.linear(0, 1, ""),
                        List.of(value, slope))
                .withMarks(List.of(guide(messages, t)));
        lossPlot.setPicture(loss.ofShares() ? picture : picture.withFittedY());
    }

    private static PlotMark.Guide guide(Messages messages, double target) {
        return new PlotMark.Guide(
                "targetGuide",
                true,
                target,
                PlotLook.MUTED,
                messages.get("losses.one.target.mark"),
                messages.get("losses.one.target.mark"));
    }

    private void drawSlopes(Messages messages) {
        double t = viewModel.target().value();
        double reach = viewModel.reach().value();
        PlotCurve ofSquared = PlotCurve.function(
                "squaredSlope",
                messages.get("losses.one.squared"),
                PlotLook.SERIES_1,
                at -> OneOutputViewModel.SQUARED.slope(t, at));
        PlotCurve ofCrossEntropy = PlotCurve.function(
                "crossEntropySlope",
                messages.get("losses.one.crossEntropy"),
                PlotLook.SERIES_2,
                at -> OneOutputViewModel.CROSS_ENTROPY.slope(t, at));
        List<Stalling.Stretch> stalls = viewModel.stalls();
        stallAbout.setText(messages.get(stalls.isEmpty() ? "losses.one.stall.none" : "losses.one.stall.about"));
        slopePlot.setPicture(PlotPicture.of(
                        messages.get("losses.one.slopePlot", shown(t)),
                        PlotAxis.linear(-reach, reach, messages.get("losses.one.slopeAxis")),
                        PlotAxis.linear(-t - AIR, 1 - t + AIR, ""),
                        List.of(ofSquared, ofCrossEntropy))
                .withBands(stalls.stream()
                        .map(stretch -> new PlotBand(
                                stretch.from(),
                                stretch.to(),
                                PlotLook.SATURATED,
                                messages.get("losses.one.stall.band")))
                        .toList()));
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    private void explain() {
        OneOutputExplanation now = OneOutputExplanation.of(viewModel, language.messages());
        outputTitle.setText(language.messages()
                .get("losses.one.at", shown(viewModel.output().value())));
        meaning.setText(now.meaning());
        definitions.show(now.definitions());
        numbers.show(now.numbers());
        zTitle.setText(language.messages().get("losses.one.through", shown(viewModel.z().value())));
        learning.setText(now.learning());
        output.show(now.output());
        squared.show(now.squared());
        crossEntropy.show(now.crossEntropy());
    }
}
