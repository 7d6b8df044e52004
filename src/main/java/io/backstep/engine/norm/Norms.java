package io.backstep.engine.norm;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a pair of numbers is, by the Lp norms and what comes in their limits: (|x|^p + |y|^p)^(1/p). For p under 1 the
 * result is no norm in the strict sense, since a detour may be shorter than the straight way: its ball is not convex. At p
 * = infinity it is the larger size; as p goes to 0 the ball shrinks to the cross of the axes from -1 to 1.
 */
public final class Norms {
    private static final int PER_QUADRANT = 96;

    private Norms() {}

    /** How many of the two are not 0: what L0 counts. It is no norm: twice the pair counts the same. */
    public static int count(double x, double y) {
        return (x == 0 ? 0 : 1) + (y == 0 ? 0 : 1);
    }

    /**
     * The length of a pair.
     *
     * @param p over 0; may be infinite
     */
    public static double length(double p, double x, double y) {
        checkExponent(p);
        double larger = Math.max(Math.abs(x), Math.abs(y));
        double smaller = Math.min(Math.abs(x), Math.abs(y));
        if (larger == 0 || Double.isInfinite(p)) {
            return larger;
        }
        if (p == 1) {
            return larger + smaller;
        }
        if (p == 2) {
            return StrictMath.hypot(x, y);
        }
        // by the larger one, so that no power overflows
        return larger * StrictMath.exp(StrictMath.log1p(StrictMath.pow(smaller / larger, p)) / p);
    }

    /** Where the edge of the unit ball crosses the diagonal: both numbers are 2^(-1/p). */
    public static double onDiagonal(double p) {
        return onDiagonalFormula(p).evaluate();
    }

    public static Expr onDiagonalFormula(double p) {
        checkExponent(p);
        Expr exponent = new Expr.Reference(new Symbol(new Name("p", "p", "p")), p);
        return new Expr.Power(Expr.constant(2), Expr.negation(Expr.quotient(Expr.constant(1), exponent)));
    }

    /**
     * The edge of the unit ball: all around from (1, 0) against the clock, the last point the first one again. Where the
     * edge is straight its corners are enough.
     *
     * @param p over 0; may be infinite
     */
    public static List<Point> unitBall(double p) {
        checkExponent(p);
        if (Double.isInfinite(p)) {
            return closed(List.of(new Point(1, 0), new Point(1, 1)));
        }
        if (p == 1) {
            return closed(List.of(new Point(1, 0)));
        }
        List<Point> quadrant = new ArrayList<>();
        quadrant.add(new Point(1, 0));
        for (int i = 1; i < PER_QUADRANT; i++) {
            quadrant.add(onEdge(p, i * Math.PI / 2 / PER_QUADRANT));
        }
        return closed(quadrant);
    }

    /**
     * cos^(2/p), sin^(2/p): their powers to p sum to 1, and neighbours lie close where the edge bends. Where rounding of
     * large powers moves the point off the edge, it is pulled back along its direction.
     */
    private static Point onEdge(double p, double angle) {
        double x = StrictMath.pow(StrictMath.cos(angle), 2 / p);
        double y = StrictMath.pow(StrictMath.sin(angle), 2 / p);
        double length = length(p, x, y);
        return new Point(x / length, y / length);
    }

    /** The same quadrant four times, turned by a right angle each time. */
    private static List<Point> closed(List<Point> quadrant) {
        List<Point> all = new ArrayList<>(quadrant);
        List<Point> turned = quadrant;
        for (int i = 1; i < 4; i++) {
            turned = turned.stream()
                    .map(point -> new Point(0.0 - point.y(), point.x()))
                    .toList();
            all.addAll(turned);
        }
        all.add(quadrant.get(0));
        return List.copyOf(all);
    }

    private static void checkExponent(double p) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("p is over 0, not " + p);
        }
    }
}
