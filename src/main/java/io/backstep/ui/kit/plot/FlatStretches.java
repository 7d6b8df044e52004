package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where curves run along a horizontal line. */
final class FlatStretches {
    /** So close to the line, in pixels, a curve runs along it. */
    private static final double NEAR = 3;

    private FlatStretches() {}

    /** From where to where, in pixels, in order and without overlap. */
    static List<double[]> at(double y, List<CurveSampler.Run> curves) {
        List<double[]> found = new ArrayList<>();
        for (CurveSampler.Run run : curves) {
            for (int i = 1; i < run.size(); i++) {
                if (Math.abs(run.y(i - 1) - y) < NEAR && Math.abs(run.y(i) - y) < NEAR) {
                    found.add(new double[] {Math.min(run.x(i - 1), run.x(i)), Math.max(run.x(i - 1), run.x(i))});
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
