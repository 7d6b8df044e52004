package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;

/**
 * The output layer's activation together with the loss. Where the two belong together (softmax with cross-entropy,
 * sigmoid with binary cross-entropy) the slopes of both cancel to delta = a - t, and the loss is worked out from the
 * pre-activations, so that neither stalls nor overflows where an output is 0 or 1 in double precision.
 */
public sealed interface Head permits SoftmaxCrossEntropyHead, SigmoidCrossEntropyHead, SeparateHead {

    static Head of(Activation output, Loss loss) {
        if (output instanceof Softmax && loss instanceof CrossEntropy) {
            return new SoftmaxCrossEntropyHead();
        }
        if (output instanceof Sigmoid && loss instanceof BinaryCrossEntropy) {
            return new SigmoidCrossEntropyHead();
        }
        return new SeparateHead(output, loss);
    }

    /** Whether delta is a - t without a detour over dE/da. */
    default boolean joint() {
        return !(this instanceof SeparateHead);
    }

    /**
     * One output's term of the loss.
     *
     * @param logits what a softmax layer subtracts and divides by; of no meaning to other heads
     */
    double term(double target, double z, double a, SoftmaxParts logits);

    /** The formula of {@link #term}. */
    Expr termFormula(Expr target, Expr z, Expr a, SoftmaxFormulas logits);

    /** The terms of all outputs, added up: {@link #term} of each, from the first on. */
    default double sumOfTerms(double[] targets, double[] z, double[] a) {
        double sum = term(targets[0], z[0], a[0], SoftmaxParts.NONE);
        for (int i = 1; i < a.length; i++) {
            sum += term(targets[i], z[i], a[i], SoftmaxParts.NONE);
        }
        return sum;
    }

    /** dE/dz of all outputs, into {@code deltas}. */
    default void deltas(double[] targets, double[] z, double[] a, double[] deltas) {
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = a[i] - targets[i];
        }
    }

    /** The largest pre-activation and the sum of exponentials of a softmax layer. */
    record SoftmaxParts(double maximum, double sum) {
        public static final SoftmaxParts NONE = new SoftmaxParts(0, 1);

        public static SoftmaxParts of(double[] z) {
            double maximum = Softmax.maximum(z);
            return new SoftmaxParts(maximum, Softmax.exponentialSum(z, maximum));
        }
    }

    /** The same as references. */
    record SoftmaxFormulas(Expr maximum, Expr sum) {
        public static final SoftmaxFormulas NONE = new SoftmaxFormulas(Expr.constant(0), Expr.constant(1));
    }
}
