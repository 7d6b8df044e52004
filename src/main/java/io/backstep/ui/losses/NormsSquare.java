package io.backstep.ui.losses;

import io.backstep.ui.kit.plot.PlotView;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** Holds a plot whose area is a square, as large as there is room for, so that a circle is round. */
public final class NormsSquare extends Region {
    private final PlotView plot = new PlotView();
    private double besides;
    private double below;

    public NormsSquare() {
        getChildren().add(plot);
        plot.plotAreaProperty().subscribe(area -> follow(area));
    }

    PlotView plot() {
        return plot;
    }

    /** What the plot needs around its area depends on the font, and is known after its layout. */
    private void follow(Bounds area) {
        double besidesNow = plot.getWidth() - area.getWidth();
        double belowNow = plot.getHeight() - area.getHeight();
        if (area.getWidth() > 0 && (besidesNow != besides || belowNow != below)) {
            besides = besidesNow;
            below = belowNow;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double side = Math.max(1, Math.min(getWidth() - besides, getHeight() - below));
        double width = Math.min(getWidth(), side + besides);
        double height = Math.min(getHeight(), side + below);
        plot.resizeRelocate(snapPositionX((getWidth() - width) / 2), 0, snapSizeX(width), snapSizeY(height));
    }

    @Override
    protected double computeMinWidth(double height) {
        return plot.minWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(plot.minHeight(-1), plot.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return plot.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return plot.prefHeight(-1);
    }
}
