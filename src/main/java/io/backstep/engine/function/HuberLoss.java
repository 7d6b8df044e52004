package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.ABS;
import static io.backstep.engine.formula.Elementary.SIGN;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;

/**
 * Half the squared error up to a distance of delta, a straight line from there on (Huber, 1964). Value and slope go over
 * into each other without a jump; at exactly that distance the squared piece holds.
 *
 * @param delta the distance, over 0
 */
public record HuberLoss(double delta) implements OutputLoss {
    private static final HalfSquaredError NEAR = new HalfSquaredError();
    private static final Name DELTA = new Name("\\delta", "δ", "δ");

    public HuberLoss {
        if (!(delta > 0) || Double.isInfinite(delta)) {
            throw new IllegalArgumentException("a finite distance over 0 expected, not " + delta);
        }
    }

    private boolean isNear(double target, double output) {
        return Math.abs(target - output) <= delta;
    }

    @Override
    public double value(double target, double output) {
        return isNear(target, output) ? NEAR.term(target, output) : delta * (Math.abs(target - output) - delta / 2);
    }

    @Override
    public double slope(double target, double output) {
        return isNear(target, output) ? NEAR.slope(target, output, 1) : delta * Math.signum(output - target);
    }

    @Override
    public Expr valueFormula(Expr target, Expr output) {
        Expr distance = Expr.apply(ABS, difference(target, output));
        return isNear(target.evaluate(), output.evaluate())
                ? NEAR.termFormula(target, output)
                : product(symbol(), difference(distance, quotient(symbol(), constant(2))));
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output) {
        return isNear(target.evaluate(), output.evaluate())
                ? NEAR.slopeFormula(target, output, 1)
                : product(symbol(), Expr.apply(SIGN, difference(output, target)));
    }

    private Expr symbol() {
        return new Expr.Reference(new Symbol(DELTA), delta);
    }

    @Override
    public String definitionLatex() {
        return cases(
                "\\frac{1}{2}\\left(t - a\\right)^2",
                "\\delta\\left(\\left|t - a\\right| - \\frac{\\delta}{2}\\right)");
    }

    @Override
    public String slopeDefinitionLatex() {
        return cases("a - t", "\\delta\\,\\operatorname{sign}\\left(a - t\\right)");
    }

    private static String cases(String near, String far) {
        return "\\begin{cases}" + near + " & \\left|t - a\\right| \\le \\delta\\\\ " + far
                + " & \\left|t - a\\right| > \\delta\\end{cases}";
    }

    @Override
    public boolean ofShares() {
        return false;
    }
}
