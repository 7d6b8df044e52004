package io.backstep.ui.kit.plot;

/** How a line on screen, from one of its points to another, lies to a rectangle. */
final class RunGeometry {
    private RunGeometry() {}

    /** The rectangle that the line lies in. */
    static TextSpot bounds(CurveSampler.Run run, int from, int to) {
        double left = run.x(from);
        double right = left;
        double top = run.y(from);
        double bottom = top;
        for (int i = from + 1; i <= to; i++) {
            left = Math.min(left, run.x(i));
            right = Math.max(right, run.x(i));
            top = Math.min(top, run.y(i));
            bottom = Math.max(bottom, run.y(i));
        }
        return new TextSpot(left, top, right - left, bottom - top);
    }

    static boolean crosses(CurveSampler.Run run, TextSpot spot) {
        return crosses(run, 0, run.size() - 1, spot);
    }

    static boolean crosses(CurveSampler.Run run, int from, int to, TextSpot spot) {
        for (int i = from + 1; i <= to; i++) {
            if (!misses(run, i, spot) && clip(run, i, spot).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** How much of a line lies within, in pixels. */
    static double lengthWithin(CurveSampler.Run run, int from, int to, TextSpot spot) {
        double length = 0;
        for (int i = from + 1; i <= to; i++) {
            if (!misses(run, i, spot)) {
                double[] kept = clip(run, i, spot);
                length += kept.length == 0 ? 0 : Math.hypot(kept[2] - kept[0], kept[3] - kept[1]);
            }
        }
        return length;
    }

    /** From the nearest point of a line to the nearest one of a rectangle that it does not cross. */
    static double distance(CurveSampler.Run run, TextSpot spot) {
        double nearest = Double.POSITIVE_INFINITY;
        double right = spot.x() + spot.width();
        double bottom = spot.y() + spot.height();
        for (int i = 0; i < run.size(); i++) {
            nearest = Math.min(nearest, spot.squareTo(run.x(i), run.y(i)));
            if (i > 0) {
                nearest = Math.min(nearest, squareToPiece(spot.x(), spot.y(), run, i));
                nearest = Math.min(nearest, squareToPiece(right, spot.y(), run, i));
                nearest = Math.min(nearest, squareToPiece(spot.x(), bottom, run, i));
                nearest = Math.min(nearest, squareToPiece(right, bottom, run, i));
            }
        }
        return Math.sqrt(nearest);
    }

    private static double squareToPiece(double px, double py, CurveSampler.Run run, int end) {
        double x = run.x(end - 1);
        double y = run.y(end - 1);
        double dx = run.x(end) - x;
        double dy = run.y(end) - y;
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.max(0, Math.min(1, ((px - x) * dx + (py - y) * dy) / square));
        double awayX = px - x - share * dx;
        double awayY = py - y - share * dy;
        return awayX * awayX + awayY * awayY;
    }

    /** Whether the piece of a line that ends at a point is on one side of a rectangle, as nearly all are. */
    private static boolean misses(CurveSampler.Run run, int end, TextSpot spot) {
        double x1 = run.x(end - 1);
        double x2 = run.x(end);
        double y1 = run.y(end - 1);
        double y2 = run.y(end);
        return Math.max(x1, x2) < spot.x()
                || Math.min(x1, x2) > spot.x() + spot.width()
                || Math.max(y1, y2) < spot.y()
                || Math.min(y1, y2) > spot.y() + spot.height();
    }

    private static double[] clip(CurveSampler.Run run, int end, TextSpot spot) {
        PlotRange unit = new PlotRange(0, 1);
        AxisMap across = new AxisMap(PlotAxis.Scale.LINEAR, unit, spot.x(), spot.x() + spot.width());
        AxisMap along = new AxisMap(PlotAxis.Scale.LINEAR, unit, spot.y(), spot.y() + spot.height());
        return PlotClip.segment(run.x(end - 1), run.y(end - 1), run.x(end), run.y(end), across, along);
    }
}
