package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * What large weights cost: R = l1 sum |w| + l2/2 sum w^2, over the weights only.
 *
 * @param l1 at least 0
 * @param l2 at least 0
 */
public record Regularizer(double l1, double l2) {
    public static final Regularizer NONE = new Regularizer(0, 0);

    public Regularizer {
        if (!(l1 >= 0 && l2 >= 0) || Double.isInfinite(l1) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l1 and l2 are at least 0: " + l1 + ", " + l2);
        }
    }

    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }

    /** The gradient with what the regulariser adds for this weight: g + l2 w + l1 sign(w). */
    public double addTo(double gradient, double weight) {
        double result = gradient;
        if (l2 != 0) {
            result += l2 * weight;
        }
        if (l1 != 0) {
            result += l1 * Math.signum(weight);
        }
        return result;
    }

    /** The terms that {@link #addTo} adds to a gradient, in its order. */
    public List<Expr> gradientTerms(Expr weight) {
        List<Expr> terms = new ArrayList<>();
        if (l2 != 0) {
            terms.add(product(new Expr.Reference(new Setting(Choice.L2), l2), weight));
        }
        if (l1 != 0) {
            terms.add(product(new Expr.Reference(new Setting(Choice.L1), l1), Expr.apply(Elementary.SIGN, weight)));
        }
        return terms;
    }

    /** R for these weights, at least one. */
    public double penalty(double[] weights) {
        double squares = 0;
        double sizes = 0;
        for (double weight : weights) {
            squares += weight * weight;
            sizes += Math.abs(weight);
        }
        double fromSquares = l2 / 2 * squares;
        double fromSizes = l1 * sizes;
        if (l1 == 0) {
            return l2 == 0 ? 0 : fromSquares;
        }
        return l2 == 0 ? fromSizes : fromSquares + fromSizes;
    }

    /** The formula of {@link #penalty}, for a regulariser that is not {@link #NONE}. */
    public Expr penaltyFormula(List<Expr> weights) {
        List<Expr> terms = new ArrayList<>();
        if (l2 != 0) {
            Expr squares = new Expr.Sum(weights.stream().map(Expr::square).toList());
            Expr half = Expr.quotient(new Expr.Reference(new Setting(Choice.L2), l2), Expr.constant(2));
            terms.add(product(half, squares));
        }
        if (l1 != 0) {
            Expr sizes = new Expr.Sum(weights.stream()
                    .map(weight -> Expr.apply(Elementary.ABS, weight))
                    .toList());
            terms.add(product(new Expr.Reference(new Setting(Choice.L1), l1), sizes));
        }
        return Expr.sum(terms);
    }
}
