package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.input.SettingSlider;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.PlotZoom;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;

/** One output: a loss and its slope over the output, and the slopes of two losses over z, through sigmoid. */
public final class OneOutputView {
    private final OneOutputViewModel viewModel;
    private final ScreenTools tools;
    private final LiveLanguage language;
    private final Map<LossChoice, RadioButton> choices = new EnumMap<>(LossChoice.class);

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
    private FormulaLinesPane definitions;

    @FXML
    private FormulaLinesPane numbers;

    @FXML
    private Label zTitle;

    @FXML
    private Label learning;

    @FXML
    private FormulaLinesPane output;

    @FXML
    private FormulaLinesPane squared;

    @FXML
    private FormulaLinesPane crossEntropy;

    public OneOutputView(OneOutputViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
        List.of(definitions, numbers, output, squared, crossEntropy)
                .forEach(lines -> lines.connect(tools.typesetter()));
        for (LossChoice choice : LossChoice.values()) {
            RadioButton button = new RadioButton();
            button.setId("loss-" + choice.id());
            button.textProperty().bind(language.bind(choice.key()));
            button.setWrapText(true);
            button.setOnAction(event -> {
                viewModel.choose(choice);
                select(choice);
            });
            choices.put(choice, button);
            lossChoices.getChildren().add(button);
        }
        target.textProperty()
                .bind(language.bind(
                        "losses.one.target",
                        viewModel.lossProperty().map(loss -> loss.targetName().label())));
        outputSlider
                .textProperty()
                .bind(language.bind(
                        "losses.one.output",
                        viewModel.lossProperty().map(loss -> loss.outputName().label())));
        preparePlots();
        Subscriptions.whileShown(root, this::follow);
    }

    private void preparePlots() {
        lossPlot.connect(tools.plots());
        slopePlot.connect(tools.plots());
        lossPlot.setProbe(viewModel.output().value());
        slopePlot.setProbe(viewModel.z().value());
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
        Redrawing.of(root, held, this::draw)
                .on(
                        viewModel.lossProperty(),
                        viewModel.target().valueProperty(),
                        viewModel.reach().valueProperty())
                .atOnceOn(language.messagesProperty());
        Redrawing.of(root, held, this::explain)
                .on(
                        viewModel.target().valueProperty(),
                        viewModel.output().valueProperty(),
                        viewModel.z().valueProperty(),
                        viewModel.lossProperty())
                .atOnceOn(language.messagesProperty());
    }

    private void select(LossChoice chosen) {
        choices.forEach((choice, button) -> button.setSelected(choice == chosen));
        Shown.set(tooLow, chosen == LossChoice.ASYMMETRIC);
        Shown.set(tooHigh, chosen == LossChoice.ASYMMETRIC);
        Shown.set(delta, chosen == LossChoice.HUBER);
    }

    private void draw() {
        Messages messages = language.messages();
        LossChoice choice = viewModel.choiceProperty().get();
        lossTitle.setText(messages.get(choice.key()));
        lossAbout.setText(messages.get(choice.aboutKey()));
        OneOutputPictures pictures = new OneOutputPictures(viewModel, messages);
        lossPlot.setProbeName("probe", viewModel.loss().outputName().label());
        lossPlot.setPicture(pictures.loss());
        stallAbout.setText(
                messages.get(viewModel.stalls().isEmpty() ? "losses.one.stall.none" : "losses.one.stall.about"));
        slopePlot.setPicture(pictures.slopes());
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    /** Says what is to be said, and returns what is to be done to show the formulas. */
    private List<Runnable> explain() {
        OneOutputExplanation now = OneOutputExplanation.of(viewModel, language.messages());
        outputTitle.setText(language.messages()
                .get(
                        "losses.one.at",
                        viewModel.loss().outputName().label(),
                        shown(viewModel.output().value())));
        meaning.setText(now.meaning());
        zTitle.setText(language.messages()
                .get("losses.one.through", shown(viewModel.z().value())));
        learning.setText(now.learning());
        List<Runnable> formulas = new ArrayList<>();
        formulas.addAll(definitions.updates(now.definitions()));
        formulas.addAll(numbers.updates(now.numbers()));
        formulas.addAll(output.updates(now.output()));
        formulas.addAll(squared.updates(now.squared()));
        formulas.addAll(crossEntropy.updates(now.crossEntropy()));
        return formulas;
    }
}
