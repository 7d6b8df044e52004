package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.training.ObjectiveParts;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.input.SettingSlider;
import io.backstep.ui.kit.network.AsUsed;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.ObjectiveViewModel.Objective;
import io.backstep.ui.losses.ObjectiveViewModel.SampleLoss;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** From loss to cost to objective: the samples' losses, their mean, and what the regulariser adds, as a sum. */
public final class ObjectiveView {
    private static final int MOST_BARS = 24;
    private static final int MOST_NAMED = 8;
    private static final String SAMPLE = "sampleLoss-";
    private static final String SHARE = "share-";

    private final ObjectiveViewModel viewModel;
    private final ScreenTools tools;
    private final LiveLanguage language;

    @FXML
    private SplitPane root;

    @FXML
    private Label batchSaid;

    @FXML
    private SettingSlider l2;

    @FXML
    private SettingSlider l1;

    @FXML
    private Label strengthSaid;

    @FXML
    private Button ownStrengths;

    @FXML
    private BarsView sampleLosses;

    @FXML
    private Label samplesSaid;

    @FXML
    private Label lossesAsUsed;

    @FXML
    private BarsView sums;

    @FXML
    private FlowPane sumSaid;

    @FXML
    private Label objectiveTitle;

    @FXML
    private Label meaning;

    @FXML
    private Label sampleTitle;

    @FXML
    private FormulaLinesPane sampleLines;

    @FXML
    private VBox meanCard;

    @FXML
    private FormulaLinesPane meanLines;

    @FXML
    private VBox penaltyCard;

    @FXML
    private FormulaLinesPane penaltyLines;

    @FXML
    private VBox objectiveCard;

    @FXML
    private FormulaLinesPane objectiveLines;

    public ObjectiveView(ObjectiveViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
        List.of(sampleLines, meanLines, penaltyLines, objectiveLines)
                .forEach(lines -> lines.connect(tools.typesetter()));
        sampleLosses.connect(tools.plots());
        sums.connect(tools.plots());
        sampleLosses.setOnBarPicked(id -> viewModel.openLoss(place(id, SAMPLE)));
        sums.setOnBarPicked(
                id -> viewModel.openLoss(viewModel.objective().batch().get(place(id, SHARE))));
        ownStrengths.setOnAction(event -> viewModel.stopTrying());
        Subscriptions.whileShown(root, this::follow);
    }

    private void follow(Subscriptions held) {
        l1.follow(viewModel.l1(), language, held);
        l2.follow(viewModel.l2(), language, held);
        Redrawing.of(root, held, this::show)
                .on(
                        viewModel.currentProperty(),
                        viewModel.firstSampleProperty(),
                        viewModel.tryingProperty(),
                        viewModel.l1().valueProperty(),
                        viewModel.l2().valueProperty())
                .atOnceOn(language.messagesProperty());
    }

    /** Shows all but the formulas, and returns what is to be done to show them. */
    private List<Runnable> show() {
        Messages messages = language.messages();
        Objective now = viewModel.objective();
        boolean trying = viewModel.tryingProperty().get();
        batchSaid.setText(messages.get(
                "losses.objective.batch", now.batch().size(), now.data().size()));
        strengthSaid.setText(
                messages.get(trying ? "losses.objective.strength.tried" : "losses.objective.strength.own"));
        Shown.set(ownStrengths, trying);
        AsUsed.say(lossesAsUsed, now.experiment().network(), "losses.objective.used.", messages);
        drawSamples(now, messages);
        drawSums(now, messages);
        return explain(now, messages);
    }

    /** What a bar shows, counted from 0; its id counts from 1. */
    private static int place(String id, String before) {
        return Integer.parseInt(id.substring(before.length())) - 1;
    }

    private void drawSamples(Objective now, Messages messages) {
        List<SampleLoss> some = now.data();
        boolean all = some.size() <= MOST_BARS;
        if (!all) {
            some = now.batch().stream()
                    .distinct()
                    .limit(MOST_BARS)
                    .map(now.data()::get)
                    .toList();
        }
        List<Group> groups = new ArrayList<>();
        for (SampleLoss sample : some) {
            String number = Integer.toString(sample.index() + 1);
            boolean inBatch = sample.timesInBatch() > 0;
            Bar bar = Bar.of(
                            SAMPLE + number,
                            inBatch ? nameInBatch(now, sample) : number,
                            sample.loss(),
                            inBatch ? PlotLook.LOSS : PlotLook.MUTED)
                    .asPickable();
            groups.add(new Group(inBatch ? nameInBatch(now, sample) : number, false, List.of(bar)));
        }
        double largest = some.stream()
                .mapToDouble(SampleLoss::loss)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        sampleLosses.setPicture(
                BarsPicture.standing(messages.get("losses.objective.samples.name"), axisTo(largest), groups));
        samplesSaid.setText(messages.get(
                all ? "losses.objective.samples.all" : "losses.objective.samples.some",
                Integer.toString(some.size()),
                Integer.toString(now.data().size())));
    }

