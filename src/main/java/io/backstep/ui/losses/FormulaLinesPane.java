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
    private final List<FormulaLine> shown = new ArrayList<>();

    FormulaLinesPane(FormulaTypesetter typesetter) {
        this.typesetter = typesetter;
        getStyleClass().add("formula-lines");
    }

    /** Shows these lines. */
    void show(List<FormulaLine> lines) {
        updates(lines).forEach(Runnable::run);
    }

    /** What is to be done to show these lines, line by line; what is as it should be already is left alone. */
    List<Runnable> updates(List<FormulaLine> lines) {
        List<Runnable> updates = new ArrayList<>();
        if (lines.size() != shown.size()) {
            updates.add(() -> showAnew(lines));
            return updates;
        }
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            if (!lines.get(i).equals(shown.get(i))) {
                updates.add(() -> {
                    shown.set(index, lines.get(index));
                    show(flows.get(index), lines.get(index));
                });
            }
        }
        return updates;
    }

    private void showAnew(List<FormulaLine> lines) {
        while (flows.size() < lines.size()) {
            flows.add(new FormulaFlow(typesetter));
        }
        shown.clear();
        shown.addAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            show(flows.get(i), lines.get(i));
        }
        getChildren().setAll(flows.subList(0, lines.size()));
    }

    private static void show(FormulaFlow flow, FormulaLine line) {
        flow.setLatex(line.latex());
        flow.setAccessibleText(line.spoken());
        flow.setTermLook(key -> key >= 0 && key < line.tips().size()
                ? new TermLook(
                        List.of(), List.of(), line.tips().get(key), line.tips().get(key))
                : TermLook.NONE);
    }
}
