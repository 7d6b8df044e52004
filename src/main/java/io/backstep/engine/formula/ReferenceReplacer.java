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
import java.util.List;
import java.util.function.Function;

/** Copies an expression with its references replaced, visiting them in the order in which they are written. */
class ReferenceReplacer implements Expr.Visitor<Expr> {
    private final Function<Reference, Expr> replacement;

    ReferenceReplacer(Function<Reference, Expr> replacement) {
        this.replacement = replacement;
    }

    List<Expr> all(List<Expr> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toList();
    }

    @Override
    public Expr reference(Reference reference) {
        return replacement.apply(reference);
    }

    @Override
    public Expr constant(Constant constant) {
        return constant;
    }

    @Override
    public Expr sum(Sum sum) {
        return new Sum(all(sum.terms()));
    }

    @Override
    public Expr product(Product product) {
        return new Product(all(product.factors()));
    }

    @Override
    public Expr quotient(Quotient quotient) {
        Expr numerator = quotient.numerator().accept(this);
        return new Quotient(numerator, quotient.denominator().accept(this));
    }

    @Override
    public Expr negation(Negation negation) {
        return new Negation(negation.operand().accept(this));
    }

    @Override
    public Expr power(Power power) {
        Expr base = power.base().accept(this);
        return new Power(base, power.exponent().accept(this));
    }

    @Override
    public Expr application(Application application) {
        return new Application(application.function(), application.argument().accept(this));
    }

    @Override
    public Expr extremum(Extremum extremum) {
        return new Extremum(extremum.largest(), all(extremum.operands()));
    }
}
