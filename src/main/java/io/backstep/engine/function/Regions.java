package io.backstep.engine.function;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where an activation function learns well and where it does not, by the size of its slope beside the largest there is:
 * the slope is what every delta that passes the unit is multiplied by.
 */
public final class Regions {
    /** Under this share of the largest slope a unit counts as saturated, unless another is chosen. */
    public static final double USUAL_SHARE = 0.2;
    /** From this share of the largest slope on the function is nearly a straight line. */
    public static final double LINEAR_SHARE = 0.8;

    /** Slopes change sign or size only near 0; outside every function goes straight to its limit. */
    private static final double BUSY = 64;

    private static final double STRIDE = 1.0 / 32;
    private static final double FAR = 1000;

    private Regions() {}

    /** What the slope at some z means for learning. */
    public enum Kind {
        /** |f'| is under the chosen share of the largest, below the centre. */
        SATURATED_LOW,
        /** The same above the centre. */
        SATURATED_HIGH,
        /** |f'| is at least 80 % of the largest. */
        NEARLY_LINEAR,
        /** The slope is exactly 0 on this whole side: nothing is learned here. */
        DEAD,
        /** None of these. */
        BETWEEN;

        public boolean saturated() {
            return this == SATURATED_LOW || this == SATURATED_HIGH;
        }
    }

    /** A stretch of one kind from {@code from} to {@code to}. */
    public record Band(Kind kind, double from, double to) {}

    /**
     * The kind at one z.
     *
     * @param share under which share of the largest |f'| a unit is saturated; over 0 and under {@link #LINEAR_SHARE}
     */
    public static Kind at(ElementwiseActivation activation, double z, double share) {
        checkShare(share);
        double slope = Math.abs(activation.slope(z));
        if (slope == 0 && deadSide(activation, z)) {
            return Kind.DEAD;
        }
        if (slope < share * activation.largestSlope()) {
            return z < 0 ? Kind.SATURATED_LOW : Kind.SATURATED_HIGH;
        }
        return slope >= LINEAR_SHARE * activation.largestSlope() ? Kind.NEARLY_LINEAR : Kind.BETWEEN;
    }

    /** The kind at one z, with the usual share. */
    public static Kind at(ElementwiseActivation activation, double z) {
        return at(activation, z, USUAL_SHARE);
    }

    /** Whether the function flattens out on a side, without being dead there. */
    public static boolean saturates(ElementwiseActivation activation, double share) {
        return at(activation, -FAR, share).saturated()
                || at(activation, FAR, share).saturated();
    }

    /** The same with the usual share. */
    public static boolean saturates(ElementwiseActivation activation) {
        return saturates(activation, USUAL_SHARE);
    }

    /**
     * The stretches of one kind after another, without gaps; their edges are the z where |f'| crosses a share.
     *
     * @param share as for {@link #at(ElementwiseActivation, double, double)}
     * @param from less than {@code to}
     */
    public static List<Band> bands(ElementwiseActivation activation, double share, double from, double to) {
        checkShare(share);
        if (!(from < to)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is no stretch");
        }
        List<Band> bands = new ArrayList<>();
        double start = from;
        Kind kind = null;
        for (double end : edges(activation, share, from, to)) {
            Kind next = at(activation, start + (end - start) / 2, share);
            if (next == kind) {
                Band longer = bands.remove(bands.size() - 1);
                bands.add(new Band(kind, longer.from(), end));
            } else {
                bands.add(new Band(next, start, end));
            }
            kind = next;
            start = end;
        }
        return bands;
    }

    /**
     * Where on the whole line the function is saturated, from the left; the outer ends are infinite.
     *
     * @param share as for {@link #at(ElementwiseActivation, double, double)}
     */
    public static List<Band> saturated(ElementwiseActivation activation, double share) {
        return bands(activation, share, -FAR, FAR).stream()
                .filter(band -> band.kind().saturated())
                .map(band -> new Band(
                        band.kind(),
                        band.from() == -FAR ? Double.NEGATIVE_INFINITY : band.from(),
                        band.to() == FAR ? Double.POSITIVE_INFINITY : band.to()))
                .toList();
    }

    /** Slope 0 at two places of a side means slope 0 on the whole side: no other function here has two such. */
    private static boolean deadSide(ElementwiseActivation activation, double z) {
        double side = z > 0 ? 1 : -1;
        return activation.slope(side) == 0 && activation.slope(2 * side) == 0;
    }

    /** Every z at which the kind may change, and the end, in order. */
    private static SortedSet<Double> edges(ElementwiseActivation activation, double share, double from, double to) {
        double largest = activation.largestSlope();
        double[] levels = {share * largest, -share * largest, LINEAR_SHARE * largest, -LINEAR_SHARE * largest};
        SortedSet<Double> edges = new TreeSet<>();
        double left = from;
        while (left < to) {
            double right = Math.min(to, left < -BUSY ? -BUSY : left >= BUSY ? to : left + STRIDE);
            for (double level : levels) {
                if (activation.slope(left) < level != activation.slope(right) < level) {
                    edges.add(crossing(activation, level, left, right));
                }
            }
            left = right;
        }
        if (from < 0 && to > 0) {
            // the side changes here even where no level is crossed
            edges.add(0.0);
        }
        edges.remove(from);
        edges.add(to);
        return edges;
    }

    /** Halves the stretch in which the slope crosses a level until no double lies between its ends. */
    private static double crossing(ElementwiseActivation activation, double level, double from, double to) {
        boolean before = activation.slope(from) < level;
        double left = from;
        double right = to;
        while (true) {
            double middle = left + (right - left) / 2;
            if (middle <= left || middle >= right) {
                return left;
            }
            if (activation.slope(middle) < level == before) {
                left = middle;
            } else {
                right = middle;
            }
        }
    }

    private static void checkShare(double share) {
        if (!(share > 0 && share < LINEAR_SHARE)) {
            throw new IllegalArgumentException("a share is over 0 and under " + LINEAR_SHARE + ", not " + share);
        }
    }
}
