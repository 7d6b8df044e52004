package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.text.Messages;
import io.backstep.ui.activations.CollapseViewModel.Collapsed;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The network of the Step screen without its activations, multiplied out into one layer with the same outputs. */
public final class CollapseView {
    /** Of a deeper network the rule is written with dots. */
    private static final int MOST_FACTORS = 4;

    private final CollapseViewModel viewModel;
    private final LiveLanguage language;
    private final FormulaTypesetter typesetter;

    @FXML
    private VBox root;

    @FXML
    private Label collapseText;

    @FXML
    private FormulaLinesPane collapseRule;

    @FXML
    private FormulaLinesPane collapseMatrices;

    @FXML
    private Label collapsePartly;

    @FXML
    private Label collapseSample;

    @FXML
    private FormulaLinesPane collapseOutputs;

    @FXML
    private Label collapseVerdict;

    public CollapseView(CollapseViewModel viewModel, LiveLanguage language, FormulaTypesetter typesetter) {
        this.viewModel = viewModel;
        this.language = language;
        this.typesetter = typesetter;
    }

    @FXML
    private void initialize() {
        List.of(collapseRule, collapseMatrices, collapseOutputs).forEach(lines -> lines.connect(typesetter));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.currentProperty(), now -> show());
            held.onChange(language.messagesProperty(), this::show);
        });
    }

    private void show() {
        Messages messages = language.messages();
        Collapsed collapsed = viewModel.collapsed();
        Network linear = collapsed.linear();
        int depth = linear.depth();
        collapseText.setText(
                depth == 1
                        ? messages.get("activations.collapse.one")
                        : messages.get("activations.collapse.text", String.valueOf(depth)));
        show(collapseRule, rule(depth, messages));
        List<FormulaLine> worked = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            String number = String.valueOf(l + 1);
            Layer layer = linear.layer(l);
            worked.add(matrix("W_{" + number + "}", layer, messages.get("activations.collapse.layerMatrix", number)));
            worked.add(FormulaLine.definition(
                    "b_{" + number + "} = " + MatrixLatex.of(layer.biases()),
                    messages.get("activations.collapse.layerBiases", number)));
        }
        if (depth > 1) {
            worked.add(matrix("W", collapsed.oneLayer(), messages.get("activations.collapse.matrix")));
            worked.add(FormulaLine.definition(
                    "b = " + MatrixLatex.of(collapsed.oneLayer().biases()),
                    messages.get("activations.collapse.biases")));
        }
        show(collapseMatrices, worked);
        boolean all = linear.layers().stream().allMatch(layer -> MatrixLatex.showsAll(layer.weights()))
                && MatrixLatex.showsAll(collapsed.oneLayer().weights())
                && MatrixLatex.showsAll(collapsed.input());
        Shown.set(collapsePartly, !all);
        collapsePartly.setText(messages.get("activations.collapse.partly"));
        collapseSample.setText(messages.get("activations.collapse.outputs", MatrixLatex.plain(collapsed.input())));
        show(
                collapseOutputs,
                List.of(
                        FormulaLine.definition(
                                deepLatex(depth) + " = " + MatrixLatex.of(collapsed.deep()),
                                messages.get("activations.collapse.deep", MatrixLatex.plain(collapsed.deep()))),
                        FormulaLine.definition(
                                "W x + b = " + MatrixLatex.of(collapsed.flat()),
                                messages.get("activations.collapse.flat", MatrixLatex.plain(collapsed.flat())))));
        double apart = collapsed.apart();
        collapseVerdict.setText(
                apart == 0
                        ? messages.get("activations.collapse.same")
                        : messages.get("activations.collapse.rounding", Numbers.plain(apart, 2)));
    }

    private static FormulaLine matrix(String name, Layer layer, String said) {
        return FormulaLine.definition(name + " = " + MatrixLatex.of(layer.weights()), said);
    }

    private static List<FormulaLine> rule(int depth, Messages messages) {
        if (depth == 1) {
            return List.of();
        }
        String said = messages.get("activations.collapse.rule");
        if (depth > MOST_FACTORS) {
            return List.of(FormulaLine.definition("W = W_{" + depth + "} \\cdots W_{2}\\, W_{1}", said));
        }
        StringBuilder weights = new StringBuilder("W = ");
        for (int l = depth; l >= 1; l--) {
            weights.append("W_{").append(l).append("}\\, ");
        }
        return List.of(
                FormulaLine.definition(weights.toString(), said),
                FormulaLine.definition(
                        "b = " + nested(depth, "b_{1}", 2), messages.get("activations.collapse.rule.bias")));
    }

    /** What the layers make of something one after the other: {@code W_2 (...) + b_2}. */
    private static String nested(int depth, String innermost, int first) {
        String inner = innermost;
        for (int l = first; l <= depth; l++) {
            boolean sum = inner.contains("+");
            inner = "W_{" + l + "}\\, " + (sum ? "\\left(" + inner + "\\right)" : inner) + " + b_{" + l + "}";
        }
        return inner;
    }

    private static String deepLatex(int depth) {
        return depth > MOST_FACTORS
                ? "W_{" + depth + "}\\left(\\cdots\\left(W_{1} x + b_{1}\\right)\\cdots\\right) + b_{" + depth + "}"
                : nested(depth, "x", 1);
    }

    private static void show(FormulaLinesPane pane, List<FormulaLine> lines) {
        Shown.set(pane, !lines.isEmpty());
        pane.show(lines);
    }
}
