package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import java.util.Objects;

/**
 * An axis: what stretch of which scale it shows, and what it is called.
 *
 * @param range over 0 where the scale is logarithmic
 * @param title what is measured, or nothing
 * @param marks which values are written at it
 * @param writing how they are written
 */
public record PlotAxis(Scale scale, PlotRange range, String title, Marks marks, Writing writing) {
    private static final Writing PLAIN = new Writing(false, "");

    /**
     * How values are written at an axis.
     *
     * @param grouped whether thousands are set apart
     * @param unit stands behind each value, or nothing
     */
    public record Writing(boolean grouped, String unit) {
        public Writing {
            Objects.requireNonNull(unit);
        }

        String of(double value, int digits) {
            String plain = Numbers.plain(value, digits);
            return (grouped ? grouped(plain) : plain) + unit;
        }

        /** Commas in the whole part; numbers written with an exponent have none that long. */
        private static String grouped(String plain) {
            int point = plain.indexOf('.');
            StringBuilder written = new StringBuilder(plain);
            for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
                if (Character.isDigit(plain.charAt(at - 1)) && plain.indexOf('e') < 0) {
                    written.insert(at, ',');
                }
            }
            return written.toString();
        }
    }

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
        Objects.requireNonNull(writing);
        if (scale == Scale.LOG && !(range.low() > 0)) {
            throw new IllegalArgumentException("a logarithmic axis begins over 0, not at " + range.low());
        }
    }

    public static PlotAxis linear(double low, double high, String title) {
        return new PlotAxis(Scale.LINEAR, new PlotRange(low, high), title, Marks.ALL, PLAIN);
    }

    /**
     * A logarithmic axis.
     *
     * @param low over 0
     */
    public static PlotAxis log(double low, double high, String title) {
        return new PlotAxis(Scale.LOG, new PlotRange(low, high), title, Marks.ALL, PLAIN);
    }

    public PlotAxis withRange(PlotRange other) {
        return new PlotAxis(scale, other, title, marks, writing);
    }

    public PlotAxis withMarks(Marks other) {
        return new PlotAxis(scale, range, title, other, writing);
    }

    /** The same with thousands set apart, as in 12,000. */
    public PlotAxis withGroupedThousands() {
        return new PlotAxis(scale, range, title, marks, new Writing(true, writing.unit()));
    }

    /**
     * The same with something behind each value.
     *
     * @param unit with the space before it, where there is one
     */
    public PlotAxis withUnit(String unit) {
        return new PlotAxis(scale, range, title, marks, new Writing(writing.grouped(), unit));
    }
}
