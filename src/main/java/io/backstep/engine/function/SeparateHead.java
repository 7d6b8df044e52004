package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;

/** An output activation and a loss that know nothing of each other. */
public record SeparateHead(Activation activation, Loss loss) implements Head {
    @Override
    public double term(double target, double z, double a, SoftmaxParts logits) {
        return loss.term(target, a);
    }

    @Override
    public void deltas(double[] targets, double[] z, double[] a, double[] deltas) {
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = loss.slope(targets[i], a[i], a.length);
        }
        if (activation instanceof Softmax softmax) {
            softmax.deltas(a, deltas);
        } else if (activation instanceof ElementwiseActivation function) {
            function.deltas(z, a, deltas);
        }
    }

    @Override
    public Expr termFormula(Expr target, Expr z, Expr a, SoftmaxFormulas logits) {
        return loss.termFormula(target, a);
    }
}
