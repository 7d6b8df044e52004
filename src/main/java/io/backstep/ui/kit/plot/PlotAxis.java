package io.backstep.ui.kit.plot;

import java.util.Objects;

/**
 * An axis: what stretch of which scale it shows, and what it is called.
 *
 * @param range over 0 where the scale is logarithmic
 * @param title what is measured, or nothing
 * @param marks which values are written at it
 */
public record PlotAxis(Scale scale, PlotRange range, String title, Marks marks) {
    /** How values are laid out along an axis. */
    public enum Scale {
        LINEAR,
        /** Equal factors take equal room: for what spans many sizes, such as gradients. */
        LOG
    }

    /** Which values are written at an axis. */
    public enum Marks {
        /** Round values, as many as fit, each with a line across the plot. */
        ALL,
        /** The ends, and 0 where it lies between them. */
        ENDS,
        /** None: only the line at 0. */
        NONE
    }

    public PlotAxis {
        Objects.requireNonNull(scale);
        Objects.requireNonNull(title);
        Objects.requireNonNull(marks);
        if (scale == Scale.LOG && !(range.low() > 0)) {
            throw new IllegalArgumentException("a logarithmic axis begins over 0, not at " + range.low());
        }
    }

    public static PlotAxis linear(double low, double high, String title) {
        return new PlotAxis(Scale.LINEAR, new PlotRange(low, high), title, Marks.ALL);
    }

    /**
     * A logarithmic axis.
     *
     * @param low over 0
     */
    public static PlotAxis log(double low, double high, String title) {
        return new PlotAxis(Scale.LOG, new PlotRange(low, high), title, Marks.ALL);
    }

    public PlotAxis withRange(PlotRange other) {
        return new PlotAxis(scale, other, title, marks);
    }

    public PlotAxis withMarks(Marks other) {
        return new PlotAxis(scale, range, title, other);
    }
}
