package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.TANH;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.square;

import io.backstep.engine.formula.Expr;

/** The hyperbolic tangent; its slope is 1 - a^2. */
public record Tanh() implements ElementwiseActivation {
    @Override
    public String id() {
        return "tanh";
    }

    @Override
    public String symbolLatex() {
        return "\\tanh";
    }

    @Override
    public String symbol() {
        return "tanh";
    }

    @Override
    public double value(double z) {
        return TANH.apply(z);
    }

    @Override
    public double slope(double z, double a) {
        return 1 - a * a;
    }

    @Override
    public double largestSlope() {
        return 1;
    }

    @Override
    public double curvature(double z) {
        double a = value(z);
        return -2 * a * (1 - a * a);
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.between(-1, 1);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return Expr.apply(TANH, z);
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return difference(constant(1), square(a));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return product(constant(-2), a, difference(constant(1), square(a)));
    }

    @Override
    public String definitionLatex() {
        return "\\frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "1 - \\tanh^2(z)";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "-2\\tanh(z)\\left(1 - \\tanh^2(z)\\right)";
    }
}
