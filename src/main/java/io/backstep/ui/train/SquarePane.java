package io.backstep.ui.train;

import javafx.geometry.Orientation;
import javafx.scene.layout.StackPane;

/** As high as it is wide, so that a map within it has about as much room either way; or two thirds as high. */
public final class SquarePane extends StackPane {
    private static final double FLAT = 0.66;

    private boolean square = true;

    void setSquare(boolean value) {
        if (square != value) {
            square = value;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? (square ? width : FLAT * width) : super.computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
