package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * Clouds of points without axes, as small as a thumbnail or as large as a surface to draw on. Both axes have equal units;
 * what lies beyond their ranges is not drawn. What else is put into it lies over the points.
 */
public final class CloudsPane extends Pane {
    private final double radius;
    private final List<Path> paths = new ArrayList<>();
    private List<PlotCloud> clouds = List.of();
    private List<Double> shades = List.of();
    private PlotRange xRange = PlotRange.around0(1);
    private PlotRange yRange = PlotRange.around0(1);

    /**
     * Nothing yet.
     *
     * @param radius of a point, in pixels
     */
    public CloudsPane(double radius) {
        this.radius = radius;
        getStyleClass().add("clouds");
    }

    /** Shows clouds in place of those before. Only fillings that are {@link PlotCloud.Filling#FULL} are drawn as such. */
    public void show(List<PlotCloud> newClouds, PlotRange newX, PlotRange newY) {
        show(newClouds, Collections.nCopies(newClouds.size(), 1.0), newX, newY);
    }

    /**
     * Shows clouds likewise.
     *
     * @param newShades the opacity of each
     */
    public void show(List<PlotCloud> newClouds, List<Double> newShades, PlotRange newX, PlotRange newY) {
        clouds = List.copyOf(newClouds);
        shades = List.copyOf(newShades);
        xRange = newX;
        yRange = newY;
        draw();
    }

    /** Where a place of the axes is in this node. */
    public Point2D toPixels(double x, double y) {
        return new Point2D(
                getWidth() / 2 + (x - xRange.middle()) * unit(), getHeight() / 2 - (y - yRange.middle()) * unit());
    }

    /** What lies at a pixel of this node. */
    public Point2D toValues(double px, double py) {
        return new Point2D(
                xRange.middle() + (px - getWidth() / 2) / unit(), yRange.middle() - (py - getHeight() / 2) / unit());
    }

    /** How many pixels a unit of the axes is long. */
    public double unit() {
        return Math.max(1e-9, Math.min(getWidth() / xRange.span(), getHeight() / yRange.span()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        draw();
    }

    private void draw() {
        while (paths.size() < clouds.size()) {
            Path path = PlotStyle.PLOT_POINTS.part(new Path());
            PlotStyle.AUDIT_DECORATION.addTo(path);
            getChildren().add(paths.size(), path);
            paths.add(path);
        }
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            path.setVisible(i < clouds.size());
            if (i < clouds.size()) {
                clouds.get(i).look().applyTo(path);
                path.setOpacity(shades.get(i));
                path.getElements().setAll(outlines(clouds.get(i)));
            }
        }
    }

    private List<PathElement> outlines(PlotCloud cloud) {
        List<PathElement> outlines = new ArrayList<>();
        for (PlotCloud.Point point : cloud.points()) {
            if (xRange.contains(point.x()) && yRange.contains(point.y())) {
                Point2D at = toPixels(point.x(), point.y());
                PointOutlines.add(outlines, cloud.form(), at.getX(), at.getY(), radius);
            }
        }
        return outlines;
    }
}
