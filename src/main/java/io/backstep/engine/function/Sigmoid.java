package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/** The logistic function, f(z) = 1 / (1 + e^-z); its slope is a (1 - a), at most 1/4. */
public record Sigmoid() implements ElementwiseActivation {
    @Override
    public String id() {
        return "sigmoid";
    }

    @Override
    public String symbolLatex() {
        return "\\sigma";
    }

    @Override
    public String symbol() {
        return "σ";
    }

    @Override
    public double value(double z) {
        // For z far below 0 the exponential is infinite and the quotient 0, as it should be.
        return 1 / (1 + EXP.apply(-z));
    }

    @Override
    public double slope(double z, double a) {
        return a * (1 - a);
    }

    @Override
    public double largestSlope() {
        return 0.25;
    }

    @Override
    public double curvature(double z) {
        double a = value(z);
        return a * (1 - a) * (1 - 2 * a);
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.between(0, 1);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return quotient(constant(1), sum(constant(1), Expr.apply(EXP, Expr.negation(z))));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return product(a, difference(constant(1), a));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return product(a, difference(constant(1), a), difference(constant(1), product(constant(2), a)));
    }

    @Override
    public String definitionLatex() {
        return "\\frac{1}{1 + e^{-z}}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\sigma(z)\\left(1 - \\sigma(z)\\right)";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "\\sigma(z)\\left(1 - \\sigma(z)\\right)\\left(1 - 2\\,\\sigma(z)\\right)";
    }
}
