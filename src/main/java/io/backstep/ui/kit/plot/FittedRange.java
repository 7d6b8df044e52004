package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Finds a vertical range that shows curves whole, with a little air. */
public final class FittedRange {
    private static final int SAMPLES = 400;
    private static final double AIR = 0.06;

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private FittedRange() {}

    /** The range of what functions do over a stretch; 0 is always in it. What is not finite does not count. */
    public static PlotRange of(List<? extends DoubleUnaryOperator> functions, PlotRange over) {
        FittedRange range = new FittedRange();
        range.take(0);
        functions.forEach(function -> range.take(function, over, PlotAxis.Scale.LINEAR));
        return range.withAir();
    }

    static PlotRange of(PlotPicture picture) {
        FittedRange range = new FittedRange();
        for (PlotCurve curve : picture.curves()) {
            if (curve.shape() instanceof PlotCurve.Function function) {
                range.take(function.function(), picture.x().range(), picture.x().scale());
            } else if (curve.shape() instanceof PlotCurve.Line line) {
                line.points().forEach(point -> range.take(point.y()));
            }
        }
        if (picture.y().scale() == PlotAxis.Scale.LOG) {
            return range.least > range.most ? picture.y().range() : new PlotRange(range.least / 1.5, range.most * 1.5);
        }
        range.take(0);
        return range.withAir();
    }

    private void take(DoubleUnaryOperator function, PlotRange over, PlotAxis.Scale scale) {
        AxisMap map = new AxisMap(scale, over, 0, SAMPLES);
        for (int i = 0; i <= SAMPLES; i++) {
            take(function.applyAsDouble(map.toValue(i)));
        }
    }

    private void take(double value) {
        if (Double.isFinite(value)) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
    }

    private PlotRange withAir() {
        double air = most > least ? AIR * (most - least) : 1;
        return new PlotRange(least - air, most + air);
    }
}
