package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/** Draws clouds of points, each as a path or two, and knows which point is where. */
final class CloudNodes extends Group {
    private static final double RADIUS = 4.4;
    /** So many crosses reach beyond the points that they mark; of more, each stays within its point, or all would be black. */
    private static final int MOST_FAR_CROSSES = 60;

    private static final double NEAR_CROSS = 0.5;
    /** More points than this are drawn smaller, or their outlines would hide what they are filled with. */
    private static final int CROWD = 400;

    private static final double IN_CROWD = 0.75;
    private static final double RIM = 3;
    private static final double DOT = 2.1;
    /** How near the mouse has to be, in pixels. */
    private static final double REACH = 9;

    private final Map<String, Drawn> drawn = new HashMap<>();
    private List<PlotCloud> shown = List.of();

    /** A cloud as it was last drawn. */
    private record Drawn(PlotCloud cloud, PlotSpace space, double scale, Path outline, Path inside) {
        List<Node> nodes() {
            return inside.getElements().isEmpty() ? List.of(outline) : List.of(outline, inside);
        }
    }

    /** A point and where it is on screen. */
    record Place(PlotCloud cloud, PlotCloud.Point point, double x, double y) {}

    CloudNodes() {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        // Rendered once as long as no point changes: a field that changes behind them costs no drawing of points.
        setCache(true);
    }

    void draw(List<PlotCloud> clouds, PlotSpace space) {
        drawLarger(1, clouds, space);
    }

    /** @param larger how many times larger than usual */
    void drawLarger(double larger, List<PlotCloud> clouds, PlotSpace space) {
        Map<String, Drawn> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        int points = clouds.stream()
                .filter(cloud -> cloud.form() != PlotCloud.Form.CROSS)
                .mapToInt(cloud -> cloud.points().size())
                .sum();
        double scale = larger * (points > CROWD ? IN_CROWD : 1);
        for (PlotCloud cloud : clouds) {
            Drawn next = draw(cloud, space, scale, drawn.get(cloud.id()));
            now.put(cloud.id(), next);
            nodes.addAll(next.nodes());
        }
        drawn.clear();
        drawn.putAll(now);
        shown = clouds;
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private static Drawn draw(PlotCloud cloud, PlotSpace space, double scale, @Nullable Drawn before) {
        if (before != null && before.cloud().equals(cloud) && before.space().equals(space) && before.scale() == scale) {
            return before;
        }
        Path outline = before == null ? new Path() : before.outline();
        Path inside = before == null ? new Path() : before.inside();
        style(cloud, outline, inside);
        outline.setId(cloud.id());
        outline.setAccessibleText(cloud.name());
        List<PathElement> outlines = new ArrayList<>();
        List<PathElement> insides = new ArrayList<>();
        boolean near = cloud.form() == PlotCloud.Form.CROSS && cloud.points().size() > MOST_FAR_CROSSES;
        double radius = scale * (near ? NEAR_CROSS * RADIUS : RADIUS);
        for (PlotCloud.Point point : cloud.points()) {
            double x = space.x().toPixel(point.x());
            double y = space.y().toPixel(point.y());
            if (space.contains(x, y)) {
                PointOutlines.add(outlines, cloud.form(), x, y, radius);
                if (cloud.filling() == PlotCloud.Filling.HOLLOW) {
                    PointOutlines.add(insides, cloud.form(), x, y, scale * RIM);
                } else if (cloud.form() == PlotCloud.Form.RING) {
                    PointOutlines.add(insides, cloud.form(), x, y, scale * RADIUS);
                } else if (cloud.filling() == PlotCloud.Filling.DOTTED) {
                    PointOutlines.add(insides, cloud.form(), x, y, scale * DOT);
                }
            }
        }
        outline.getElements().setAll(outlines);
        inside.getElements().setAll(insides);
        return new Drawn(cloud, space, scale, outline, inside);
    }

    private static void style(PlotCloud cloud, Path outline, Path inside) {
        PlotStyle.PLOT_POINTS.part(outline);
        PlotStyle.PLOT_POINTS_INSIDE.part(inside);
        PlotStyle.PLOT_POINTS_RIM.set(inside, cloud.filling() == PlotCloud.Filling.HOLLOW);
        // Points lie over one another, and no edge has to be seen whole. That edges stand out from fields is tested.
        PlotStyle.AUDIT_DECORATION.addTo(outline);
        PlotStyle.AUDIT_DECORATION.addTo(inside);
        PlotStyle.PLOT_POINTS_HOLLOW.set(outline, cloud.filling() != PlotCloud.Filling.FULL);
        PlotStyle.PLOT_POINTS_CROSSED.set(outline, cloud.form() == PlotCloud.Form.CROSS);
        PlotStyle.PLOT_POINTS_RING.set(inside, cloud.form() == PlotCloud.Form.RING);
        PlotStyle.PLOT_POINTS_RING_GROUND.set(outline, cloud.form() == PlotCloud.Form.RING);
        cloud.look().applyTo(outline);
        cloud.look().applyTo(inside);
    }

    /** The point nearest to a place, of several the one on top. */
    Optional<Place> near(double px, double py, PlotSpace space) {
        Place best = null;
        double distance = REACH;
        for (Place place : places(space)) {
            double away = Math.hypot(place.x() - px, place.y() - py);
            if (away <= distance) {
                best = place;
                distance = away;
            }
        }
        return Optional.ofNullable(best);
    }

    /** All points on view, without what only marks them. */
    List<Place> places(PlotSpace space) {
        List<Place> places = new ArrayList<>();
        for (PlotCloud cloud : shown) {
            if (cloud.form().isMark()) {
                continue;
            }
            for (PlotCloud.Point point : cloud.points()) {
                double x = space.x().toPixel(point.x());
                double y = space.y().toPixel(point.y());
                if (space.contains(x, y)) {
                    places.add(new Place(cloud, point, x, y));
                }
            }
        }
        return places;
    }
}
