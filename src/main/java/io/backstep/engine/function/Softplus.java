package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Elementary.LN_ONE_PLUS;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/** A smooth ReLU, f(z) = ln(1 + e^z); its slope is the sigmoid. */
public record Softplus() implements ElementwiseActivation {
    @Override
    public String id() {
        return "softplus";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{softplus}";
    }

    @Override
    public String symbol() {
        return "softplus";
    }

    @Override
    public double value(double z) {
        return z > 0 ? z + LN_ONE_PLUS.apply(EXP.apply(-z)) : LN_ONE_PLUS.apply(EXP.apply(z));
    }

    @Override
    public double slope(double z, double a) {
        return 1 / (1 + EXP.apply(-z));
    }

    @Override
    public double largestSlope() {
        return 1;
    }

    @Override
    public double curvature(double z) {
        double s = slope(z);
        return s * (1 - s);
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.above(0);
    }

    @Override
    public Expr valueFormula(Expr z) {
        // Both are the same function; with the exponent at or below 0 nothing overflows.
        return z.evaluate() > 0
                ? sum(z, Expr.apply(LN_ONE_PLUS, Expr.apply(EXP, negation(z))))
                : Expr.apply(LN_ONE_PLUS, Expr.apply(EXP, z));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return quotient(constant(1), sum(constant(1), Expr.apply(EXP, negation(z))));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        Expr slope = slopeFormula(z, a);
        return product(slope, difference(constant(1), slope));
    }

    @Override
    public String definitionLatex() {
        return "\\ln\\left(1 + e^{z}\\right)";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\frac{1}{1 + e^{-z}}";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "\\frac{1}{1 + e^{-z}}\\left(1 - \\frac{1}{1 + e^{-z}}\\right)";
    }
}
