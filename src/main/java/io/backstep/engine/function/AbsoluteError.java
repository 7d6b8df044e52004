package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.ABS;
import static io.backstep.engine.formula.Elementary.SIGN;
import static io.backstep.engine.formula.Expr.difference;

import io.backstep.engine.formula.Expr;

/** E = |t - a|: every distance counts as it is, so that one far-off sample does not outweigh many. Slope 0 at a = t. */
public record AbsoluteError() implements OutputLoss {
    @Override
    public double value(double target, double output) {
        return Math.abs(target - output);
    }

    @Override
    public double slope(double target, double output) {
        return Math.signum(output - target);
    }

    @Override
    public Expr valueFormula(Expr target, Expr output) {
        return Expr.apply(ABS, difference(target, output));
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output) {
        return Expr.apply(SIGN, difference(output, target));
    }

    @Override
    public String definitionLatex() {
        return "\\left|t - a\\right|";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\operatorname{sign}\\left(a - t\\right)";
    }

    @Override
    public boolean ofShares() {
        return false;
    }
}
