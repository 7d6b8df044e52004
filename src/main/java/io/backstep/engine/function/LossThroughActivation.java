package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Head.SoftmaxParts;
import java.util.List;

/**
 * The loss of one output as seen from its pre-activation z: where learning finds out whether a wrong answer can be left
 * again. Sigmoid with binary cross-entropy goes by its {@link Head}, with slope a - t; every other pair by the chain
 * rule, dE/da times f'(z). Both are what backpropagation works out for such an output, bit for bit, and stay finite for
 * z of +-1000.
 */
public record LossThroughActivation(OutputLoss loss, ElementwiseActivation activation) {

    /** a = f(z). */
    public double output(double z) {
        return activation.value(z);
    }

    /** E. */
    public double value(double target, double z) {
        double a = activation.value(z);
        return loss instanceof LossOfOneOutput one
                ? one.loss().ofSum(Head.of(activation, one.loss()).term(target, z, a, SoftmaxParts.NONE), 1)
                : loss.value(target, a);
    }

    /** delta = dE/dz. */
    public double slope(double target, double z) {
        double a = activation.value(z);
        return joint() ? a - target : loss.slope(target, a) * activation.slope(z, a);
    }

    /** How E is worked out, with a = f(z) at hand. */
    public Expr valueFormula(Expr target, Expr z, Expr a) {
        return loss instanceof LossOfOneOutput one
                ? one.loss()
                        .ofTermsFormula(List.of(
                                Head.of(activation, one.loss()).termFormula(target, z, a, SoftmaxFormulas.NONE)))
                : loss.valueFormula(target, a);
    }

    /** How dE/dz is worked out, with a = f(z) at hand. */
    public Expr slopeFormula(Expr target, Expr z, Expr a) {
        return joint() ? difference(a, target) : product(loss.slopeFormula(target, a), activation.slopeFormula(z, a));
    }

    /** Whether the slopes of loss and activation cancel, so that neither can stall the other. */
    public boolean joint() {
        return loss instanceof LossOfOneOutput one
                && Head.of(activation, one.loss()).joint();
    }
}
