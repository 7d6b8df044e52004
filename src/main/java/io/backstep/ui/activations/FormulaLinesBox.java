package io.backstep.ui.activations;

import io.backstep.ui.kit.formula.FormulaFlow;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Formulas one below the other; those that stay are not made again. */
final class FormulaLinesBox {
    /** The results stand at the end of a line, and must be read: rather a second line than small print. */
    private static final double SMALLEST = 0.85;
    /** A matrix cannot be broken. */
    private static final double SMALLEST_UNBROKEN = 0.5;

    private FormulaLinesBox() {}

    static void show(Pane box, List<ProbeFormulas.Line> lines, FormulaTypesetter typesetter) {
        List<Node> children = box.getChildren();
        while (children.size() > lines.size()) {
            children.remove(children.size() - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            ProbeFormulas.Line line = lines.get(i);
            if (i == children.size()) {
                children.add(new FormulaFlow(typesetter));
            }
            FormulaFlow flow = (FormulaFlow) children.get(i);
            if (!line.latex().equals(flow.getUserData())) {
                flow.setUserData(line.latex());
                flow.setSmallestScale(line.latex().contains("\\begin") ? SMALLEST_UNBROKEN : SMALLEST);
                flow.setLatex(line.latex());
                flow.setAccessibleText(line.plain());
            }
        }
    }
}
