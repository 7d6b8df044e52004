package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;

/**
 * The exponential linear unit, f(z) = z above 0 and alpha (e^z - 1) below (Clevert and others, 2016). Its slope at 0 is
 * alpha.
 *
 * @param alpha how far below 0 the output can fall
 */
public record Elu(double alpha) implements ElementwiseActivation {
    public static final double USUAL_ALPHA = 1;

    @Override
    public String id() {
        return "elu";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{ELU}";
    }

    @Override
    public String symbol() {
        return "ELU";
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : alpha * (EXP.apply(z) - 1);
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : alpha * EXP.apply(z);
    }

    @Override
    public double largestSlope() {
        return Math.max(1, Math.abs(alpha));
    }

    @Override
    public double curvature(double z) {
        return z > 0 ? 0 : alpha * EXP.apply(z);
    }

    @Override
    public OutputRange outputRange() {
        return alpha > 0 ? OutputRange.above(-alpha) : OutputRange.from(0);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return z.evaluate() > 0 ? z : product(constant(alpha), difference(Expr.apply(EXP, z), constant(1)));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return z.evaluate() > 0 ? constant(1) : product(constant(alpha), Expr.apply(EXP, z));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return z.evaluate() > 0 ? constant(0) : product(constant(alpha), Expr.apply(EXP, z));
    }

    @Override
    public String definitionLatex() {
        return "\\begin{cases}z & z > 0\\\\ \\alpha\\left(e^{z} - 1\\right) & z \\le 0\\end{cases}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\begin{cases}1 & z > 0\\\\ \\alpha\\,e^{z} & z \\le 0\\end{cases}";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "\\begin{cases}0 & z > 0\\\\ \\alpha\\,e^{z} & z \\le 0\\end{cases}";
    }
}
