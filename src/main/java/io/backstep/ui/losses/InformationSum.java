package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.losses.InformationViewModel.Side;
import io.backstep.ui.losses.InformationViewModel.State;
import io.backstep.ui.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** H(P) + D(P||Q) = H(P, Q) written below one another with all digits, as an addition on paper. */
public final class InformationSum extends VBox {
    private final Label entropy = number("entropyP");
    private final Label divergence = number("klPQ");
    private final Label crossEntropy = number("crossEntropyPQ");
    private final Label verdict = new Label();

    public InformationSum() {
        Region rule = new Region();
        rule.getStyleClass().add("sum-rule");
        VBox sum = new VBox(part("H(P)", entropy), part("+ D(P‖Q)", divergence), rule, part("= H(P, Q)", crossEntropy));
        sum.getStyleClass().add("long-sum");
        Style.STRONG.addTo(crossEntropy);
        Style.PROSE.addTo(verdict);
        verdict.setId("sumVerdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("formula-lines");
        getChildren().addAll(sum, verdict);
    }

    /** A name over its number: all the digits need the width of a narrow panel, and stand below one another. */
    private static VBox part(String name, Label number) {
        Label above = new Label(name);
        above.setMinWidth(Region.USE_PREF_SIZE);
        Style.MUTED.addTo(above);
        Style.SMALL.addTo(above);
        return new VBox(above, number);
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    void show(State state, Messages messages) {
        double left = state.entropy(Side.P) + state.divergence(Side.P);
        double right = state.crossEntropy(Side.P);
        show(entropy, "H(P)", state.entropy(Side.P), messages);
        show(divergence, "D(P‖Q)", state.divergence(Side.P), messages);
        show(crossEntropy, "H(P, Q)", right, messages);
        verdict.setText(
                Double.isInfinite(right)
                        ? messages.get("losses.information.sum.infinite")
                        : messages.get("losses.information.sum.agrees", Numbers.plain(Math.abs(left - right), 1)));
    }

    /** As a person would write it: 2, not 2.0. */
    static String allDigits(double value) {
        String digits = Numbers.exact(value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private static void show(Label label, String name, double value, Messages messages) {
        label.setText(allDigits(value));
        label.setAccessibleText(messages.get("losses.information.sum.name", name, label.getText()));
    }
}
