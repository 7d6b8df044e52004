package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** E = 1/2 sum (t - a)^2; the half makes the slope plain a - t. */
public record HalfSquaredError() implements Loss {
    @Override
    public String id() {
        return "half-squared-error";
    }

    @Override
    public double term(double target, double output) {
        double error = target - output;
        return 1.0 / 2 * (error * error);
    }

    @Override
    public double ofSum(double sumOfTerms, int outputs) {
        return sumOfTerms;
    }

    @Override
    public double slope(double target, double output, int outputs) {
        return output - target;
    }

    @Override
    public Expr termFormula(Expr target, Expr output) {
        return product(quotient(constant(1), constant(2)), square(difference(target, output)));
    }

    @Override
    public Expr ofTermsFormula(List<Expr> terms) {
        return Expr.sum(terms);
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output, int outputs) {
        return difference(output, target);
    }

    @Override
    public String definitionLatex() {
        return "\\frac{1}{2}\\sum_i \\left(t_i - a_i\\right)^2";
    }

    @Override
    public boolean accepts(Activation outputActivation) {
        return true;
    }

    @Override
    public Optional<TargetProblem> problemWith(double[] targets) {
        return Optional.empty();
    }
}
