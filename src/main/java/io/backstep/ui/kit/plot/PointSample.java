package io.backstep.ui.kit.plot;

import java.util.List;
import javafx.scene.layout.Region;

/** A single point as plots draw it, to stand beside words that say what it means. */
public final class PointSample extends Region {
    private static final double SIZE = 16;
    private static final double RING = 20;
    /** How much larger a large sample is than the points of a plot, so that fillings are told apart at a glance. */
    private static final double LARGER = 1.45;

    private final CloudNodes drawing = new CloudNodes();
    private final PlotCloud cloud;
    private double scale = 1;

    public PointSample(PlotLook look, PlotCloud.Form form, PlotCloud.Filling filling) {
        cloud = new PlotCloud("", "", look, form, filling, List.of(new PlotCloud.Point(0, 0, 0)));
        getChildren().add(drawing);
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        double size = form == PlotCloud.Form.RING ? RING : SIZE;
        setPrefSize(size, size);
    }

    /** The same larger than it is in a plot, in the same room. */
    public PointSample large() {
        scale = LARGER;
        requestLayout();
        return this;
    }

    /** Half the height: the point stands in the middle of a line of text whose letters it is beside. */
    @Override
    public double getBaselineOffset() {
        return 0.5 * getPrefHeight() + 0.3 * SIZE;
    }

    @Override
    protected void layoutChildren() {
        PlotRange range = PlotRange.around0(1);
        drawing.drawLarger(
                scale,
                List.of(cloud),
                new PlotSpace(
                        new TextSpot(0, 0, getWidth(), getHeight()),
                        new AxisMap(PlotAxis.Scale.LINEAR, range, 0, getWidth()),
                        new AxisMap(PlotAxis.Scale.LINEAR, range, getHeight(), 0)));
    }
}
