package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.ERF;
import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Elementary.SQRT;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/**
 * The Gaussian error linear unit, f(z) = z Phi(z) with the normal distribution's Phi, worked out exactly by the error
 * function (Hendrycks and Gimpel, 2016).
 */
public record Gelu() implements ElementwiseActivation {
    private static final double ROOT_OF_TWO = SQRT.apply(2);
    private static final double ROOT_OF_TWO_PI = SQRT.apply(2 * Math.PI);

    @Override
    public String id() {
        return "gelu";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{GELU}";
    }

    @Override
    public String symbol() {
        return "GELU";
    }

    @Override
    public double value(double z) {
        return z * cumulative(z);
    }

    private static double cumulative(double z) {
        return 1.0 / 2 * (1 + ERF.apply(z / ROOT_OF_TWO));
    }

    private static double density(double z) {
        return EXP.apply(-(z * z / 2)) / ROOT_OF_TWO_PI;
    }

    @Override
    public double slope(double z, double a) {
        // z times the density: an infinite z must give 0, not a product of infinity and 0
        double density = density(z);
        return density == 0 ? cumulative(z) : cumulative(z) + z * density;
    }

    @Override
    public double largestSlope() {
        // f'' = density(z) (2 - z^2), so the slope peaks at the root of 2.
        return slope(ROOT_OF_TWO);
    }

    @Override
    public double curvature(double z) {
        double density = density(z);
        // As with the slope: no product of infinity and 0.
        return density == 0 ? 0 : density * (2 - z * z);
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.from(Lowest.of(this, -4, 0));
    }

    @Override
    public Expr valueFormula(Expr z) {
        return product(z, cumulativeFormula(z));
    }

    private static Expr cumulativeFormula(Expr z) {
        return product(
                quotient(constant(1), constant(2)),
                sum(constant(1), Expr.apply(ERF, quotient(z, Expr.apply(SQRT, constant(2))))));
    }

    private static Expr densityFormula(Expr z) {
        return quotient(
                Expr.apply(EXP, negation(quotient(square(z), constant(2)))),
                Expr.apply(SQRT, product(constant(2), constant(Math.PI))));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        Expr density = densityFormula(z);
        return density.evaluate() == 0 ? cumulativeFormula(z) : sum(cumulativeFormula(z), product(z, density));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        Expr density = densityFormula(z);
        return density.evaluate() == 0 ? constant(0) : product(density, difference(constant(2), square(z)));
    }

    @Override
    public String definitionLatex() {
        return "\\frac{z}{2}\\left(1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)\\right)";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\frac{1}{2}\\left(1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)\\right)"
                + " + z\\,\\frac{e^{-z^2/2}}{\\sqrt{2\\pi}}";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "\\frac{e^{-z^2/2}}{\\sqrt{2\\pi}}\\left(2 - z^2\\right)";
    }
}
