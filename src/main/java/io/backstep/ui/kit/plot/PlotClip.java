package io.backstep.ui.kit.plot;

/** Cuts lines off at the edges of the plot (Liang and Barsky). */
final class PlotClip {
    private static final double[] NOTHING = {};

    private PlotClip() {}

    /** The ends of the part within the plot, or nothing. */
    static double[] segment(double x1, double y1, double x2, double y2, AxisMap x, AxisMap y) {
        double left = Math.min(x.start(), x.end());
        double right = Math.max(x.start(), x.end());
        double top = Math.min(y.start(), y.end());
        double bottom = Math.max(y.start(), y.end());
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {x1 - left, right - x1, y1 - top, bottom - y1};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0) {
                if (room[side] < 0) {
                    return NOTHING;
                }
            } else {
                double share = room[side] / towards[side];
                if (towards[side] < 0) {
                    from = Math.max(from, share);
                } else {
                    to = Math.min(to, share);
                }
            }
        }
        if (from > to) {
            return NOTHING;
        }
        return new double[] {
            from == 0 ? x1 : clamp(x1 + from * dx, left, right),
            from == 0 ? y1 : clamp(y1 + from * dy, top, bottom),
            to == 1 ? x2 : clamp(x1 + to * dx, left, right),
            to == 1 ? y2 : clamp(y1 + to * dy, top, bottom)
        };
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
