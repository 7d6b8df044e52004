package io.backstep.ui.kit.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Formulas below one another; whoever points at a number sees all its digits. */
public final class FormulaLinesPane extends VBox {
    /** A matrix cannot be broken. */
    private static final double SMALLEST_UNBROKEN = 0.5;

    private final List<FormulaFlow> flows = new ArrayList<>();
    private final List<FormulaLine> shown = new ArrayList<>();

    private @Nullable FormulaTypesetter typesetter;

    public FormulaLinesPane() {
        getStyleClass().add("formula-lines");
    }

    /** Gives it what sets formulas; to be called once, before it shows any. */
    public void connect(FormulaTypesetter given) {
        typesetter = given;
    }

    /** Shows these lines. */
    public void show(List<FormulaLine> lines) {
        updates(lines).forEach(Runnable::run);
    }

    /** What is to be done to show these lines, line by line; what is as it should be already is left alone. */
    public List<Runnable> updates(List<FormulaLine> lines) {
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
        FormulaTypesetter given = Objects.requireNonNull(typesetter, "not connected");
        while (flows.size() < lines.size()) {
            flows.add(new FormulaFlow(given));
        }
        shown.clear();
        shown.addAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            show(flows.get(i), lines.get(i));
        }
        getChildren().setAll(flows.subList(0, lines.size()));
    }

    private static void show(FormulaFlow flow, FormulaLine line) {
        flow.setSmallestScale(line.latex().contains("\\begin") ? SMALLEST_UNBROKEN : FormulaFlow.DEFAULT_SMALLEST);
        flow.setLatex(line.latex());
        flow.setAccessibleText(line.spoken());
        flow.setTermLook(key -> key >= 0 && key < line.tips().size()
                ? new TermLook(
                        List.of(), List.of(), line.tips().get(key), line.tips().get(key))
                : TermLook.NONE);
    }
}
