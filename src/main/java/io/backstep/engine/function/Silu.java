package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/** The sigmoid linear unit, also called swish: f(z) = z sigmoid(z). */
public record Silu() implements ElementwiseActivation {
    /** Where the slope peaks: the root of 2 + z (1 - e^z) / (1 + e^z) = 0. */
    private static final double STEEPEST = 2.3993572805154075;

    @Override
    public String id() {
        return "silu";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{SiLU}";
    }

    @Override
    public String symbol() {
        return "SiLU";
    }

    private static double sigmoid(double z) {
        return 1 / (1 + EXP.apply(-z));
    }

    private static Expr sigmoidFormula(Expr z) {
        return quotient(constant(1), sum(constant(1), Expr.apply(EXP, negation(z))));
    }

    @Override
    public double value(double z) {
        return z * sigmoid(z);
    }

    @Override
    public double slope(double z, double a) {
        return sigmoid(z) * (1 + z * (1 - sigmoid(z)));
    }

    @Override
    public double largestSlope() {
        return slope(STEEPEST);
    }

    @Override
    public double curvature(double z) {
        double s = sigmoid(z);
        double steepness = s * (1 - s);
        // Far out there would be a product of infinity and 0.
        return steepness == 0 ? 0 : steepness * (2 + z * (1 - 2 * s));
    }

    @Override
    public OutputRange outputRange() {
        return OutputRange.from(Lowest.of(this, -4, 0));
    }

    @Override
    public Expr valueFormula(Expr z) {
        return product(z, sigmoidFormula(z));
    }

    @Override
    public Expr slopeFormula(Expr z, Expr a) {
        return product(sigmoidFormula(z), sum(constant(1), product(z, difference(constant(1), sigmoidFormula(z)))));
    }

    @Override
    public Expr curvatureFormula(Expr z, Expr a) {
        Expr share = sigmoidFormula(z);
        Expr steepness = product(share, difference(constant(1), share));
        // As in the value: no product of infinity and 0.
        return steepness.evaluate() == 0
                ? constant(0)
                : product(
                        share,
                        difference(constant(1), share),
                        sum(constant(2), product(z, difference(constant(1), product(constant(2), share)))));
    }

    @Override
    public String definitionLatex() {
        return "\\frac{z}{1 + e^{-z}}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\sigma(z)\\left(1 + z\\left(1 - \\sigma(z)\\right)\\right)";
    }

    @Override
    public String curvatureDefinitionLatex() {
        return "\\sigma(z)\\left(1 - \\sigma(z)\\right)\\left(2 + z\\left(1 - 2\\,\\sigma(z)\\right)\\right)";
    }
}
