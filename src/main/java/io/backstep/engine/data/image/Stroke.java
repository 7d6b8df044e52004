package io.backstep.engine.data.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a pen leaves between going down and being lifted: a line from point to point with round ends, or a dot where there
 * is one point only.
 *
 * @param points from 1 to {@link #MOST_POINTS}
 * @param thousandths how thick it is, in thousandths of the side of the sheet, from 1 to {@link #UNIT}
 */
public record Stroke(List<Point> points, int thousandths) {
    /** The most points. */
    public static final int MOST_POINTS = 1000;
    /** The side of a sheet, in the units of points. */
    public static final int UNIT = 1000;

    /**
     * A point of the sheet, in thousandths of its side from the upper left corner: so fine that no hand sees it, and what
     * is written down is the same when it is read.
     *
     * @param x to the right, from 0 to {@link #UNIT}
     * @param y downwards, likewise
     */
    public record Point(int x, int y) {
        public Point {
            if (x < 0 || y < 0 || x > UNIT || y > UNIT) {
                throw new IllegalArgumentException(x + "," + y + " is not on the sheet");
            }
        }

        /** The nearest point of the sheet, from shares of its side. */
        public static Point near(double x, double y) {
            return new Point(thousandths(x), thousandths(y));
        }

        private static int thousandths(double share) {
            return (int) Math.max(0, Math.min(UNIT, StrictMath.rint(share * UNIT)));
        }

        /** How far another point is, along the axis on which it is farther. */
        public int distance(Point other) {
            return Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
        }
    }

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() > MOST_POINTS || thousandths < 1 || thousandths > UNIT) {
            throw new IllegalArgumentException(points.size() + " points, " + thousandths + " thousandths thick");
        }
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The stroke with one point more. */
    public Stroke to(Point point) {
        List<Point> longer = new ArrayList<>(points);
        longer.add(point);
        return new Stroke(longer, thousandths);
    }

    /** The stroke as text: thickness, then the points, as in {@code 60:120,340 130,352}. */
    public String text() {
        return points.stream()
                .map(point -> point.x() + "," + point.y())
                .collect(Collectors.joining(" ", thousandths + ":", ""));
    }

    /** The stroke that was written as {@link #text()}, or nothing if this is none. */
    public static Optional<Stroke> read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            List<Point> points = new ArrayList<>();
            for (String pair : text.substring(colon + 1).split(" ", -1)) {
                int comma = pair.indexOf(',');
                points.add(new Point(
                        Integer.parseInt(pair.substring(0, Math.max(0, comma))),
                        Integer.parseInt(pair.substring(comma + 1))));
            }
            return Optional.of(new Stroke(points, Integer.parseInt(text.substring(0, colon))));
        } catch (IllegalArgumentException notAStroke) {
            return Optional.empty();
        }
    }
}
