package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** E = 1/n sum (t - a)^2 over the n outputs. */
public record MeanSquaredError() implements Loss {
    @Override
    public String id() {
        return "mean-squared-error";
    }

    @Override
    public double term(double target, double output) {
        double error = target - output;
        return error * error;
    }

    @Override
    public double ofSum(double sumOfTerms, int outputs) {
        return sumOfTerms / outputs;
    }

    @Override
    public double slope(double target, double output, int outputs) {
        return 2.0 * (output - target) / outputs;
    }

    @Override
    public Expr termFormula(Expr target, Expr output) {
        return square(difference(target, output));
    }

    @Override
    public Expr ofTermsFormula(List<Expr> terms) {
        return quotient(Expr.sum(terms), constant(terms.size()));
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output, int outputs) {
        return quotient(product(constant(2), difference(output, target)), constant(outputs));
    }

    @Override
    public String definitionLatex() {
        return "\\frac{1}{n}\\sum_i \\left(t_i - a_i\\right)^2";
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
