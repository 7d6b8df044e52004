package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns curves into lines on screen: one point for each pixel at most, cut off at the edges of the plot, with gaps where
 * a function has no value and where it jumps.
 */
final class CurveSampler {
    /** A rise of fewer pixels from one pixel to the next is drawn as a line without a closer look. */
    private static final double STEEP = 8;

    private static final int HALVINGS = 48;
    private static final int MOST_JUMPS = 4;
    /** Up to this bend a point between two lines is left out: nobody could see it over the width of a screen. */
    private static final double STRAIGHT = 1e-6;
    /** Pieces are no longer than this, in pixels, so that points are spread over a whole curve. */
    private static final double LONGEST = 12;

    private final AxisMap x;
    private final AxisMap y;
    private final List<Run> runs = new ArrayList<>();
    private Run run = new Run();

    /** Points on screen joined by lines. */
    static final class Run {
        private double[] xs = new double[64];
        private double[] ys = new double[64];
        private int size;

        int size() {
            return size;
        }

        double x(int index) {
            return xs[index];
        }

        double y(int index) {
            return ys[index];
        }

        private void add(double x, double y) {
            if (size >= 2 && liesBetween(x, y)) {
                size--;
            }
            if (size == xs.length) {
                xs = Arrays.copyOf(xs, 2 * size);
                ys = Arrays.copyOf(ys, 2 * size);
            }
            xs[size] = x;
            ys[size] = y;
            size++;
        }

        /** Whether the last point lies exactly on the line from the one before it to the new one. */
        private boolean liesBetween(double x, double y) {
            double ax = xs[size - 1] - xs[size - 2];
            double ay = ys[size - 1] - ys[size - 2];
            double bx = x - xs[size - 1];
            double by = y - ys[size - 1];
            // As slopes, so that many points left out one after another do not add up to a wrong line.
            return Math.abs(x - xs[size - 2]) <= LONGEST
                    && ax * bx + ay * by > 0
                    && Math.abs(ax * by - ay * bx) <= STRAIGHT * Math.hypot(ax, ay) * Math.hypot(bx, by);
        }
    }

    private CurveSampler(AxisMap x, AxisMap y) {
        this.x = x;
        this.y = y;
    }

    static List<Run> sample(PlotCurve.Shape shape, AxisMap x, AxisMap y) {
        CurveSampler sampler = new CurveSampler(x, y);
        if (shape instanceof PlotCurve.Function function) {
            sampler.function(function.function());
        } else if (shape instanceof PlotCurve.Line line) {
            sampler.line(line.points());
        }
        sampler.endRun();
        return sampler.runs;
    }

    private void function(DoubleUnaryOperator function) {
        int columns = Math.max(2, (int) Math.ceil(x.length()));
        double beforeX = x.range().low();
        double beforeY = pixel(function, beforeX);
        for (int i = 1; i <= columns; i++) {
            double nextX = i == columns ? x.range().high() : x.toValue(x.start() + (x.end() - x.start()) * i / columns);
            double nextY = pixel(function, nextX);
            step(function, beforeX, beforeY, nextX, nextY, MOST_JUMPS);
            beforeX = nextX;
            beforeY = nextY;
        }
    }

    /** @param jumps how many more are looked for between two pixels */
    private void step(DoubleUnaryOperator function, double fromX, double fromY, double toX, double toY, int jumps) {
        boolean from = Double.isFinite(fromY);
        boolean to = Double.isFinite(toY);
        if (from && to) {
            if (jumps > 0 && Math.abs(toY - fromY) > STEEP && jumps(function, fromX, fromY, toX, toY, jumps)) {
                return;
            }
            piece(x.toPixel(fromX), fromY, x.toPixel(toX), toY);
        } else if (from || to) {
            approach(function, from ? fromX : toX, from ? fromY : toY, from ? toX : fromX);
        }
    }

    /** Draws both sides of a jump and tells that there is one; does nothing where the function is only steep. */
    private boolean jumps(DoubleUnaryOperator function, double fromX, double fromY, double toX, double toY, int jumps) {
        double leftX = fromX;
        double leftY = fromY;
        double rightX = toX;
        double rightY = toY;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = leftX + (rightX - leftX) / 2;
            double value = pixel(function, middle);
            if (!Double.isFinite(value) || middle <= leftX || middle >= rightX) {
                break;
            }
            if (Math.abs(value - leftY) > Math.abs(value - rightY)) {
                rightX = middle;
                rightY = value;
            } else {
                leftX = middle;
                leftY = value;
            }
        }
        if (Math.abs(rightY - leftY) < Math.abs(toY - fromY) / 2) {
            return false;
        }
        // Either side may jump once more, as a function that has a value of its own at the very place.
        step(function, fromX, fromY, leftX, leftY, jumps - 1);
        endRun();
        step(function, rightX, rightY, toX, toY, jumps - 1);
        return true;
    }

    /** Follows a function from where it has a value towards where it has none, as to a pole. */
    private void approach(DoubleUnaryOperator function, double knownX, double knownY, double unknownX) {
        boolean rightwards = unknownX > knownX;
        List<double[]> places = new ArrayList<>();
        places.add(new double[] {knownX, knownY});
        double good = knownX;
        double bad = unknownX;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = good + (bad - good) / 2;
            if (middle == good || middle == bad) {
                break;
            }
            double value = pixel(function, middle);
            if (Double.isFinite(value)) {
                places.add(new double[] {middle, value});
                good = middle;
            } else {
                bad = middle;
            }
        }
        if (!rightwards) {
            Collections.reverse(places);
        }
        for (int i = 1; i < places.size(); i++) {
            double[] from = places.get(i - 1);
            double[] to = places.get(i);
            piece(x.toPixel(from[0]), from[1], x.toPixel(to[0]), to[1]);
        }
        if (rightwards) {
            endRun();
        }
    }

    private double pixel(DoubleUnaryOperator function, double at) {
        return y.toPixel(function.applyAsDouble(at));
    }

    private void line(List<PlotPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            double x1 = x.toPixel(points.get(i - 1).x());
            double y1 = y.toPixel(points.get(i - 1).y());
            double x2 = x.toPixel(points.get(i).x());
            double y2 = y.toPixel(points.get(i).y());
            if (Double.isFinite(x1 + y1) && Double.isFinite(x2 + y2)) {
                piece(x1, y1, x2, y2);
            } else {
                endRun();
            }
        }
    }

    /** One straight piece, as much of it as lies within the plot. */
    private void piece(double x1, double y1, double x2, double y2) {
        double[] kept = PlotClip.segment(x1, y1, x2, y2, x, y);
        if (kept.length == 0) {
            endRun();
            return;
        }
        if (run.size == 0 || run.xs[run.size - 1] != kept[0] || run.ys[run.size - 1] != kept[1]) {
            endRun();
            run.add(kept[0], kept[1]);
        }
        if (kept[2] != kept[0] || kept[3] != kept[1]) {
            run.add(kept[2], kept[3]);
        }
    }

    private void endRun() {
        if (run.size > 1) {
            runs.add(run);
        }
        run = new Run();
    }
}
