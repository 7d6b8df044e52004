package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A function over a stretch, cut where it turns, levels out, jumps or has no value. */
final class CurvePieces {
    private static final int SAMPLES = 240;
    /** Up to this share of all that the function does over the stretch it does not count as moving: rounding, no more. */
    private static final double STILL = 1e-9;
    /** A slope of less than this share of the steepest nearby is called nearly flat. */
    private static final double FLAT = 0.02;
    /** A stretch of the axis less than this share is not worth a word when nothing happens on it. */
    private static final double SHORT = 0.05;
    /** A step of this share of all that the function does, over no width at all, is a jump. */
    private static final double JUMP = 0.02;

    private final List<Piece> pieces = new ArrayList<>();
    private final double[] xs = new double[SAMPLES + 1];
    private final double[] ys = new double[SAMPLES + 1];
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** What a function does on a piece. */
    enum Kind {
        RISING,
        FALLING,
        LEVEL,
        JUMP,
        GAP
    }

    /**
     * A piece of a function.
     *
     * @param steepest where it is steepest, if that is within the piece and it is clearly steeper there
     * @param flat the stretches at its ends where it is nearly flat
     */
    record Piece(
            Kind kind,
            double fromX,
            double fromY,
            double toX,
            double toY,
            OptionalDouble steepest,
            List<PlotRange> flat) {}

    private CurvePieces() {}

    static CurvePieces of(DoubleUnaryOperator function, AxisMap over) {
        CurvePieces found = new CurvePieces();
        found.sample(function, over);
        if (found.least <= found.most) {
            found.cut(function);
        }
        return found;
    }

    List<Piece> all() {
        return pieces;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    private void sample(DoubleUnaryOperator function, AxisMap over) {
        for (int i = 0; i <= SAMPLES; i++) {
            double share = (double) i / SAMPLES;
            xs[i] = i == 0
                    ? over.range().low()
                    : i == SAMPLES
                            ? over.range().high()
                            : over.toValue(over.start() + share * (over.end() - over.start()));
            ys[i] = function.applyAsDouble(xs[i]);
            if (Double.isFinite(ys[i])) {
                least = Math.min(least, ys[i]);
                most = Math.max(most, ys[i]);
            }
        }
    }

    private void cut(DoubleUnaryOperator function) {
        int from = 0;
        while (from < SAMPLES) {
            Kind kind = kind(function, from);
            int to = from + 1;
            while (to < SAMPLES && kind != Kind.JUMP && kind(function, to) == kind) {
                to++;
            }
            add(kind, from, to);
            from = to;
        }
        // Only now: a short stretch in which nothing happens belongs to what is around it.
        boolean several = pieces.size() > 1;
        pieces.removeIf(piece -> several && piece.kind() == Kind.LEVEL && share(piece) < SHORT);
        join();
    }

    private Kind kind(DoubleUnaryOperator function, int at) {
        if (!Double.isFinite(ys[at]) || !Double.isFinite(ys[at + 1])) {
            return Kind.GAP;
        }
        double change = ys[at + 1] - ys[at];
        if (Math.abs(change) > JUMP * (most - least) && jumps(function, at)) {
            return Kind.JUMP;
        }
        if (Math.abs(change) <= STILL * (most - least) || most - least <= 1e-12 * Math.max(1, Math.abs(most))) {
            return Kind.LEVEL;
        }
        return change > 0 ? Kind.RISING : Kind.FALLING;
    }

    private boolean jumps(DoubleUnaryOperator function, int at) {
        double left = xs[at];
        double right = xs[at + 1];
        double leftY = ys[at];
        double rightY = ys[at + 1];
        for (int i = 0; i < 40; i++) {
            double middle = left + (right - left) / 2;
            double value = function.applyAsDouble(middle);
            if (Math.abs(value - leftY) > Math.abs(value - rightY)) {
                right = middle;
                rightY = value;
            } else {
                left = middle;
                leftY = value;
            }
        }
        return Math.abs(rightY - leftY) > Math.abs(ys[at + 1] - ys[at]) / 2;
    }

    private double share(Piece piece) {
        return (piece.toX() - piece.fromX()) / (xs[SAMPLES] - xs[0]);
    }

    private void add(Kind kind, int from, int to) {
        double x = kind == Kind.JUMP ? Ticks.rounded((xs[from] + xs[to]) / 2, (xs[to] - xs[from]) * 2) : xs[from];
        pieces.add(new Piece(kind, x, ys[from], xs[to], ys[to], steepest(kind, from, to), flat(kind, from, to)));
    }

    private OptionalDouble steepest(Kind kind, int from, int to) {
        if ((kind != Kind.RISING && kind != Kind.FALLING) || to - from < 4) {
            return OptionalDouble.empty();
        }
        int best = from;
        double steepest = 0;
        double gentlest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double slope = slope(i);
            if (slope > steepest) {
                steepest = slope;
                best = i;
            }
            gentlest = Math.min(gentlest, slope);
        }
        boolean atAnEnd = best - from < 2 || to - best < 3;
        boolean clearly = steepest > 1.2 * gentlest;
        double width = xs[best + 1] - xs[best];
        return clearly && !atAnEnd
                ? OptionalDouble.of(Ticks.rounded((xs[best] + xs[best + 1]) / 2, 4 * width))
                : OptionalDouble.empty();
    }

    private double slope(int at) {
        return Math.abs((ys[at + 1] - ys[at]) / (xs[at + 1] - xs[at]));
    }

    private List<PlotRange> flat(Kind kind, int from, int to) {
        if (kind != Kind.RISING && kind != Kind.FALLING) {
            return List.of();
        }
        double steepest = 0;
        for (int i = from; i < to; i++) {
            steepest = Math.max(steepest, slope(i));
        }
        int begin = from;
        while (begin < to && slope(begin) < FLAT * steepest) {
            begin++;
        }
        int end = to;
        while (end > begin && slope(end - 1) < FLAT * steepest) {
            end--;
        }
        List<PlotRange> flat = new ArrayList<>();
        double worthAWord = SHORT * (xs[SAMPLES] - xs[0]);
        if (xs[begin] - xs[from] > worthAWord) {
            flat.add(new PlotRange(xs[from], round(begin)));
        }
        if (xs[to] - xs[end] > worthAWord) {
            flat.add(new PlotRange(round(end), xs[to]));
        }
        return flat;
    }

    private double round(int at) {
        return Ticks.rounded(xs[at], 2 * (xs[1] - xs[0]));
    }

    /** Makes one of neighbours that do the same, as where something short between them was left out. */
    private void join() {
        for (int i = pieces.size() - 1; i > 0; i--) {
            Piece before = pieces.get(i - 1);
            Piece after = pieces.get(i);
            if (before.kind() == after.kind() && before.kind() != Kind.JUMP) {
                OptionalDouble steepest = before.steepest().isPresent() ? before.steepest() : after.steepest();
                List<PlotRange> flat = new ArrayList<>(before.flat());
                flat.addAll(after.flat());
                pieces.set(
                        i - 1,
                        new Piece(
                                before.kind(),
                                before.fromX(),
                                before.fromY(),
                                after.toX(),
                                after.toY(),
                                steepest,
                                flat));
                pieces.remove(i);
            }
        }
    }
}
