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

    /** What a sum starts from: adding it changes nothing, not even the sign of a zero. */
    private static final double NOTHING = -0.0;

    @Override
    public double term(double target, double z, double a, SoftmaxParts logits) {
        if (target == 0) {
            return 0;
        }
        return a >= TINY ? -(target * LN.apply(a)) : target * (LN.apply(logits.sum()) + logits.maximum() - z);
    }

    /** Works the parts out only where an output is so small that its term asks for them. */
    @Override
    public double sumOfTerms(double[] targets, double[] z, double[] a) {
        SoftmaxParts parts = SoftmaxParts.NONE;
        double sum = NOTHING;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < TINY && targets[i] != 0 && parts.equals(SoftmaxParts.NONE)) {
                parts = SoftmaxParts.of(z);
            }
            sum += term(targets[i], z[i], a[i], parts);
        }
        return sum;
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
