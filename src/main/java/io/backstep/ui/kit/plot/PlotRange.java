package io.backstep.ui.kit.plot;

/**
 * A stretch of an axis.
 *
 * @param low less than {@code high}
 */
public record PlotRange(double low, double high) {
    public PlotRange {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("from " + low + " to " + high + " is no stretch of an axis");
        }
    }

    /** From {@code -reach} to {@code reach}. */
    public static PlotRange around0(double reach) {
        return new PlotRange(-reach, reach);
    }

    public double span() {
        return high - low;
    }

    public double middle() {
        return low + span() / 2;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The value, or the end that it lies beyond. */
    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }
}
