package io.backstep.engine.convex;

import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import java.util.List;

/**
 * From k points to k + 1. The k points so far have been joined into one, their weighted mean m; the next point x is joined
 * to it. For two points the inequality is what convex means, so at the new mean m', which divides m and x by their weights,
 *
 * <p>f(m') is at most share f(m) + (1 - share) f(x), on the chord, and by the steps before f(m) is at most the mean of the
 * values so far, so f(m') is at most share A + (1 - share) f(x), which is the mean of all k + 1 values.
 *
 * @param points the points that are joined after this step, the new one last
 * @param weightBefore the weights of the points joined before, together
 * @param meanBefore m
 * @param meanOfValuesBefore A, the weighted mean of the values so far
 * @param newWeight the new point's weight
 * @param newX x
 * @param newValue f(x)
 * @param mean m', the weighted mean of all the points
 * @param valueOfMean f(m')
 * @param valueOfMeanBefore f(m)
 */
public record InductionStep(
        List<Integer> points,
        double weightBefore,
        double meanBefore,
        double valueOfMeanBefore,
        double meanOfValuesBefore,
        double newWeight,
        double newX,
        double newValue,
        double mean,
        double valueOfMean) {

    public InductionStep {
        points = List.copyOf(points);
    }

    static InductionStep joining(
            WeightedPoints all, List<Integer> points, double weightBefore, double meanBefore, double meanOfValues) {
        int next = points.get(points.size() - 1);
        double x = all.x(next);
        double share = weightBefore / (weightBefore + all.weight(next));
        double joined = share * meanBefore + (1 - share) * x;
        // rounding may not carry the mean out of the two that it lies between, where f may end
        double mean = Math.max(Math.min(meanBefore, x), Math.min(Math.max(meanBefore, x), joined));
        return new InductionStep(
                points,
                weightBefore,
                meanBefore,
                all.function().apply(meanBefore),
                meanOfValues,
                all.weight(next),
                x,
                all.y(next),
                mean,
                all.function().apply(mean));
    }

    /** The new point's number, from 0. */
    public int newPoint() {
        return points.get(points.size() - 1);
    }

    /** The weights of all the points, together. */
    public double weight() {
        return weightBefore + newWeight;
    }

    /** How much of the new mean the points before make up. */
    public double share() {
        return weightBefore / weight();
    }

    public Expr meanFormula() {
        return between(reference("m", meanBefore), reference("x", newX));
    }

    /** The height of the chord from (m, f(m)) to (x, f(x)) at the new mean. */
    public double chord() {
        return chordFormula().evaluate();
    }

    public Expr chordFormula() {
        return between(reference("f(m)", valueOfMeanBefore), reference("f(x)", newValue));
    }

    /** The weighted mean of the values of all the points. */
    public double meanOfValues() {
        return meanOfValuesFormula().evaluate();
    }

    public Expr meanOfValuesFormula() {
        return between(reference("A", meanOfValuesBefore), reference("f(x)", newValue));
    }

    private Expr between(Expr before, Expr next) {
        return sum(product(reference("s", share()), before), product(reference("(1 - s)", 1 - share()), next));
    }

    private static Expr reference(String name, double value) {
        return new Expr.Reference(new Symbol(new Name(name, name, name)), value);
    }
}
