package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.Problems;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SettingSlider;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.HeatMapPicture.Cell;
import io.backstep.ui.kit.plot.HeatMapView;
import io.backstep.ui.kit.pulse.Redrawing;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.losses.ManyOutputsViewModel.Outcome;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Many outputs: logits to drag, their softmax, what cross-entropy asks of each, and the softmax Jacobian. */
public final class ManyOutputsView {
    private final ManyOutputsViewModel viewModel;
    private final ScreenTools tools;
    private final LiveLanguage language;
    private final List<NumberField> fields = new ArrayList<>();
    private final Problems problems = new Problems();

    @FXML
    private SplitPane root;

    @FXML
    private SettingSlider outputs;

    @FXML
    private SegmentFlow targets;

    @FXML
    private SettingSlider temperature;

    @FXML
    private SettingSlider constant;

    @FXML
    private Label constantSaid;

    @FXML
    private FlowPane logitFields;

    @FXML
    private SettingMessage logitMessage;

    @FXML
    private SettingSlider reach;

    @FXML
    private BarsView logits;

    @FXML
    private BarsView shares;

    @FXML
    private BarsView gradient;

    @FXML
    private HeatMapView jacobian;

    @FXML
    private Label lossSaid;

    @FXML
    private Label outputTitle;

    @FXML
    private Label meaning;

    @FXML
    private FormulaLinesPane softmaxLines;

    @FXML
    private FormulaLinesPane lossLines;

    @FXML
    private FormulaLinesPane gradientLines;

    @FXML
    private FormulaLinesPane jacobianLines;

    @FXML
    private Label jacobianMeaning;

    public ManyOutputsView(ManyOutputsViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(root);
        List.of(softmaxLines, lossLines, gradientLines, jacobianLines)
                .forEach(lines -> lines.connect(tools.typesetter()));
        List.of(logits, shares, gradient).forEach(bars -> bars.connect(tools.plots()));
        jacobian.connect(tools.plots());
        logits.setOnBarMoved((id, height) -> viewModel.dragLogit(ManyOutputsPictures.indexOf(id), height));
        jacobian.setOnCellPicked(cell -> viewModel.select(cell.row()));
        Subscriptions.whileShown(root, this::follow);
    }

    private void follow(Subscriptions held) {
        outputs.follow(viewModel.count(), language, held);
        temperature.follow(viewModel.temperature(), language, held);
        constant.follow(viewModel.constant(), language, held);
        reach.follow(viewModel.reach(), language, held);
        logitMessage.followProblem(problems.firstProperty(), language, held);
        Redrawing.of(root, held, () -> {
                    draw();
                    return explain();
                })
                .on(
                        viewModel.outcomeProperty(),
                        viewModel.selectedProperty(),
                        viewModel.reach().valueProperty())
                // At once, so that whoever asks for another output finds its field.
                .atOnceOn(viewModel.count().valueProperty(), language.messagesProperty());
        held.onChange(jacobian.pointedProperty(), () -> explainJacobian().forEach(Runnable::run));
    }

    private void draw() {
        if (fields.size() != viewModel.outputs()) {
            makeRows();
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).follow(NumberText.of(viewModel.logitsProperty().get().get(i)));
            ((ToggleButton) targets.getChildren().get(i)).setSelected(i == viewModel.target());
        }
        draw(viewModel.outcome(), language.messages());
    }

    /** A field and a toggle for every output. */
    private void makeRows() {
        fields.clear();
        problems.clear();
        targets.getChildren().clear();
        logitFields.getChildren().clear();
        int last = viewModel.outputs() - 1;
        for (int i = 0; i <= last; i++) {
            int index = i;
            ToggleButton toggle = new ToggleButton(Integer.toString(i + 1));
            toggle.setId("target-" + (i + 1));
            toggle.getStyleClass().add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
            toggle.accessibleTextProperty()
                    .bind(language.bind("losses.many.target.name", new SimpleStringProperty(Integer.toString(i + 1))));
            toggle.setOnAction(event -> {
                viewModel.chooseTarget(index);
                toggle.setSelected(true);
            });
            targets.getChildren().add(toggle);
            NumberField field = new NumberField();
            field.setId("logitField-" + (i + 1));
            field.setPrefColumnCount(4);
            Label name = new Label(ManyOutputsExplanation.indexed("z", i).label());
            name.setLabelFor(field);
            field.setAccessibleText(name.getText());
            field.onEnter(text -> viewModel.enterLogit(index, text));
            problems.add(field.problemProperty());
            fields.add(field);
            HBox pair = new HBox(name, field);
            pair.getStyleClass().add("logit-field");
            logitFields.getChildren().add(pair);
        }
    }

    private void draw(Outcome outcome, Messages messages) {
        ManyOutputsPictures pictures = new ManyOutputsPictures(messages, outcome, viewModel.target());
        logits.setStep(viewModel.dragStep());
        logits.setPicture(pictures.logits(viewModel.shownReach()));
        shares.setPicture(pictures.shares());
        gradient.setPicture(pictures.gradient(1 / viewModel.temperature().value()));
        jacobian.setPicture(pictures.jacobian());
        lossSaid.setText(messages.get("losses.many.loss", shown(outcome.loss())));
        constantSaid.setText(constantSaid(outcome, messages));
    }

    private String constantSaid(Outcome outcome, Messages messages) {
        double added = viewModel.constant().value();
        if (added == 0) {
            return messages.get("losses.many.constant.try");
        }
        return outcome.changeByConstant() == 0
                ? messages.get("losses.many.constant.same", Numbers.withSign(added, Numbers.FORMULA_DIGITS))
                : messages.get(
                        "losses.many.constant.rounding",
                        Numbers.withSign(added, Numbers.FORMULA_DIGITS),
                        Numbers.plain(outcome.changeByConstant(), 2));
    }

    /** Says what is to be said, and returns what is to be done to show the formulas. */
    private List<Runnable> explain() {
        ManyOutputsExplanation now = ManyOutputsExplanation.of(viewModel, language.messages());
        outputTitle.setText(language.messages().get("losses.many.output", Integer.toString(viewModel.selected() + 1)));
        meaning.setText(now.meaning());
        List<Runnable> formulas = new ArrayList<>();
        formulas.addAll(softmaxLines.updates(now.softmax()));
        formulas.addAll(lossLines.updates(now.loss()));
        formulas.addAll(gradientLines.updates(now.gradient()));
        formulas.addAll(explainJacobian());
        return formulas;
    }

    /** About the cell that is pointed at, or else the one on the diagonal. */
    private List<Runnable> explainJacobian() {
        Cell cell = jacobian.pointedProperty()
                .get()
                .filter(pointed -> pointed.row() < viewModel.outputs() && pointed.column() < viewModel.outputs())
                .orElse(new Cell(viewModel.selected(), viewModel.selected()));
        jacobianMeaning.setText(
                ManyOutputsExplanation.jacobianMeaning(viewModel, language.messages(), cell.row(), cell.column()));
        return jacobianLines.updates(
                ManyOutputsExplanation.jacobian(viewModel, language.messages(), cell.row(), cell.column()));
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
