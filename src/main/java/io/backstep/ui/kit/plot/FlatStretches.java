package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where curves run along a horizontal or an upright line. */
final class FlatStretches {
    /** So close to the line, in pixels, a curve runs along it. */
    private static final double NEAR = 3;

    private FlatStretches() {}

    /** From where to where along a horizontal line, in pixels, in order and without overlap. */
    static List<double[]> at(double y, List<CurveSampler.Run> curves) {
        return along(y, curves, CurveSampler.Run::x, CurveSampler.Run::y);
    }

    /** The same along an upright line. */
    static List<double[]> upright(double x, List<CurveSampler.Run> curves) {
        return along(x, curves, CurveSampler.Run::y, CurveSampler.Run::x);
    }

    /** One coordinate of a place of a run. */
    @FunctionalInterface
    private interface Coordinate {
        double of(CurveSampler.Run run, int place);
    }

    private static List<double[]> along(
            double line, List<CurveSampler.Run> curves, Coordinate along, Coordinate across) {
        List<double[]> found = new ArrayList<>();
        for (CurveSampler.Run run : curves) {
            for (int i = 1; i < run.size(); i++) {
                double from = along.of(run, i - 1);
                double to = along.of(run, i);
                if (Math.abs(across.of(run, i - 1) - line) < NEAR && Math.abs(across.of(run, i) - line) < NEAR) {
                    found.add(new double[] {Math.min(from, to), Math.max(from, to)});
                }
            }
        }
        found.sort(Comparator.comparingDouble(stretch -> stretch[0]));
        List<double[]> joined = new ArrayList<>();
        for (double[] stretch : found) {
            double[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && stretch[0] <= last[1] + 1) {
                last[1] = Math.max(last[1], stretch[1]);
            } else {
                joined.add(stretch);
            }
        }
        // Where a curve only crosses, the line goes on.
        joined.removeIf(stretch -> stretch[1] - stretch[0] < 4 * NEAR);
        return joined;
    }
}
