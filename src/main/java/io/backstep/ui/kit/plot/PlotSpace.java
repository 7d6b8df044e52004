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

    /** The same area with one of the axes showing more, about its middle, so that their units are equally long. */
    PlotSpace withEqualUnits(PlotRange least, PlotRange leastY) {
        double unit = Math.max(least.span() / area.width(), leastY.span() / area.height());
        return new PlotSpace(
                area,
                new AxisMap(x.scale(), around(least, unit * area.width()), x.start(), x.end()),
                new AxisMap(y.scale(), around(leastY, unit * area.height()), y.start(), y.end()));
    }

    private static PlotRange around(PlotRange range, double span) {
        return new PlotRange(range.middle() - span / 2, range.middle() + span / 2);
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
