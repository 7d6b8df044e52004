package io.backstep.ui.kit.input;

import io.backstep.ui.theme.Style;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Joined toggles that would all stand in one row, and go on in a second where they do not fit. */
public final class SegmentFlow extends FlowPane {
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
}
