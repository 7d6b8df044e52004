package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for words beside curves, so that they cover neither a curve nor one another. */
final class LabelSpots {
    private static final double GAP = 5;
    /** Along a curve, in shares of the plot's width, the places that are tried, the best first. */
    private static final double[] ALONG = {0.72, 0.64, 0.8, 0.56, 0.88, 0.48, 0.34, 0.26, 0.18, 0.1, 0.94, 0.42, 0.05};

    private final TextSpot plot;
    private final List<CurveSampler.Run> lines;
    private final List<TextSpot> taken = new ArrayList<>();

    /** @param lines all that is drawn in the plot */
    LabelSpots(TextSpot plot, List<CurveSampler.Run> lines) {
        this.plot = plot;
        this.lines = new ArrayList<>(lines);
    }

    /** Keeps words away from these lines too. */
    void avoid(List<CurveSampler.Run> more) {
        lines.addAll(more);
    }

    /** Keeps other words away from here. */
    void take(TextSpot spot) {
        taken.add(spot);
    }

    /** A place for the label of a curve, or nothing where it would cover something. */
    Optional<TextSpot> beside(List<CurveSampler.Run> curve, double width, double height) {
        for (double share : ALONG) {
            double at = plot.x() + share * plot.width();
            for (CurveSampler.Run run : curve) {
                Optional<TextSpot> spot = beside(run, at, width, height);
                if (spot.isPresent()) {
                    taken.add(spot.get());
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TextSpot> beside(CurveSampler.Run run, double at, double width, double height) {
        for (int i = 1; i < run.size(); i++) {
            double left = Math.min(run.x(i - 1), run.x(i));
            double right = Math.max(run.x(i - 1), run.x(i));
            if (at >= left && at <= right && right > left) {
                double share = (at - run.x(i - 1)) / (run.x(i) - run.x(i - 1));
                double y = run.y(i - 1) + share * (run.y(i) - run.y(i - 1));
                return around(at, y, width, height);
            }
        }
        return Optional.empty();
    }

    /** The first free one of the places around a point. */
    Optional<TextSpot> around(double x, double y, double width, double height) {
        double[][] corners = {
            {x + GAP, y - GAP - height},
            {x + GAP, y + GAP},
            {x - GAP - width, y - GAP - height},
            {x - GAP - width, y + GAP},
            {x - width / 2, y - 2 * GAP - height},
            {x - width / 2, y + 2 * GAP},
            {x + 2 * GAP, y - height / 2},
            {x - 2 * GAP - width, y - height / 2}
        };
        for (double[] corner : corners) {
            TextSpot spot = new TextSpot(corner[0], corner[1], width, height);
            if (isFree(spot)) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    boolean isFree(TextSpot spot) {
        return spot.isWithin(plot)
                && clearOfWords(spot)
                && lines.stream().noneMatch(line -> crosses(line, spot.grown(1.5)));
    }

    boolean clearOfWords(TextSpot spot) {
        return taken.stream().noneMatch(other -> other.overlaps(spot.grown(2)));
    }

    private static boolean crosses(CurveSampler.Run run, TextSpot spot) {
        for (int i = 1; i < run.size(); i++) {
            if (crosses(run.x(i - 1), run.y(i - 1), run.x(i), run.y(i), spot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(double x1, double y1, double x2, double y2, TextSpot spot) {
        if (Math.max(x1, x2) < spot.x()
                || Math.min(x1, x2) > spot.x() + spot.width()
                || Math.max(y1, y2) < spot.y()
                || Math.min(y1, y2) > spot.y() + spot.height()) {
            return false;
        }
        AxisMap across = new AxisMap(PlotAxis.Scale.LINEAR, new PlotRange(0, 1), spot.x(), spot.x() + spot.width());
        AxisMap along = new AxisMap(PlotAxis.Scale.LINEAR, new PlotRange(0, 1), spot.y(), spot.y() + spot.height());
        return PlotClip.segment(x1, y1, x2, y2, across, along).length > 0;
    }
}
