package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds places for words beside curves, so that they cover neither a curve nor one another, and so that nobody takes
 * them for the words of another curve.
 */
final class LabelSpots {
    private static final double GAP = 5;
    /** Along a curve, in shares of the plot's width, the places that are tried, the best first. */
    private static final double[] ALONG = {
        0.72, 0.64, 0.8, 0.56, 0.88, 0.48, 0.34, 0.26, 0.18, 0.1, 0.94, 0.42, 0.05, 0.68, 0.76, 0.84, 0.6, 0.52, 0.97,
        0.38, 0.3, 0.22, 0.14, 0.02
    };
    /** Words on one line that stand closer than this would be read as one phrase. */
    private static final double PHRASE_GAP = 10;
    /** By so many pixels a label is nearer to its own curve than to any other line. */
    private static final double NEARER = 2;

    private final TextSpot plot;
    private final LineIndex lines;
    private LineIndex quietLines = new LineIndex(List.of());
    private final List<TextSpot> taken = new ArrayList<>();

    /** @param lines all that is drawn in the plot */
    LabelSpots(TextSpot plot, List<CurveSampler.Run> lines) {
        this.plot = plot;
        this.lines = new LineIndex(lines);
    }

    /** From now on keeps words away from these lines too, which nobody would take for what a word names. */
    void avoid(List<CurveSampler.Run> more) {
        quietLines = new LineIndex(more);
    }

    /** Keeps other words away from here. */
    void take(TextSpot spot) {
        taken.add(spot);
    }

    /**
     * A place for the label of a curve, or nothing where it would cover something.
     *
     * @param unmistakable whether it is rather left out than placed where another line is as near
     */
    Optional<TextSpot> beside(List<CurveSampler.Run> curve, double width, double height, boolean unmistakable) {
        Optional<TextSpot> found = find(curve, width, height, true);
        return found.isPresent() || unmistakable ? found : find(curve, width, height, false);
    }

    private Optional<TextSpot> find(List<CurveSampler.Run> curve, double width, double height, boolean unmistakable) {
        for (double share : ALONG) {
            double at = plot.x() + share * plot.width();
            for (CurveSampler.Run run : curve) {
                Optional<TextSpot> spot =
                        beside(run, at, width, height, place -> !unmistakable || isNearestTo(curve, place));
                if (spot.isPresent()) {
                    taken.add(spot.get());
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isNearestTo(List<CurveSampler.Run> curve, TextSpot spot) {
        double own = curve.stream()
                .mapToDouble(run -> RunGeometry.distance(run, spot))
                .min()
                .orElse(0);
        return !lines.crosses(spot.grown(own + NEARER), curve);
    }

    private Optional<TextSpot> beside(
            CurveSampler.Run run, double at, double width, double height, Predicate<TextSpot> good) {
        for (int i = 1; i < run.size(); i++) {
            double left = Math.min(run.x(i - 1), run.x(i));
            double right = Math.max(run.x(i - 1), run.x(i));
            if (at >= left && at <= right && right > left) {
                double share = (at - run.x(i - 1)) / (run.x(i) - run.x(i - 1));
                double y = run.y(i - 1) + share * (run.y(i) - run.y(i - 1));
                Optional<TextSpot> spot = around(at, y, width, height, good);
                if (spot.isPresent()) {
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    /** The first free one of the places around a point. */
    Optional<TextSpot> around(double x, double y, double width, double height) {
        return around(x, y, width, height, spot -> true);
    }

    private Optional<TextSpot> around(double x, double y, double width, double height, Predicate<TextSpot> good) {
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
            if (isFree(spot) && good.test(spot)) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    boolean isFree(TextSpot spot) {
        return spot.isWithin(plot)
                && clearOfWords(
                        new TextSpot(spot.x() - PHRASE_GAP, spot.y(), spot.width() + 2 * PHRASE_GAP, spot.height()))
                && !lines.crosses(spot.grown(1.5), List.of())
                && !quietLines.crosses(spot.grown(1.5), List.of());
    }

    boolean clearOfWords(TextSpot spot) {
        return taken.stream().noneMatch(other -> other.overlaps(spot.grown(2)));
    }
}
