package io.backstep.ui.losses;

import io.backstep.ui.kit.formula.FormulaFlow;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.formula.TermLook;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** Formulas below one another; whoever points at a number sees all its digits. */
final class FormulaLinesPane extends VBox {
    private final FormulaTypesetter typesetter;
    private final List<FormulaFlow> flows = new ArrayList<>();
    private List<FormulaLine> shown = List.of();

    FormulaLinesPane(FormulaTypesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("formula-lines");
    }

    /** Shows these lines; those that are the same stay as they are. */
    void show(List<FormulaLine> lines) {
        while (flows.size() < lines.size()) {
            flows.add(new FormulaFlow(typesetter));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i >= shown.size() || !lines.get(i).equals(shown.get(i))) {
                show(flows.get(i), lines.get(i));
            }
        }
        if (getChildren().size() != lines.size()) {
            getChildren().setAll(flows.subList(0, lines.size()));
        }
        shown = List.copyOf(lines);
    }

    private static void show(FormulaFlow flow, FormulaLine line) {
        flow.setLatex(line.latex());
        flow.setAccessibleText(line.spoken());
        flow.setTermLook(key -> key >= 0 && key < line.tips().size()
                ? new TermLook(List.of(), List.of(), line.tips().get(key), line.tips().get(key))
                : TermLook.NONE);
    }
}
