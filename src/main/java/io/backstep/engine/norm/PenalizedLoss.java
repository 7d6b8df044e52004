package io.backstep.engine.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * J(w) = E(w) + penalty: a bowl with an L1 or L2 term, and where it is least. Both terms are convex and the bowl strictly,
 * so there is one minimum.
 *
 * @param lambda at least 0
 */
public record PenalizedLoss(QuadraticLoss loss, Penalty penalty, double lambda) {
    private static final int CONTOUR_POINTS = 240;
    private static final int MOST_HALVINGS = 200;

    public PenalizedLoss {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda is at least 0, not " + lambda);
        }
    }

    public double value(Point w) {
        return loss.value(w) + penalty.value(w, lambda);
    }

    /**
     * Where J is least. With L2 this solves (A + lambda) w = A c. With L1 the minimum has one of nine patterns of signs:
     * both weights 0, one of them, or none; for each the equations are linear, and the one whose solution has the signs it
     * assumes, and a slope of the loss within lambda wherever it assumes a 0, is the minimum (Tibshirani, "Regression
     * shrinkage and selection via the lasso", 1996). A weight that is 0 there is 0 exactly.
     */
    public Point minimum() {
        return switch (penalty) {
            case L1 -> l1Minimum();
            case L2 -> solve(loss.a11() + lambda, loss.a22() + lambda, pull(0, 0));
        };
    }

    private Point l1Minimum() {
        if (lambda == 0) {
            return loss.centre();
        }
        List<Point> candidates = new ArrayList<>();
        candidates.add(Point.ORIGIN);
        Point free = pull(0, 0);
        candidates.add(new Point(soft(free.x()) / loss.a11(), 0));
        candidates.add(new Point(0, soft(free.y()) / loss.a22()));
        for (int s1 = -1; s1 <= 1; s1 += 2) {
            for (int s2 = -1; s2 <= 1; s2 += 2) {
                Point w = solve(loss.a11(), loss.a22(), pull(s1, s2));
                if (Math.signum(w.x()) == s1 && Math.signum(w.y()) == s2) {
                    candidates.add(w);
                }
            }
        }
        // Those with zeros come first: where the border between two patterns is hit, rounding decides for the zero.
        return candidates.stream()
                .filter(this::isMinimum)
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .min(Comparator.comparingDouble(this::value))
                        .orElse(Point.ORIGIN));
    }

    /** Whether every weight that is 0 has a slope of the loss that lambda outweighs; the others are solved for. */
    private boolean isMinimum(Point w) {
        Point slope = loss.gradient(w);
        boolean first = w.x() != 0 || Math.abs(slope.x()) <= lambda;
        boolean second = w.y() != 0 || Math.abs(slope.y()) <= lambda;
        return first && second;
    }

    private double soft(double value) {
        return Math.signum(value) * Math.max(0, Math.abs(value) - lambda) + 0.0;
    }

    /** A c - lambda s. */
    private Point pull(int s1, int s2) {
        Point c = loss.centre();
        return new Point(
                loss.a11() * c.x() + loss.a12() * c.y() - lambda * s1,
                loss.a12() * c.x() + loss.a22() * c.y() - lambda * s2);
    }

    private Point solve(double a11, double a22, Point right) {
        double a12 = loss.a12();
        double determinant = a11 * a22 - a12 * a12;
        return new Point(
                (a22 * right.x() - a12 * right.y()) / determinant, (a11 * right.y() - a12 * right.x()) / determinant);
    }

    /** From which lambda on the L1 term holds both weights at 0: the larger slope of the loss at the origin. */
    public double zeroFrom() {
        Point slope = loss.gradient(Point.ORIGIN);
        return Math.max(Math.abs(slope.x()), Math.abs(slope.y()));
    }

    /** The same with another lambda. */
    public PenalizedLoss withLambda(double other) {
        return new PenalizedLoss(loss, penalty, other);
    }

    /**
     * Where the minimum goes while lambda grows from 0 to its present value.
     *
     * @param steps at least 1
     */
    public List<Point> path(int steps) {
        List<Point> path = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            path.add(withLambda(lambda * i / steps).minimum());
        }
        return path;
    }

    /**
     * Where J has one value over its least: a closed line around the minimum, its last point the first one again. J grows
     * along every ray from the minimum, so each crosses the line once; the crossing is halved down to neighbouring
     * doubles.
     *
     * @param level over the least value
     */
    public List<Point> contour(double level) {
        Point centre = minimum();
        if (!(level > value(centre))) {
            throw new IllegalArgumentException("no contour at " + level + ", the least is " + value(centre));
        }
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < CONTOUR_POINTS; i++) {
            double angle = 2 * Math.PI * i / CONTOUR_POINTS;
            line.add(crossing(centre, StrictMath.cos(angle), StrictMath.sin(angle), level));
        }
        line.add(line.get(0));
        return line;
    }

    private Point crossing(Point centre, double dx, double dy, double level) {
        double inside = 0;
        double outside = 1;
        while (value(along(centre, dx, dy, outside)) < level) {
            inside = outside;
            outside *= 2;
        }
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = inside + (outside - inside) / 2;
            if (middle <= inside || middle >= outside) {
                break;
            }
            if (value(along(centre, dx, dy, middle)) < level) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return along(centre, dx, dy, outside);
    }

    private static Point along(Point from, double dx, double dy, double distance) {
        return new Point(from.x() + dx * distance, from.y() + dy * distance);
    }
}
