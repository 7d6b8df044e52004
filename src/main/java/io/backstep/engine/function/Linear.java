package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;

import io.backstep.engine.formula.Expr;

/** f(z) = z. */
public record Linear() implements ElementwiseActivation {
    @Override
    public String id() {
        return "linear";
    }

    @Override
    public String symbolLatex() {
        return "f";
    }

    @Override
    public String symbol() {
        return "f";
    }

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double slope(double z, double a) {
        return 1;
    }

    @Override
    public double largestSlope() {
        return 1;
    }

    @Override
    public double curvature(double z) {
        return 0;
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.EVERYTHING;
    }

    @Override
    public Expr valueFormula(Expr z) {
        return z;
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return Expr.constant(1);
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return constant(0);
    }

    @Override
    public String definitionLatex() {
        return "z";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "1";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "0";
    }
}
