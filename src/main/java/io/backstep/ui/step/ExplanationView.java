package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.ui.kit.formula.FormulaFlow;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.formula.TermLook;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.StepExplanation.Check;
import io.backstep.ui.step.StepExplanation.Formula;
import io.backstep.ui.step.StepExplanation.Rest;
import io.backstep.ui.step.StepExplanation.Result;
import io.backstep.ui.step.StepExplanation.Results;
import io.backstep.ui.step.StepExplanation.Slope;
import io.backstep.ui.step.StepExplanation.Term;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/** The panel that explains the click on view: words, symbols, numbers, the slope, and a check. */
public final class ExplanationView {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final StepViewModel viewModel;
    private final LiveLanguage language;
    private final FormulaTypesetter typesetter;
    private final PlotKit plots;
    private final PlotView slopePlot = new PlotView();
    private final List<TermFlow> flows = new ArrayList<>();
    private Optional<Formula> formula = Optional.empty();

    @FXML
    private ScrollPane root;

    @FXML
    private Label explanationTitle;

    @FXML
    private ProseLabel explanationSentence;

    @FXML
    private VBox readingCard;

    @FXML
    private VBox symbolsCard;

    @FXML
    private VBox numbersCard;

    @FXML
    private VBox explanationNumbers;

    @FXML
    private VBox restOfSum;

    @FXML
    private Label restOfSumText;

    @FXML
    private Button moreTerms;

    @FXML
    private VBox resultsCard;

    @FXML
    private VBox results;

    @FXML
    private VBox slopeCard;

    @FXML
    private Label slopeTitle;

    @FXML
    private VBox checkCard;

    @FXML
    private VBox check;

    @FXML
    private Label checkVerdict;

    public ExplanationView(
            StepViewModel viewModel, LiveLanguage language, FormulaTypesetter typesetter, PlotKit plots) {
        this.viewModel = viewModel;
        this.language = language;
        this.typesetter = typesetter;
        this.plots = plots;
    }

    /** A formula on view, with what its marks stand for. */
    private record TermFlow(FormulaFlow flow, List<Term> terms) {
        void light(Set<Quantity> lit) {
            Set<Integer> keys = new HashSet<>();
            for (int i = 0; i < terms.size(); i++) {
                if (lit.contains(terms.get(i).quantity())) {
                    keys.add(i);
                }
            }
            flow.setLit(keys);
        }
    }

    @FXML
    private void initialize() {
        slopePlot.getStyleClass().add("slope-plot");
        slopePlot.connect(plots);
        slopeCard.getChildren().add(slopePlot);
        Subscriptions.whileShown(root, subscriptions -> {
            subscriptions.listen(viewModel.clickProperty(), click -> show());
            subscriptions.onChange(language.messagesProperty(), this::show);
            subscriptions.onChange(viewModel.termsProperty(), this::showMoreTerms);
            subscriptions.listen(viewModel.openingProperty(), opening -> root.setVisible(!opening));
            subscriptions.listen(viewModel.litProperty(), lit -> flows.forEach(flow -> flow.light(lit)));
        });
        moreTerms.setOnAction(event -> viewModel.moreTerms());
        for (Node card : List.of(symbolsCard, numbersCard)) {
            card.setOnContextMenuRequested(this::showCopyMenu);
        }
    }

    private void show() {
        StepExplanation explanation = explanation();
        flows.clear();
        explanationTitle.setText(explanation.title());
        explanationSentence.setWords(explanation.text());
        explanationSentence.setAccessibleText(
                language.messages().get("explain.join", explanation.text(), explanation.sentence()));
        Shown.set(readingCard, viewModel.click().atStart());
        showFormula(explanation);
        showResults(explanation.results());
        showSlope(explanation.slope());
        showCheck(explanation.check());
        root.setVvalue(0);
    }

    private StepExplanation explanation() {
        return new ExplanationWriter(language.messages())
                .write(viewModel.click(), viewModel.termsProperty().get());
    }

    /** Every click begins with as few terms as the one before, and is shown by itself. */
    private void showMoreTerms() {
        if (viewModel.termsProperty().get() > StepViewModel.MOST_TERMS) {
            showFormula(explanation());
        }
    }

