package io.backstep.engine.network;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.math.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation of a layer, between the weighted sums and the activation (Ioffe and Szegedy, 2015): every unit's z
 * is brought to mean 0 and deviation 1 over the batch, then scaled by gamma and shifted by beta, which are learned.
 *
 * <p>Training takes mean and variance of the batch at hand (the sum of squares over N), and lets moving means follow
 * them, of the variance the unbiased one (over N - 1). Where the network is used or measured, the moving means stand in,
 * so that one sample does not depend on others. Epsilon, momentum and these choices are those of PyTorch's BatchNorm1d.
 *
 * @param gamma one for each unit, as are all of these
 * @param runningVariance at least 0 each
 */
public record BatchNormalization(Vector gamma, Vector beta, Vector runningMean, Vector runningVariance) {
    /** Keeps a batch of equal numbers from a division by 0. */
    public static final double EPSILON = 1e-5;
    /** The share of the newest batch in the moving means. */
    public static final double MOMENTUM = 0.1;
    /** One sample alone has no variance. */
    public static final int SMALLEST_BATCH = 2;

    public BatchNormalization {
        int units = gamma.size();
        if (beta.size() != units || runningMean.size() != units || runningVariance.size() != units) {
            throw new IllegalArgumentException("batch normalisation of layers of different sizes");
        }
    }

    /** Before any training: gamma 1, beta 0, and moving means that change nothing. */
    public static BatchNormalization initial(int units) {
        return new BatchNormalization(
                Vector.constant(units, 1), Vector.zeros(units), Vector.zeros(units), Vector.constant(units, 1));
    }

    public int units() {
        return gamma.size();
    }

    /** For another number of units: what still exists stays, the others are as at the beginning. */
    public BatchNormalization resized(int units) {
        BatchNormalization fresh = initial(units);
        return new BatchNormalization(
                resized(gamma, fresh.gamma),
                resized(beta, fresh.beta),
                resized(runningMean, fresh.runningMean),
                resized(runningVariance, fresh.runningVariance));
    }

    private static Vector resized(Vector old, Vector fresh) {
        double[] numbers = fresh.toArray();
        System.arraycopy(old.toArray(), 0, numbers, 0, Math.min(old.size(), numbers.length));
        return Vector.of(numbers);
    }

    public BatchNormalization withLearned(Vector newGamma, Vector newBeta) {
        return new BatchNormalization(newGamma, newBeta, runningMean, runningVariance);
    }

    public BatchNormalization withRunning(Vector mean, Vector variance) {
        return new BatchNormalization(gamma, beta, mean, variance);
    }

    /** With the moving means after one batch more. */
    public BatchNormalization after(BatchStatistics batch) {
        double[] means = runningMean.toArray();
        double[] variances = runningVariance.toArray();
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] = moved(means[unit], batch.mean(unit));
            variances[unit] = movedVariance(variances[unit], batch.variance(unit), batch.samples());
        }
        return withRunning(Vector.of(means), Vector.of(variances));
    }

    /** A moving mean with one number more. */
    public static double moved(double running, double newest) {
        return (1 - MOMENTUM) * running + MOMENTUM * newest;
    }

    /** The moving mean of variances with that of one batch more, which is made unbiased first. */
    public static double movedVariance(double running, double variance, int samples) {
        double unbiased = (double) samples / (samples - 1);
        return (1 - MOMENTUM) * running + MOMENTUM * unbiased * variance;
    }

    /** The formula of {@link #moved}. */
    public static Expr movedFormula(Expr running, Expr newest) {
        return sum(product(constant(1 - MOMENTUM), running), product(constant(MOMENTUM), newest));
    }

    /** The formula of {@link #movedVariance}. */
    public static Expr movedVarianceFormula(Expr running, Expr variance, int samples) {
        Expr unbiased = quotient(constant(samples), constant(samples - 1.0));
        return sum(product(constant(1 - MOMENTUM), running), product(constant(MOMENTUM), unbiased, variance));
    }

    /** The root that numbers are divided by. */
    public static double deviation(double variance) {
        return StrictMath.sqrt(variance + EPSILON);
    }

    /** What the activation gets where the network is used or measured. */
    public void atTest(double[] z, double[] shifted) {
        for (int unit = 0; unit < z.length; unit++) {
            double normalized = (z[unit] - runningMean.get(unit)) / deviation(runningVariance.get(unit));
            shifted[unit] = gamma.get(unit) * normalized + beta.get(unit);
        }
    }

    /** The mean of a unit's z over the batch: each sample's share of it, added up. */
    public static Expr meanFormula(List<? extends Expr> sums) {
        Expr count = constant(sums.size());
        return new Expr.Sum(sums.stream().map(z -> quotient(z, count)).toList());
    }

    /** Their variance. */
    public static Expr varianceFormula(List<? extends Expr> sums, Expr mean) {
        return meanFormula(
                sums.stream().map(z -> Expr.square(difference(z, mean))).toList());
    }

    private static Expr deviationFormula(Expr variance) {
        return Expr.apply(Elementary.SQRT, sum(variance, constant(EPSILON)));
    }

    public static Expr normalizedFormula(Expr z, Expr mean, Expr variance) {
        return quotient(difference(z, mean), deviationFormula(variance));
    }

    public static Expr shiftedFormula(Expr normalized, Expr gamma, Expr beta) {
        return sum(product(gamma, normalized), beta);
    }

    /** The gradient of beta: the mean of dE/dy over the batch. */
    public static Expr shiftGradientFormula(List<? extends Expr> slopes) {
        return meanFormula(slopes);
    }

    /** The gradient of gamma: the mean of dE/dy times the normalised number. */
    public static Expr scaleGradientFormula(List<? extends Expr> slopes, List<? extends Expr> normalized) {
        Expr[] products = new Expr[slopes.size()];
        Arrays.setAll(products, i -> product(slopes.get(i), normalized.get(i)));
        return meanFormula(List.of(products));
    }

    /**
     * dE/dz by way of the normalised number, the mean and the variance, E being the losses of the whole batch together:
     * gamma / root (dE/dy - the gradient of beta - the normalised number times the gradient of gamma).
     */
    public static Expr deltaFormula(
            Expr slope, Expr normalized, Expr gamma, Expr variance, Expr shiftGradient, Expr scaleGradient) {
        Expr own = sum(slope, negation(shiftGradient), negation(product(normalized, scaleGradient)));
        return product(quotient(gamma, deviationFormula(variance)), own);
    }
}
