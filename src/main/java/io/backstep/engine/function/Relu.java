package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;

import io.backstep.engine.formula.Expr;
import java.util.List;

/** The rectified linear unit, f(z) = max(0, z). Its slope at 0 is taken to be 0. */
public record Relu() implements ElementwiseActivation {
    @Override
    public String id() {
        return "relu";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{ReLU}";
    }

    @Override
    public String symbol() {
        return "ReLU";
    }

    @Override
    public double value(double z) {
        return Math.max(0, z);
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : 0;
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
        return OutputRange.from(0);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return Expr.largest(List.of(constant(0), z));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return constant(z.evaluate() > 0 ? 1 : 0);
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return constant(0);
    }

    @Override
    public String definitionLatex() {
        return "\\max(0, z)";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\begin{cases}1 & z > 0\\\\ 0 & z \\le 0\\end{cases}";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "0";
    }
}
