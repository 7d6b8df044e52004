package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.LN;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/** Softmax with cross-entropy: delta = a - t. */
public record SoftmaxCrossEntropyHead() implements Head {
    /** Under this output -ln a is worked out as ln S + m - z, which is the same and still a number where a is 0. */
    private static final double TINY = 1e-6;

    @Override
    public double term(double target, double z, double a, SoftmaxParts logits) {
        if (target == 0) {
            return 0;
        }
        return a >= TINY ? -(target * LN.apply(a)) : target * (LN.apply(logits.sum()) + logits.maximum() - z);
    }

    @Override
    public Expr termFormula(Expr target, Expr z, Expr a, SoftmaxFormulas logits) {
        if (target.evaluate() == 0) {
            return target;
        }
        return a.evaluate() >= TINY
                ? negation(product(target, Expr.apply(LN, a)))
                : product(target, sum(Expr.apply(LN, logits.sum()), logits.maximum(), negation(z)));
    }
}
