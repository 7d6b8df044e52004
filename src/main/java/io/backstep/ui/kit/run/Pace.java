package io.backstep.ui.kit.run;

import java.util.List;

/**
 * How fast a run goes.
 *
 * @param updates a second; infinite for as fast as it goes
 */
public record Pace(double updates) {
    /** From the slowest to the fastest. */
    public static final List<Pace> ALL = List.of(
            new Pace(1),
            new Pace(2),
            new Pace(5),
            new Pace(10),
            new Pace(30),
            new Pace(100),
            new Pace(300),
            new Pace(1000),
            new Pace(Double.POSITIVE_INFINITY));

    public static final Pace FASTEST = ALL.get(ALL.size() - 1);

    public boolean isFastest() {
        return Double.isInfinite(updates);
    }

    /** The pace of this place in {@link #ALL}, or the nearest. */
    public static Pace at(int index) {
        return ALL.get(Math.max(0, Math.min(ALL.size() - 1, index)));
    }

    public int index() {
        return Math.max(0, ALL.indexOf(this));
    }
}