    /** The number of a sample with a mark, and, where there is room, the name of its loss in the formulas. */
    private static String nameInBatch(Objective now, SampleLoss sample) {
        String name = "→" + (sample.index() + 1);
        if (sample.timesInBatch() > 1) {
            return name + " ×" + sample.timesInBatch();
        }
        return now.batch().size() == 1 || now.data().size() > MOST_NAMED
                ? name
                : name + ": "
                        + ManyOutputsExplanation.indexed("E", now.batch().indexOf(sample.index()))
                                .label();
    }

    private static PlotAxis axisTo(double largest) {
        return PlotAxis.linear(0, largest > 0 ? 1.12 * largest : 1, "");
    }

    /** Two piles on one scale: the shares of the mean, and the parts of the objective. */
    private void drawSums(Objective now, Messages messages) {
        ObjectiveParts parts = now.parts();
        sumSaid.getChildren().clear();
        int size = now.batch().size();
        List<Bar> shares = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = ManyOutputsExplanation.indexed("E", i).label();
            shares.add(Bar.of(
                            SHARE + (i + 1),
                            size == 1 ? "E" : name + "/" + size,
                            parts.sampleLosses().get(i) / size,
                            PlotLook.LOSS)
                    .asPickable());
        }
        List<Bar> whole = new ArrayList<>();
        whole.add(Bar.of("part-loss", size == 1 ? "E" : "Ē", parts.meanLoss(), PlotLook.LOSS));
        if (now.regularizer().l2() > 0) {
            whole.add(Bar.of("part-l2", "L2", parts.l2(), PlotLook.UPDATE));
        }
        if (now.regularizer().l1() > 0) {
            whole.add(Bar.of("part-l1", "L1", parts.l1(), PlotLook.FORWARD));
        }
        for (int i = 0; i < whole.size(); i++) {
            sumSaid.getChildren().add(keyOf(whole.get(i), i == 0 ? "" : "+ "));
        }
        sumSaid.getChildren().add(new Label("= " + shown(parts.objective())));
        sums.setPicture(BarsPicture.lying(
                messages.get("losses.objective.sums.name"),
                axisTo(Double.isFinite(parts.objective()) ? parts.objective() : 0),
                List.of(
                        new Group(messages.get("losses.objective.mean"), true, shares),
                        new Group(messages.get("losses.objective.objective"), true, whole))));
    }

    /** The colour of a part, its name and its number. */
    private static Label keyOf(Bar bar, String before) {
        Label label = new Label(before + bar.name() + " " + bar.text());
        Region colour = new Region();
        colour.getStyleClass().add("part-key");
        bar.look().applyTo(colour);
        label.setGraphic(colour);
        return label;
    }

    private List<Runnable> explain(Objective now, Messages messages) {
        ObjectiveExplanation explanation = ObjectiveExplanation.of(now, messages);
        ObjectiveParts parts = now.parts();
        objectiveTitle.setText(messages.get("losses.objective.at", shown(parts.objective())));
        meaning.setText(messages.get(
                now.regularizer().isNone() ? "losses.objective.meaning.plain" : "losses.objective.meaning",
                shown(parts.meanLoss()),
                shown(parts.l2() + parts.l1())));
        Shown.set(meanCard, !explanation.mean().isEmpty());
        Shown.set(penaltyCard, !explanation.penalty().isEmpty());
        Shown.set(objectiveCard, !explanation.objective().isEmpty());
        sampleTitle.setText(messages.get(
                "losses.objective.card.sample", Integer.toString(now.batch().get(0) + 1)));
        List<Runnable> formulas = new ArrayList<>(sampleLines.updates(explanation.sample()));
        formulas.addAll(meanLines.updates(explanation.mean()));
        formulas.addAll(penaltyLines.updates(explanation.penalty()));
        formulas.addAll(objectiveLines.updates(explanation.objective()));
        return formulas;
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
