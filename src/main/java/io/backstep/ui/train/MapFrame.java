package io.backstep.ui.train;

import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.InputPlane.Side;
import io.backstep.engine.math.Vector;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.Optional;

/**
 * Which piece of the inputs a map shows.
 *
 * @param plane that the network is asked over; where units are equal it is larger than what the axes ask for, since one
 *     of them then shows more
 * @param x of the axis across
 * @param y of the axis up; empty where there is one input only
 * @param equalUnits whether both axes measure the same
 */
record MapFrame(InputPlane plane, PlotRange x, Optional<PlotRange> y, boolean equalUnits) {
    private static final double MARGIN = 0.08;
    /** Columns whose spans differ by no more are taken to measure the same. */
    private static final double ALIKE = 1.6;
    /** How much more than asked for an axis shows at most where the picture is about square. */
    private static final double SPARE = 0.2;

    /**
     * The frame of some data.
     *
     * @param up without effect where there is one column only
     * @param point what the other columns stay at
     */
    static MapFrame of(ColumnFacts facts, int across, int up, Vector point) {
        PlotRange x = range(facts, across);
        if (point.size() == 1) {
            return new MapFrame(InputPlane.line(x.low(), x.high()), x, Optional.empty(), false);
        }
        PlotRange y = range(facts, up);
        double larger = Math.max(x.span(), y.span());
        boolean equal = point.size() == 2 && larger <= ALIKE * Math.min(x.span(), y.span());
        if (!equal) {
            return new MapFrame(plane(point, across, x, up, y), x, Optional.of(y), false);
        }
        double wider = (1 + 2 * SPARE) * larger;
        return new MapFrame(
                plane(point, across, around(x, wider), up, around(y, wider)),
                around(x, larger),
                Optional.of(around(y, larger)),
                true);
    }

    private static InputPlane plane(Vector point, int across, PlotRange x, int up, PlotRange y) {
        return new InputPlane(point, new Side(across, x.low(), x.high()), Optional.of(new Side(up, y.low(), y.high())));
    }

    private static PlotRange range(ColumnFacts facts, int column) {
        double least = facts.least().get(column);
        double most = facts.most().get(column);
        double margin = facts.varies(column) ? MARGIN * (most - least) : Math.max(1, Math.abs(least) / 2);
        return new PlotRange(least - margin, most + margin);
    }

    private static PlotRange around(PlotRange range, double span) {
        return new PlotRange(range.middle() - span / 2, range.middle() + span / 2);
    }

    /** The stretch of the axis across that the network is asked over. */
    PlotRange fieldX() {
        return range(plane.across());
    }

    /** The stretch of the axis up that the network is asked over; that across where there is no other. */
    PlotRange fieldY() {
        return range(plane.up().orElse(plane.across()));
    }

    private static PlotRange range(Side side) {
        return new PlotRange(side.low(), side.high());
    }
}
