package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Numbers;

/**
 * f(z) = z above 0 and a small multiple of z below. Its slope at 0 is the small one.
 *
 * @param leak the slope below 0
 */
public record LeakyRelu(double leak) implements ElementwiseActivation {
    public static final double USUAL_SLOPE = 0.01;

    @Override
    public String id() {
        return "leaky-relu";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{LReLU}";
    }

    @Override
    public String symbol() {
        return "LReLU";
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : leak * z;
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : leak;
    }

    @Override
    public double largestSlope() {
        return Math.max(1, Math.abs(leak));
    }

    @Override
    public double curvature(double z) {
        return 0;
    }

    @Override
    public OutputRange outputRange() {
        // A leak below 0 turns the lower side upwards, and no leak leaves it at 0.
        return leak > 0 ? OutputRange.EVERYTHING : OutputRange.from(0);
    }

    @Override
    public Expr valueFormula(Expr z) {
        return z.evaluate() > 0 ? z : product(constant(leak), z);
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return constant(z.evaluate() > 0 ? 1 : leak);
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        return constant(0);
    }

    @Override
    public String definitionLatex() {
        return cases("z", Numbers.latex(leak, Numbers.FORMULA_DIGITS) + "\\,z");
    }

    @Override
    public String slopeDefinitionLatex() {
        return cases("1", Numbers.latex(leak, Numbers.FORMULA_DIGITS));
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "0";
    }

    private static String cases(String above, String below) {
        return "\\begin{cases}" + above + " & z > 0\\\\ " + below + " & z \\le 0\\end{cases}";
    }
}
