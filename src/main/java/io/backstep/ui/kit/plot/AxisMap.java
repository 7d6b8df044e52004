package io.backstep.ui.kit.plot;

/**
 * Where on screen a value of an axis is, and the other way round.
 *
 * @param start the pixel of the range's low end
 * @param end the pixel of its high end; less than {@code start} where values grow upwards
 */
record AxisMap(PlotAxis.Scale scale, PlotRange range, double start, double end) {
    static AxisMap of(PlotAxis axis, double start, double end) {
        return new AxisMap(axis.scale(), axis.range(), start, end);
    }

    /** Not a number where the value has no place, as 0 on a logarithmic axis. */
    double toPixel(double value) {
        return start + (end - start) * share(value);
    }

    double toValue(double pixel) {
        double share = end == start ? 0 : (pixel - start) / (end - start);
        if (scale == PlotAxis.Scale.LINEAR) {
            return range.low() + share * range.span();
        }
        double low = Math.log10(range.low());
        return Math.pow(10, low + share * (Math.log10(range.high()) - low));
    }

    private double share(double value) {
        if (scale == PlotAxis.Scale.LINEAR) {
            return (value - range.low()) / range.span();
        }
        double low = Math.log10(range.low());
        return value > 0 ? (Math.log10(value) - low) / (Math.log10(range.high()) - low) : Double.NaN;
    }

    double length() {
        return Math.abs(end - start);
    }

    /** The value at a pixel, written with no more digits than a pixel can tell apart. */
    double readableValue(double pixel) {
        double value = range.clamp(toValue(pixel));
        double next = toValue(pixel + 1) - toValue(pixel);
        return length() == 0 ? value : range.clamp(Ticks.rounded(value, Math.abs(next)));
    }
}
