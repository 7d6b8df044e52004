package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.smallest;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;

/**
 * An exponential moving average of every learned parameter, taken after its update: m = d m + (1 - d) w, which begins at
 * the parameter's first value. The network that learns does not notice it; the averaged network is steadier.
 *
 * <p>With the warm-up the average keeps only min(d, (1 + k) / (10 + k)) of itself, where k counts updates from 0, so that
 * it soon forgets the first value (as TensorFlow's ExponentialMovingAverage does with its number of updates).
 *
 * @param decay d, the share that the average keeps of itself; at least 0 and under 1
 */
public record Averaging(double decay, boolean warmUp) {
    private static final double WARM_UP_LEAST = 1;
    private static final double WARM_UP_SLOWNESS = 10;

    public Averaging {
        Checks.shareBelowOne("decay", decay);
    }

    /** The share that the average keeps of itself at one update, counted from 0. */
    public double share(long update) {
        return warmUp ? Math.min(decay, (WARM_UP_LEAST + update) / (WARM_UP_SLOWNESS + update)) : decay;
    }

    public Expr shareFormula(long update) {
        Expr kept = new Expr.Reference(new Setting(Choice.AVERAGE_DECAY), decay);
        if (!warmUp) {
            return kept;
        }
        Expr count = constant((double) update);
        return smallest(kept, quotient(sum(constant(WARM_UP_LEAST), count), sum(constant(WARM_UP_SLOWNESS), count)));
    }

    /**
     * The average with one value more.
     *
     * @param share as {@link #share}
     */
    public double average(double held, double value, double share) {
        return share * held + (1 - share) * value;
    }

    public Expr averageFormula(Expr held, Expr value, Expr share) {
        return sum(product(share, held), product(difference(constant(1), share), value));
    }
}
