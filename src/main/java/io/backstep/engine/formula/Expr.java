package io.backstep.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a number is worked out from other numbers. The symbols, the same with numbers, the result, the spoken sentence and
 * the quantities to highlight are all read off one expression, so they cannot disagree.
 *
 * <p>Arithmetic is done in double precision in the order in which the expression is written: sums and products from the
 * left, starting with the first operand (a 0 before it would turn -0 into 0). The fast arithmetic elsewhere in the engine follows the same order, bit for bit.
 */
public sealed interface Expr {

    /** The number that the expression comes to. */
    double evaluate();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of expression. */
    interface Visitor<R> {
        R reference(Reference reference);

        R constant(Constant constant);

        R sum(Sum sum);

        R product(Product product);

        R quotient(Quotient quotient);

        R negation(Negation negation);

        R power(Power power);

        R application(Application application);

        R extremum(Extremum extremum);
    }

    /** A quantity, with the value it had at the moment of the step. */
    record Reference(Quantity quantity, double value) implements Expr {
        @Override
        public double evaluate() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** A number that belongs to the formula itself, such as the 1 of 1 - a. */
    record Constant(double value) implements Expr {
        @Override
        public double evaluate() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** At least one term; a difference has a {@link Negation} among its terms. */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = atLeastOne(terms);
        }

        @Override
        public double evaluate() {
            double sum = terms.get(0).evaluate();
            for (int i = 1; i < terms.size(); i++) {
                sum += terms.get(i).evaluate();
            }
            return sum;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /** At least one factor. */
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = atLeastOne(factors);
        }

        @Override
        public double evaluate() {
            double product = factors.get(0).evaluate();
            for (int i = 1; i < factors.size(); i++) {
                product *= factors.get(i).evaluate();
            }
            return product;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    record Quotient(Expr numerator, Expr denominator) implements Expr {
        @Override
        public double evaluate() {
            return numerator.evaluate() / denominator.evaluate();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }
    }

    record Negation(Expr operand) implements Expr {
        @Override
        public double evaluate() {
            return -operand.evaluate();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** A base to another expression; a square is worked out as a product. */
    record Power(Expr base, Expr exponent) implements Expr {
        @Override
        public double evaluate() {
            double b = base.evaluate();
            double e = exponent.evaluate();
            return e == 2 ? b * b : StrictMath.pow(b, e);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.power(this);
        }
    }

    record Application(ScalarFunction function, Expr argument) implements Expr {
        @Override
        public double evaluate() {
            return function.apply(argument.evaluate());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.application(this);
        }
    }

    /** The largest, or the smallest, of at least one operand. */
    record Extremum(boolean largest, List<Expr> operands) implements Expr {
        public Extremum {
            operands = atLeastOne(operands);
        }

        @Override
        public double evaluate() {
            double result = operands.get(0).evaluate();
            for (Expr operand : operands) {
                double value = operand.evaluate();
                result = largest ? Math.max(result, value) : Math.min(result, value);
            }
            return result;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extremum(this);
        }
    }

    private static List<Expr> atLeastOne(List<Expr> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("a sum, a product or an extremum needs something to work on");
        }
        return List.copyOf(operands);
    }

    static Expr constant(double value) {
        return new Constant(value);
    }

    static Expr sum(Expr... terms) {
        return new Sum(List.of(terms));
    }

    /** A sum, or the term itself where there is only one. */
    static Expr sum(List<Expr> terms) {
        return terms.size() == 1 ? terms.get(0) : new Sum(terms);
    }

    static Expr difference(Expr minuend, Expr subtrahend) {
        return sum(minuend, negation(subtrahend));
    }

    static Expr product(Expr... factors) {
        return new Product(List.of(factors));
    }

    static Expr quotient(Expr numerator, Expr denominator) {
        return new Quotient(numerator, denominator);
    }

    static Expr negation(Expr operand) {
        return new Negation(operand);
    }

    static Expr square(Expr base) {
        return new Power(base, constant(2));
    }

    static Expr apply(ScalarFunction function, Expr argument) {
        return new Application(function, argument);
    }

    static Expr largest(List<Expr> operands) {
        return new Extremum(true, operands);
    }

    static Expr smallest(Expr... operands) {
        return new Extremum(false, List.of(operands));
    }

    /** Every reference in the order in which it is written, repeats included. */
    default List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        collect(this, references);
        return references;
    }

    /** Without a copy of the expression: sums have thousands of terms, and are asked at every click. */
    private static void collect(Expr expression, List<Reference> to) {
        if (expression instanceof Reference reference) {
            to.add(reference);
        } else if (expression instanceof Sum sum) {
            sum.terms().forEach(term -> collect(term, to));
        } else if (expression instanceof Product product) {
            product.factors().forEach(factor -> collect(factor, to));
        } else if (expression instanceof Quotient quotient) {
            collect(quotient.numerator(), to);
            collect(quotient.denominator(), to);
        } else if (expression instanceof Negation negation) {
            collect(negation.operand(), to);
        } else if (expression instanceof Power power) {
            collect(power.base(), to);
            collect(power.exponent(), to);
        } else if (expression instanceof Application application) {
            collect(application.argument(), to);
        } else if (expression instanceof Extremum extremum) {
            extremum.operands().forEach(operand -> collect(operand, to));
        }
    }

    /** The same expression with every reference replaced by what the function gives for it, from left to right. */
    default Expr replaceReferences(Function<Reference, Expr> replacement) {
        return accept(new ReferenceReplacer(replacement));
    }
}
