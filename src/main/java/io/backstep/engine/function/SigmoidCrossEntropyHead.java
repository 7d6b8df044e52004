package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Elementary.LN_ONE_PLUS;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;

/** Sigmoid outputs with binary cross-entropy: delta = a - t. */
public record SigmoidCrossEntropyHead() implements Head {
    /** Beyond it 1 - a has lost digits: -[t ln a + (1 - t) ln(1 - a)] is then worked out from z. */
    private static final double FAR = 10;

    private static final BinaryCrossEntropy LOSS = new BinaryCrossEntropy();

    @Override
    public double term(double target, double z, double a, SoftmaxParts logits) {
        if (Math.abs(z) <= FAR) {
            return LOSS.term(target, a);
        }
        return z > 0
                ? z - target * z + LN_ONE_PLUS.apply(EXP.apply(-z))
                : -(target * z) + LN_ONE_PLUS.apply(EXP.apply(z));
    }

    @Override
    public Expr termFormula(Expr target, Expr z, Expr a, SoftmaxFormulas logits) {
        double at = z.evaluate();
        if (Math.abs(at) <= FAR) {
            return LOSS.termFormula(target, a);
        }
        Expr linear = negation(product(target, z));
        return at > 0
                ? sum(z, linear, Expr.apply(LN_ONE_PLUS, Expr.apply(EXP, negation(z))))
                : sum(linear, Expr.apply(LN_ONE_PLUS, Expr.apply(EXP, z)));
    }
}
