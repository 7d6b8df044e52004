package io.backstep.engine.formula;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** All numbers from one to another: what arithmetic with rounded numbers can come to. */
record Interval(double low, double high) {
    private static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** Covers the rounding of double arithmetic itself. */
    private static final double SLACK = 1e-13;

    static Interval exactly(double value) {
        return new Interval(value, value);
    }

    /** What may have been rounded to this number at so many significant digits. */
    static Interval around(double value, int digits) {
        if (value == 0) {
            return exactly(0);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - (digits - 1));
        return new Interval(value - 0.500001 * unit, value + 0.500001 * unit);
    }

    private static Interval spanning(double... corners) {
        if (DoubleStream.of(corners).anyMatch(Double::isNaN)) {
            return ALL;
        }
        double low = DoubleStream.of(corners).min().orElseThrow();
        double high = DoubleStream.of(corners).max().orElseThrow();
        return new Interval(low - SLACK * Math.abs(low), high + SLACK * Math.abs(high));
    }

    Interval plus(Interval other) {
        return spanning(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return spanning(low - other.high, high - other.low);
    }

    Interval negated() {
        return new Interval(-high, -low);
    }

    Interval times(Interval other) {
        return spanning(low * other.low, low * other.high, high * other.low, high * other.high);
    }

    Interval over(Interval other) {
        return other.contains(0)
                ? ALL
                : spanning(low / other.low, low / other.high, high / other.low, high / other.high);
    }

    Interval toThe(Interval power) {
        if (power.equals(exactly(2)) || power.contains(2)) {
            Interval square = spanning(low * low, high * high);
            return contains(0) ? new Interval(0, square.high) : square;
        }
        return spanning(
                Math.pow(low, power.low), Math.pow(low, power.high),
                Math.pow(high, power.low), Math.pow(high, power.high));
    }

    /** Of a function that never falls. */
    Interval mapped(DoubleUnaryOperator function) {
        return spanning(function.applyAsDouble(low), function.applyAsDouble(high));
    }

    /** Of angles up to pi, over which the cosine never grows; one that was rounded may lie a little beyond. */
    Interval cosine() {
        double least = high >= Math.PI ? -1 : Math.cos(high);
        return spanning(least, low <= 0 ? 1 : Math.cos(low));
    }

    Interval size() {
        Interval mirrored = new Interval(Math.abs(low), Math.abs(high));
        double largest = Math.max(mirrored.low, mirrored.high);
        return new Interval(contains(0) ? 0 : Math.min(mirrored.low, mirrored.high), largest);
    }

    Interval atLeast(double least) {
        return new Interval(Math.max(least, low), Math.max(least, high));
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }

    double width() {
        return high - low;
    }
}
