package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lines on screen, so that what runs through a rectangle is found without a look at every piece of every line: a search
 * for places tries hundreds of rectangles while a probe is dragged.
 */
final class LineIndex {
    private static final int PIECES = 16;

    private final List<Stretch> stretches = new ArrayList<>();

    /** Some pieces of a line, one after another, and the rectangle that they lie in. */
    private record Stretch(CurveSampler.Run run, int from, int to, TextSpot bounds) {}

    LineIndex(List<CurveSampler.Run> lines) {
        for (CurveSampler.Run line : lines) {
            for (int from = 0; from < line.size() - 1; from += PIECES) {
                int to = Math.min(line.size() - 1, from + PIECES);
                stretches.add(new Stretch(line, from, to, RunGeometry.bounds(line, from, to)));
            }
        }
    }

    /** Whether a line runs through a rectangle, other than these. */
    boolean crosses(TextSpot spot, Collection<CurveSampler.Run> except) {
        for (Stretch stretch : stretches) {
            if (stretch.bounds().touches(spot)
                    && !except.contains(stretch.run())
                    && RunGeometry.crosses(stretch.run(), stretch.from(), stretch.to(), spot)) {
                return true;
            }
        }
        return false;
    }

    /** How much of all lines lies within a rectangle, in pixels. */
    double lengthWithin(TextSpot spot) {
        double length = 0;
        for (Stretch stretch : stretches) {
            if (stretch.bounds().touches(spot)) {
                length += RunGeometry.lengthWithin(stretch.run(), stretch.from(), stretch.to(), spot);
            }
        }
        return length;
    }
}
