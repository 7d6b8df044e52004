package io.backstep.ui.kit.input;

import io.backstep.ui.theme.Style;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Joined toggles that would all stand in one row, and go on in a second where they do not fit. The first and the last of
 * each row are marked, so that every row has round ends.
 */
public final class SegmentFlow extends FlowPane {
    private static final PseudoClass ROW_START = PseudoClass.getPseudoClass("row-start");
    private static final PseudoClass ROW_END = PseudoClass.getPseudoClass("row-end");

    public SegmentFlow() {
        getStyleClass().addAll(Style.SEGMENTED.cssClass(), "segment-flow");
    }

    /** The width of one row; a flow pane by itself wishes for the length at which it wraps. */
    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Node child : getManagedChildren()) {
            width += snapSizeX(child.prefWidth(-1)) + getHgap();
        }
        return width - getHgap();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> toggles = getManagedChildren();
        for (int i = 0; i < toggles.size(); i++) {
            boolean starts = i == 0 || !sameRow(toggles.get(i - 1), toggles.get(i));
            boolean ends = i == toggles.size() - 1 || !sameRow(toggles.get(i), toggles.get(i + 1));
            toggles.get(i).pseudoClassStateChanged(ROW_START, starts);
            toggles.get(i).pseudoClassStateChanged(ROW_END, ends);
        }
    }

    private static boolean sameRow(Node first, Node second) {
        return second.getLayoutX() > first.getLayoutX();
    }
}
