package io.backstep.ui.losses;

import io.backstep.ui.kit.formula.FormulaLinesPane;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows cards in a pane. What is shown already stays, so that dragging sets only the formulas that change. */
final class InformationCards {
    private final Pane pane;
    private final FormulaTypesetter typesetter;
    private final List<Box> boxes = new ArrayList<>();

    /** @param pane holds the cards and nothing else */
    InformationCards(Pane pane, FormulaTypesetter typesetter) {
        this.pane = pane;
        this.typesetter = typesetter;
    }

    /** Makes room for cards, and returns the pieces of work that fill them. */
    List<Runnable> show(List<InformationCard> cards) {
        while (boxes.size() < cards.size()) {
            boxes.add(new Box(typesetter));
        }
        List<Box> shown = boxes.subList(0, cards.size());
        if (!pane.getChildren().equals(shown)) {
            pane.getChildren().setAll(shown);
        }
        List<Runnable> pieces = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Box box = boxes.get(i);
            InformationCard card = cards.get(i);
            pieces.add(() -> box.show(card));
        }
        return pieces;
    }

    /** Whether a node is there at all. */
    static void visible(Region node, boolean shown) {
        Shown.set(node, shown);
    }

    private static final class Box extends VBox {
        private final Label heading = wrapping(Style.SECTION_HEADING);
        private final FormulaLinesPane formulas = new FormulaLinesPane();
        private final Label remark = wrapping(Style.PROSE);

        Box(FormulaTypesetter typesetter) {
            formulas.connect(typesetter);
            Style.CARD.addTo(this);
            getChildren().setAll(heading, formulas, remark);
        }

        void show(InformationCard card) {
            heading.setText(card.heading());
            remark.setText(card.remark());
            visible(remark, !card.remark().isEmpty());
            visible(formulas, !card.lines().isEmpty());
            formulas.show(card.lines());
        }

        private static Label wrapping(Style style) {
            Label label = new Label();
            style.addTo(label);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }
    }
}
