package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round values along an axis: 1, 2 or 5 times a power of ten apart, or the powers of ten themselves. */
final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int MOST_DIGITS = 15;

    private Ticks() {}

    /** A value with what is written at it. */
    record Tick(double value, String text) {}

    /** @param most how many there is room for, at least 2 */
    static List<Tick> of(PlotAxis axis, int most) {
        return switch (axis.marks()) {
            case ALL -> texts(axis, axis.scale() == PlotAxis.Scale.LOG ? log(axis.range(), most) : linear(axis, most));
            case ENDS -> texts(axis, ends(axis.range()));
            case NONE -> List.of();
        };
    }

    private static List<Double> ends(PlotRange range) {
        return range.low() < 0 && range.high() > 0
                ? List.of(range.low(), 0.0, range.high())
                : List.of(range.low(), range.high());
    }

    private static List<Tick> texts(PlotAxis axis, List<Double> values) {
        double step =
                values.size() > 1 ? values.get(1) - values.get(0) : axis.range().span();
        double largest =
                Math.max(Math.abs(axis.range().low()), Math.abs(axis.range().high()));
        int needed = axis.scale() == PlotAxis.Scale.LOG
                ? 0
                : 1 + (int) Math.ceil(Math.log10(largest) - Math.floor(Math.log10(Math.abs(step))));
        int digits = Math.min(MOST_DIGITS, Math.max(Numbers.GRAPH_DIGITS, needed));
        return values.stream()
                .map(value -> new Tick(value, axis.writing().of(value, digits)))
                .toList();
    }

    private static List<Double> linear(PlotAxis axis, int most) {
        PlotRange range = axis.range();
        BigDecimal step = step(range.span() / (most + 1));
        List<Double> values = multiples(step, range);
        while (values.size() > most) {
            step = step(step.doubleValue() * 1.5);
            values = multiples(step, range);
        }
        return values;
    }

    private static List<Double> multiples(BigDecimal step, PlotRange range) {
        BigDecimal first = BigDecimal.valueOf(range.low())
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        List<Double> values = new ArrayList<>();
        // Decimal arithmetic, so that the third step of 0.1 is 0.3.
        for (BigDecimal at = first; at.doubleValue() <= range.high(); at = at.add(step)) {
            values.add(at.doubleValue());
        }
        return values;
    }

    /** The smallest round step that is no less. */
    static BigDecimal step(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        for (double factor : STEPS) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static List<Double> log(PlotRange range, int most) {
        int from = (int) Math.ceil(Math.log10(range.low()) - 1e-9);
        int to = (int) Math.floor(Math.log10(range.high()) + 1e-9);
        int decades = to - from + 1;
        List<Double> values = new ArrayList<>();
        if (decades < 3 && most >= 3) {
            for (int exponent = from - 1; exponent <= to; exponent++) {
                for (int factor : decades < 2 && most >= 6 ? new int[] {1, 2, 5} : new int[] {1, 3}) {
                    double value = BigDecimal.valueOf(factor)
                            .scaleByPowerOfTen(exponent)
                            .doubleValue();
                    if (range.contains(value)) {
                        values.add(value);
                    }
                }
            }
            if (values.size() >= 2) {
                return values;
            }
            values.clear();
        }
        int stride = Math.max(1, (int) Math.ceil(decades / (double) Math.max(1, most)));
        for (int exponent = Math.floorDiv(from + stride - 1, stride) * stride; exponent <= to; exponent += stride) {
            values.add(BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue());
        }
        return values;
    }

    /** The value in as few decimals as a distance leaves a meaning to. */
    static double rounded(double value, double distance) {
        if (!(distance > 0) || !Double.isFinite(value)) {
            return value;
        }
        int exponent = (int) Math.floor(Math.log10(distance));
        return BigDecimal.valueOf(value)
                .setScale(-exponent, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
