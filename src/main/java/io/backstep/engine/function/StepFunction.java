package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;

import io.backstep.engine.formula.Expr;

/**
 * The perceptron's step: 1 for z of at least 0, otherwise 0. Its slope is 0 everywhere (at the jump there is none), so
 * blame never passes it.
 */
public record StepFunction() implements ElementwiseActivation {
    @Override
    public String id() {
        return "step";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{step}";
    }

    @Override
    public String symbol() {
        return "step";
    }

    @Override
    public double value(double z) {
        return z >= 0 ? 1 : 0;
    }

    @Override
    public double slope(double z, double a) {
        return 0;
    }

    @Override
    public double largestSlope() {
        return 0;
    }

    @Override
    public double curvature(double z) {
        return 0;
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.either(0, 1);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return Expr.apply(this, z);
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return constant(0);
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return constant(0);
    }

    @Override
    public String definitionLatex() {
        return "\\begin{cases}1 & z \\ge 0\\\\ 0 & z < 0\\end{cases}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "0";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "0";
    }
}