    private void showRest(Rest rest) {
        Shown.set(restOfSum, rest.count() > 0);
        String count = Integer.toString(rest.count());
        restOfSumText.setText(
                rest.nothing() == 0
                        ? language.messages().get("step.rest", rest.label(), count)
                        : language.messages()
                                .get("step.rest.nothing", rest.label(), count, Integer.toString(rest.nothing())));
        int next = Math.min(StepViewModel.MOST_TERMS, rest.count());
        moreTerms.setText(language.messages().get("step.rest.more", Integer.toString(next)));
    }

    private void showFormula(StepExplanation explanation) {
        formula = explanation.formula();
        Shown.set(symbolsCard, formula.isPresent());
        Shown.set(numbersCard, formula.isPresent());
        Shown.set(restOfSum, false);
        symbolsCard.getChildren().removeIf(FormulaFlow.class::isInstance);
        explanationNumbers.getChildren().clear();
        formula.ifPresent(shown -> {
            showRest(shown.rest());
            FormulaFlow symbols = flow(shown.symbols(), shown.terms());
            symbols.setId("explanationSymbols");
            symbols.setAccessibleText(explanation.sentence());
            symbols.setFocusTraversable(true);
            symbols.setOnKeyPressed(event -> {
                if (COPY.match(event)) {
                    copy(shown.plain());
                    event.consume();
                }
            });
            symbolsCard.getChildren().add(symbols);
            for (String line : shown.numbers()) {
                explanationNumbers.getChildren().add(flow(line, shown.terms()));
            }
        });
    }

    private void showResults(Results worked) {
        Shown.set(resultsCard, !worked.first().isEmpty());
        results.getChildren().clear();
        for (Result result : worked.first()) {
            results.getChildren().add(flow(result.latex(), List.of(result.term())));
        }
        if (worked.more() > 0) {
            Label more = new Label(language.messages().get("step.results.more", Integer.toString(worked.more())));
            Style.MUTED.addTo(more);
            results.getChildren().add(more);
        }
    }

    private void showSlope(Optional<Slope> slope) {
        Shown.set(slopeCard, slope.isPresent());
        slope.ifPresent(shown -> {
            PlotPicture picture = SlopePicture.of(shown, language.messages());
            slopeTitle.setText(picture.name());
            slopePlot.setPicture(picture);
        });
    }

    private void showCheck(Optional<Check> worked) {
        Shown.set(checkCard, worked.isPresent());
        check.getChildren().clear();
        worked.ifPresent(shown -> {
            check.getChildren().add(flow(shown.latex(), List.of()));
            checkVerdict.setText(shown.verdict());
            Style verdict = shown.agrees() ? Style.SUCCESS : Style.FIELD_MESSAGE;
            verdict.replace(List.of(Style.SUCCESS, Style.FIELD_MESSAGE), checkVerdict);
        });
    }

    private FormulaFlow flow(String latex, List<Term> terms) {
        FormulaFlow flow = new FormulaFlow(typesetter);
        flow.setLatex(latex);
        flow.setTermLook(key -> key >= 0 && key < terms.size() ? TermLooks.of(terms.get(key)) : TermLook.NONE);
        flow.setOnTermHover((key, inside) -> {
            if (key >= 0 && key < terms.size()) {
                viewModel.litProperty().set(inside ? Set.of(terms.get(key).quantity()) : Set.of());
            }
        });
        flow.setOnTermClicked(key -> {
            if (key >= 0 && key < terms.size()) {
                clicked(terms.get(key).quantity());
            }
        });
        flows.add(new TermFlow(flow, terms));
        return flow;
    }

    private void clicked(Quantity quantity) {
        if (quantity instanceof Quantity.OtherTerms) {
            viewModel.moreTerms();
        } else {
            viewModel.goToWriterOf(quantity);
        }
    }

    private void showCopyMenu(ContextMenuEvent event) {
        formula.ifPresent(shown -> {
            MenuItem text = new MenuItem(language.messages().get("step.copy.text"));
            text.setOnAction(action -> copy(shown.plain()));
            MenuItem latex = new MenuItem(language.messages().get("step.copy.latex"));
            latex.setOnAction(action -> copy(shown.latex()));
            new ContextMenu(text, latex).show(symbolsCard, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
