package io.backstep.ui.kit.panel;

import javafx.scene.layout.VBox;

/**
 * Pictures and words below one another, in a pane that gives them all of its height and scrolls where that is not
 * enough. Such a pane asks for the least height without saying for which width, and would take every text for a single
 * line; this box answers for the width it has.
 */
public final class FigureBox extends VBox {
    public FigureBox() {
        // The least height is another now, but nobody above would ask again.
        widthProperty().subscribe(width -> requestLayout());
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width == -1 && getWidth() > 0 ? getWidth() : width);
    }
}
