package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.function.Head.SoftmaxParts;
import io.backstep.engine.math.Matrix;
import java.util.Arrays;

/**
 * Softmax of z / T, with cross-entropy over it. A high temperature evens the shares out, a low one gives nearly all to
 * the largest logit; at T = 1 it is the {@link Softmax} of networks, bit for bit. Shares and loss are worked out by that
 * softmax and its {@link SoftmaxCrossEntropyHead} from the scaled logits, so that both stay finite for logits of +-1000.
 *
 * @param temperature T, over 0
 */
public record TemperedSoftmax(double temperature) {
    private static final Softmax SOFTMAX = new Softmax();
    private static final SoftmaxCrossEntropyHead HEAD = new SoftmaxCrossEntropyHead();
    private static final CrossEntropy LOSS = new CrossEntropy();

    public TemperedSoftmax {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("a finite temperature over 0 expected, not " + temperature);
        }
    }

    /** z / T. */
    public double[] scaled(double[] logits) {
        return Arrays.stream(logits).map(z -> z / temperature).toArray();
    }

    /** The shares, as many as there are logits. */
    public double[] values(double[] logits) {
        return SOFTMAX.values(scaled(logits));
    }

    /**
     * The cross-entropy of the shares against a target.
     *
     * @param target a distribution over as many outcomes as there are logits
     */
    public double loss(double[] target, double[] logits) {
        double[] u = scaled(logits);
        double[] a = SOFTMAX.values(u);
        SoftmaxParts parts = SoftmaxParts.of(u);
        double sum = HEAD.term(target[0], u[0], a[0], parts);
        for (int i = 1; i < u.length; i++) {
            sum += HEAD.term(target[i], u[i], a[i], parts);
        }
        return LOSS.ofSum(sum, u.length);
    }

    /** dE/dz_i = (a_i - t_i) / T for every logit. */
    public double[] gradient(double[] target, double[] logits) {
        double[] a = values(logits);
        double[] gradient = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            gradient[i] = (a[i] - target[i]) / temperature;
        }
        return gradient;
    }

    /**
     * How every share changes with every logit: row i, column j holds da_i/dz_j = a_i (1 - a_i) / T where i = j, else
     * -a_i a_j / T. Each row and each column sums to 0.
     */
    public Matrix jacobian(double[] logits) {
        double[] a = values(logits);
        double[][] slopes = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                slopes[i][j] = (i == j ? a[i] * (1 - a[i]) : -a[i] * a[j]) / temperature;
            }
        }
        return Matrix.of(slopes);
    }

    /** The formula of one of {@link #gradient}. */
    public static Expr gradientFormula(Expr target, Expr share, Expr temperature) {
        return divided(difference(share, target), temperature);
    }

    /** The formula of one entry of {@link #jacobian}. */
    public static Expr jacobianFormula(Expr share, Expr otherShare, boolean same, Expr temperature) {
        Expr slope = same ? product(share, difference(constant(1), share)) : product(Expr.negation(share), otherShare);
        return divided(slope, temperature);
    }

    /** At T = 1 the formulas are those of plain softmax, which knows no temperature. */
    private static Expr divided(Expr slope, Expr temperature) {
        return temperature.evaluate() == 1 ? slope : quotient(slope, temperature);
    }
}
