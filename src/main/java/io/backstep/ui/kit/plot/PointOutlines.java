package io.backstep.ui.kit.plot;

import java.util.List;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The outlines of points, all of about the same area. */
final class PointOutlines {
    private PointOutlines() {}

    /** Adds the outline of a point of a form to a path. */
    static void add(List<PathElement> path, PlotCloud.Form form, double x, double y, double radius) {
        switch (form) {
            case CIRCLE -> circle(path, x, y, radius);
            case SQUARE -> polygon(path, x, y, 1.25 * radius, 4, 45);
            case TRIANGLE -> polygon(path, x, y + 0.15 * radius, 1.45 * radius, 3, -90);
            case DIAMOND -> polygon(path, x, y, 1.35 * radius, 4, 0);
            case TRIANGLE_DOWN -> polygon(path, x, y - 0.15 * radius, 1.45 * radius, 3, 90);
            case STAR -> star(path, x, y, 1.55 * radius);
            case PENTAGON -> polygon(path, x, y, 1.2 * radius, 5, -90);
            case PLUS -> plus(path, x, y, 1.3 * radius);
            case TRIANGLE_LEFT -> polygon(path, x + 0.15 * radius, y, 1.45 * radius, 3, 180);
            case BAR -> box(path, x, y, 1.5 * radius, 0.7 * radius);
            case CROSS -> cross(path, x, y, 1.6 * radius);
            case RING -> circle(path, x, y, 1.75 * radius);
        }
    }

    static void circle(List<PathElement> path, double x, double y, double radius) {
        path.add(new MoveTo(x - radius, y));
        path.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
        path.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
        path.add(new ClosePath());
    }

    /** @param first degrees from the right, clockwise, to the first corner */
    private static void polygon(List<PathElement> path, double x, double y, double radius, int corners, double first) {
        for (int i = 0; i < corners; i++) {
            corner(path, i == 0, x, y, radius, first + i * 360.0 / corners);
        }
        path.add(new ClosePath());
    }

    private static void star(List<PathElement> path, double x, double y, double radius) {
        for (int i = 0; i < 10; i++) {
            corner(path, i == 0, x, y, i % 2 == 0 ? radius : 0.48 * radius, -90 + i * 36);
        }
        path.add(new ClosePath());
    }

    private static void corner(
            List<PathElement> path, boolean first, double x, double y, double radius, double degrees) {
        double angle = Math.toRadians(degrees);
        double cornerX = x + radius * Math.cos(angle);
        double cornerY = y + radius * Math.sin(angle);
        path.add(first ? new MoveTo(cornerX, cornerY) : new LineTo(cornerX, cornerY));
    }

    private static void plus(List<PathElement> path, double x, double y, double arm) {
        double half = 0.4 * arm;
        double[][] corners = {
            {-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half},
            {half, arm}, {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}
        };
        for (int i = 0; i < corners.length; i++) {
            double cornerX = x + corners[i][0];
            double cornerY = y + corners[i][1];
            path.add(i == 0 ? new MoveTo(cornerX, cornerY) : new LineTo(cornerX, cornerY));
        }
        path.add(new ClosePath());
    }

    private static void box(List<PathElement> path, double x, double y, double halfWidth, double halfHeight) {
        path.add(new MoveTo(x - halfWidth, y - halfHeight));
        path.add(new LineTo(x + halfWidth, y - halfHeight));
        path.add(new LineTo(x + halfWidth, y + halfHeight));
        path.add(new LineTo(x - halfWidth, y + halfHeight));
        path.add(new ClosePath());
    }

    private static void cross(List<PathElement> path, double x, double y, double arm) {
        path.add(new MoveTo(x - arm, y - arm));
        path.add(new LineTo(x + arm, y + arm));
        path.add(new MoveTo(x - arm, y + arm));
        path.add(new LineTo(x + arm, y - arm));
    }
}
