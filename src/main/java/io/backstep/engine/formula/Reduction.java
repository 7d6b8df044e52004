package io.backstep.engine.formula;

import io.backstep.engine.formula.Expr.Application;
import io.backstep.engine.formula.Expr.Constant;
import io.backstep.engine.formula.Expr.Extremum;
import io.backstep.engine.formula.Expr.Negation;
import io.backstep.engine.formula.Expr.Power;
import io.backstep.engine.formula.Expr.Product;
import io.backstep.engine.formula.Expr.Quotient;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/** Works an expression out as a person would on paper: the innermost parts first, a line at a time. */
public final class Reduction {
    private Reduction() {}

    /** The lines between the expression with its numbers and its result; empty where one look is enough. */
    public static List<Expr> linesBetween(Expr expression) {
        List<Expr> lines = new ArrayList<>();
        Expr line = expression;
        while (!isNumber(line)) {
            Expr shorter = line.accept(new Once());
            if (shorter.equals(line)) {
                throw new IllegalStateException("cannot be worked out any further: " + line);
            }
            line = shorter;
            if (!isNumber(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** A number as it stands, with or without a sign; a half stays a half. */
    private static boolean isNumber(Expr expression) {
        if (expression instanceof Negation negation) {
            return isNumber(negation.operand());
        }
        return expression instanceof Reference || expression instanceof Constant;
    }

    private static boolean isFraction(Expr expression) {
        return expression instanceof Quotient quotient
                && quotient.numerator() instanceof Constant
                && quotient.denominator() instanceof Constant;
    }

    private static final class Once implements Expr.Visitor<Expr> {
        /** One step nearer to a number. */
        private Expr inner(Expr operand) {
            return isNumber(operand) ? operand : operand.accept(this);
        }

        /** The same, but a fraction stays as it is: half of a sum is a half times the sum. */
        private Expr innerOrFraction(Expr operand) {
            return isFraction(operand) ? operand : inner(operand);
        }

        private List<Expr> inner(List<Expr> operands) {
            return operands.stream().map(this::innerOrFraction).toList();
        }

        private static boolean ready(List<Expr> operands) {
            return operands.stream().allMatch(operand -> isNumber(operand) || isFraction(operand));
        }

        private static Expr result(Expr expression) {
            return new Constant(expression.evaluate());
        }

        @Override
        public Expr reference(Reference reference) {
            return reference;
        }

        @Override
        public Expr constant(Constant constant) {
            return constant;
        }

        @Override
        public Expr sum(Sum sum) {
            return ready(sum.terms()) ? result(sum) : new Sum(inner(sum.terms()));
        }

        @Override
        public Expr product(Product product) {
            return ready(product.factors()) ? result(product) : new Product(inner(product.factors()));
        }

        @Override
        public Expr quotient(Quotient quotient) {
            return isNumber(quotient.numerator()) && isNumber(quotient.denominator())
                    ? result(quotient)
                    : new Quotient(inner(quotient.numerator()), inner(quotient.denominator()));
        }

        @Override
        public Expr negation(Negation negation) {
            return new Negation(inner(negation.operand()));
        }

        @Override
        public Expr power(Power power) {
            return isNumber(power.base()) && isNumber(power.exponent())
                    ? result(power)
                    : new Power(inner(power.base()), inner(power.exponent()));
        }

        @Override
        public Expr application(Application application) {
            return isNumber(application.argument())
                    ? result(application)
                    : new Application(application.function(), inner(application.argument()));
        }

        @Override
        public Expr extremum(Extremum extremum) {
            return ready(extremum.operands())
                    ? result(extremum)
                    : new Extremum(extremum.largest(), inner(extremum.operands()));
        }
    }
}
