package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What the function in focus does where the probe stands, and what to know about it. */
public final class ActivationExplanationView {
    private static final double TIP_WIDTH = 360;
    private static final PseudoClass SATURATED = PseudoClass.getPseudoClass("saturated");
    private static final PseudoClass LINEAR = PseudoClass.getPseudoClass("linear");
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final ActivationsViewModel viewModel;
    private final LiveLanguage language;
    private final FormulaTypesetter typesetter;
    private final Tooltip exactValue = new Tooltip();
    private final Tooltip exactSlope = new Tooltip();
    private final Tooltip exactCurvature = new Tooltip();
    private Optional<Probe> edgesShown = Optional.empty();

    @FXML
    private ScrollPane root;

    @FXML
    private Label probeTitle;

    @FXML
    private FormulaLinesPane probeSymbols;

    @FXML
    private FormulaLinesPane probeNumbers;

    @FXML
    private Label probeValue;

    @FXML
    private Label slopeName;

    @FXML
    private Label probeSlope;

    @FXML
    private HBox curvatureFact;

    @FXML
    private Label probeCurvature;

    @FXML
    private Label probeRegion;

    @FXML
    private Label outputRange;

    @FXML
    private Label centred;

    @FXML
    private Label saturated;

    @FXML
    private Label aboutHeading;

    @FXML
    private Label cost;

    @FXML
    private Label use;

    @FXML
    private Label weakness;

    public ActivationExplanationView(
            ActivationsViewModel viewModel, LiveLanguage language, FormulaTypesetter typesetter) {
        this.viewModel = viewModel;
        this.language = language;
        this.typesetter = typesetter;
    }

    @FXML
    private void initialize() {
        List.of(probeSymbols, probeNumbers).forEach(lines -> lines.connect(typesetter));
        probeValue.setTooltip(exactValue);
        probeSlope.setTooltip(exactSlope);
        probeCurvature.setTooltip(exactCurvature);
        Tooltip mean = new Tooltip();
        mean.textProperty().bind(language.bind("activations.centred.tip"));
        mean.setWrapText(true);
        mean.setMaxWidth(TIP_WIDTH);
        centred.setTooltip(mean);
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.probeProperty(), this::showProbe);
            held.listen(viewModel.choiceProperty(), this::showFunction);
            held.onChange(viewModel.showCurvatureProperty(), this::showAll);
            held.onChange(language.messagesProperty(), this::showAll);
            // Setting formulas is the dearest part of following a mouse that is dragged.
            Redrawing.of(
                            root,
                            held,
                            () -> probeNumbers.updates(
                                    formulas(viewModel.probe()).numbers()))
                    .on(viewModel.probeProperty(), viewModel.showCurvatureProperty(), language.messagesProperty());
        });
    }

    private void showAll() {
        edgesShown = Optional.empty();
        showFunction(viewModel.choice());
        showProbe(viewModel.probe());
    }

    private void showFunction(FunctionChoice choice) {
        FunctionWords words = new FunctionWords(language.messages());
        outputRange.setText(words.range(choice.focused().outputRange()));
        centred.setText(words.centred(choice.focused()));
        aboutHeading.setText(words.name(choice.focus()));
        cost.setText(words.cost(choice.focus()));
        use.setText(words.use(choice.focus()));
        weakness.setText(words.weakness(choice.focus()));
        probeSymbols.show(formulas(viewModel.probe()).symbols());
    }

    private void showProbe(Probe probe) {
        Messages messages = language.messages();
        FunctionWords words = new FunctionWords(messages);
        boolean curvature = viewModel.showCurvatureProperty().get();
        probeTitle.setText(messages.get("activations.at", Numbers.plain(probe.z(), Numbers.GRAPH_DIGITS)));
        number(probeValue, exactValue, probe.value());
        number(probeSlope, exactSlope, probe.slope());
        number(probeCurvature, exactCurvature, probe.curvature());
        Shown.set(curvatureFact, curvature);
        slopeName.setText(messages.get(
                "activations.fact.slope", Numbers.plain(probe.function().largestSlope(), Numbers.GRAPH_DIGITS)));
        Kind region = probe.region();
        probeRegion.setText(words.region(region));
        probeRegion.pseudoClassStateChanged(SATURATED, region.saturated());
        probeRegion.pseudoClassStateChanged(LINEAR, region == Kind.NEARLY_LINEAR);
        probeRegion.pseudoClassStateChanged(DEAD, region == Kind.DEAD);
        // Finding the edges takes longer than the rest, and moving the probe does not move them.
        if (edgesShown.filter(probe::hasEdgesOf).isEmpty()) {
            saturated.setText(words.saturated(probe.function(), probe.share()));
            edgesShown = Optional.of(probe);
        }
    }

    private ProbeFormulas formulas(Probe probe) {
        String symbol = new FunctionWords(language.messages()).symbol(probe.function());
        return new ProbeFormulas(
                probe, symbol, viewModel.showCurvatureProperty().get());
    }

    private static void number(Label label, Tooltip exact, double value) {
        label.setText(Numbers.plain(value, Numbers.GRAPH_DIGITS));
        exact.setText(Numbers.exact(value));
    }
}
