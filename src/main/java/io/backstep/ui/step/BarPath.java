package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/** All bars of one phase that look the same, drawn as one node, so that thousands of steps cost no more than a few. */
final class BarPath {
    private static final double MOST_RADIUS = 2.5;
    /** Below this width a round corner is not seen. */
    private static final double LEAST_ROUND_WIDTH = 4;

    private final Path path = new Path();
    private final List<PathElement> elements = new ArrayList<>();

    BarPath(Phase phase, boolean taken) {
        path.getStyleClass().add("timeline-bars");
        TimelineView.styleOf(phase).addTo(path);
        if (!taken) {
            path.getStyleClass().add("to-come");
        }
        path.setManaged(false);
        path.setMouseTransparent(true);
    }

    Node node() {
        return path;
    }

    void add(double x, double y, double width, double height) {
        double r = width < LEAST_ROUND_WIDTH ? 0 : Math.min(MOST_RADIUS, width / 3);
        elements.add(new MoveTo(x + r, y));
        elements.add(new HLineTo(x + width - r));
        corner(r, x + width, y + r);
        elements.add(new VLineTo(y + height - r));
        corner(r, x + width - r, y + height);
        elements.add(new HLineTo(x + r));
        corner(r, x, y + height - r);
        elements.add(new VLineTo(y + r));
        corner(r, x + r, y);
        elements.add(new ClosePath());
    }

    private void corner(double radius, double x, double y) {
        if (radius > 0) {
            elements.add(new ArcTo(radius, radius, 0, x, y, false, true));
        }
    }

    /** Shows what has been added since the last time. */
    void draw() {
        path.getElements().setAll(elements);
        elements.clear();
    }
}
