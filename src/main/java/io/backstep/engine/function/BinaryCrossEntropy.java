package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.LN;
import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** E = -sum [t ln a + (1 - t) ln(1 - a)], for sigmoid outputs that are probabilities each by itself. */
public record BinaryCrossEntropy() implements Loss {
    @Override
    public String id() {
        return "binary-cross-entropy";
    }

    @Override
    public double term(double target, double output) {
        double yes = target == 0 ? 0 : target * LN.apply(output);
        double no = target == 1 ? 0 : (1 - target) * LN.apply(1 - output);
        return -(yes + no);
    }

    @Override
    public double ofSum(double sumOfTerms, int outputs) {
        return sumOfTerms;
    }

    @Override
    public double slope(double target, double output, int outputs) {
        // At an output of exactly 0 or 1 the general quotient is 0 / 0 where the answer is right.
        if (target == 0) {
            return 1 / (1 - output);
        }
        return target == 1 ? -(1 / output) : (output - target) / (output * (1 - output));
    }

    @Override
    public Expr termFormula(Expr target, Expr output) {
        Expr yes = product(target, Expr.apply(LN, output));
        Expr no = product(difference(constant(1), target), Expr.apply(LN, difference(constant(1), output)));
        if (target.evaluate() == 0) {
            return negation(no);
        }
        return target.evaluate() == 1 ? negation(yes) : negation(sum(yes, no));
    }

    @Override
    public Expr ofTermsFormula(List<Expr> terms) {
        return Expr.sum(terms);
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output, int outputs) {
        if (target.evaluate() == 0) {
            return quotient(constant(1), difference(constant(1), output));
        }
        if (target.evaluate() == 1) {
            return negation(quotient(constant(1), output));
        }
        return quotient(difference(output, target), product(output, difference(constant(1), output)));
    }

    @Override
    public String definitionLatex() {
        return "-\\sum_i \\left[t_i \\ln a_i + (1 - t_i)\\ln(1 - a_i)\\right]";
    }

    @Override
    public boolean accepts(Activation outputActivation) {
        return outputActivation instanceof Sigmoid;
    }

    @Override
    public Optional<TargetProblem> problemWith(double[] targets) {
        for (int i = 0; i < targets.length; i++) {
            if (!(targets[i] >= 0 && targets[i] <= 1)) {
                return Optional.of(new TargetProblem(TargetProblem.Kind.OUTSIDE_UNIT_INTERVAL, i, targets[i]));
            }
        }
        return Optional.empty();
    }
}
