package io.backstep.ui.kit.plot;

/**
 * Where the parts of a plot are: the area of the curves, and the two axes mapped onto it.
 *
 * @param area of the curves
 */
record PlotSpace(TextSpot area, AxisMap x, AxisMap y) {
    static PlotSpace of(TextSpot area, PlotAxis x, PlotAxis y) {
        return new PlotSpace(
                area,
                AxisMap.of(x, area.x(), area.x() + area.width()),
                AxisMap.of(y, area.y() + area.height(), area.y()));
    }

    double right() {
        return area.x() + area.width();
    }

    double bottom() {
        return area.y() + area.height();
    }

    /** Whether a point lies in the area. */
    boolean contains(double px, double py) {
        return area.contains(px, py);
    }
}
