package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.LN;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** E = -sum t ln a, for outputs and targets that are distributions. A target of 0 adds nothing, whatever the output. */
public record CrossEntropy() implements Loss {
    private static final double SUM_TOLERANCE = 1e-9;

    @Override
    public String id() {
        return "cross-entropy";
    }

    @Override
    public double term(double target, double output) {
        return target == 0 ? 0 : -(target * LN.apply(output));
    }

    @Override
    public double ofSum(double sumOfTerms, int outputs) {
        return sumOfTerms;
    }

    @Override
    public double slope(double target, double output, int outputs) {
        return target == 0 ? 0 : -(target / output);
    }

    @Override
    public Expr termFormula(Expr target, Expr output) {
        // 0 ln 0 is 0 in the limit, which double arithmetic does not know.
        return target.evaluate() == 0 ? target : negation(product(target, Expr.apply(LN, output)));
    }

    @Override
    public Expr ofTermsFormula(List<Expr> terms) {
        return Expr.sum(terms);
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output, int outputs) {
        return target.evaluate() == 0 ? target : negation(quotient(target, output));
    }

    @Override
    public String definitionLatex() {
        return "-\\sum_i t_i \\ln a_i";
    }

    @Override
    public boolean accepts(Activation outputActivation) {
        return outputActivation instanceof Softmax || outputActivation instanceof Sigmoid;
    }

    @Override
    public Optional<TargetProblem> problemWith(double[] targets) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            if (!(targets[i] >= 0)) {
                return Optional.of(new TargetProblem(TargetProblem.Kind.NEGATIVE, i, targets[i]));
            }
            sum += targets[i];
        }
        return Math.abs(sum - 1) <= SUM_TOLERANCE
                ? Optional.empty()
                : Optional.of(new TargetProblem(TargetProblem.Kind.NOT_A_DISTRIBUTION, 0, sum));
    }
}
