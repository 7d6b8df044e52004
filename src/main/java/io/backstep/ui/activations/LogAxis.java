package io.backstep.ui.activations;

import io.backstep.ui.kit.plot.PlotAxis;
import java.util.List;

/** A logarithmic axis on which all of some sizes can be told apart. */
final class LogAxis {
    /** The smallest number at the foot of an axis. */
    private static final double LOWEST = 1e-300;

    private static final double HIGHEST = 1e300;
    /** So many powers of ten are there at least, and below the smallest size. */
    private static final double ROOM = 10;

    private LogAxis() {}

    /** Sizes that are 0 or not finite have no place on it. */
    static PlotAxis of(List<Double> sizes, String title) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double size : sizes) {
            if (size > 0 && Double.isFinite(size)) {
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
        }
        if (most == 0) {
            return PlotAxis.log(1 / ROOM, ROOM, title);
        }
        double low = Math.max(LOWEST, least / ROOM);
        return PlotAxis.log(low, Math.min(HIGHEST, Math.max(most * 1.5, low * ROOM)), title);
    }
}
