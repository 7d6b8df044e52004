package io.backstep.engine.function;

import static io.backstep.engine.formula.Elementary.EXP;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import java.util.List;

/**
 * Turns the pre-activations of a whole layer into shares that sum to 1: a_i = e^(z_i - m) / S with m the largest z and S
 * the sum of the exponentials. Subtracting m changes nothing but keeps every exponential at or under 1.
 */
public record Softmax() implements Activation {
    @Override
    public String id() {
        return "softmax";
    }

    @Override
    public String symbolLatex() {
        return "\\operatorname{softmax}";
    }

    @Override
    public String symbol() {
        return "softmax";
    }

    /** The shares of all units; {@code z} is of any size from 1. */
    public double[] values(double[] z) {
        double[] a = new double[z.length];
        values(z, a);
        return a;
    }

    /** The shares of all units, into {@code a}. */
    public void values(double[] z, double[] a) {
        double maximum = maximum(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            a[i] = EXP.apply(z[i] - maximum);
            sum += a[i];
        }
        for (int i = 0; i < z.length; i++) {
            a[i] = a[i] / sum;
        }
    }

    static double maximum(double[] z) {
        double maximum = z[0];
        for (double value : z) {
            maximum = Math.max(maximum, value);
        }
        return maximum;
    }

    static double exponentialSum(double[] z, double maximum) {
        double sum = 0;
        for (double value : z) {
            sum += EXP.apply(value - maximum);
        }
        return sum;
    }

    /** dE/dz_i = a_i (dE/da_i - sum_j a_j dE/da_j): every output depends on every pre-activation. */
    public double delta(double[] a, double[] outputSlopes, int unit) {
        return a[unit] * (outputSlopes[unit] - mean(a, outputSlopes));
    }

    /**
     * {@link #delta} of all units.
     *
     * @param deltas dE/da of each unit, replaced by delta
     */
    public void deltas(double[] a, double[] deltas) {
        double mean = mean(a, deltas);
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = a[i] * (deltas[i] - mean);
        }
    }

    private static double mean(double[] a, double[] outputSlopes) {
        double mean = a[0] * outputSlopes[0];
        for (int j = 1; j < a.length; j++) {
            mean += a[j] * outputSlopes[j];
        }
        return mean;
    }

    public Expr maximumFormula(List<Expr> z) {
        return Expr.largest(z);
    }

    public Expr sumFormula(List<Expr> z, Expr maximum) {
        return new Expr.Sum(z.stream()
                .map(value -> Expr.apply(EXP, difference(value, maximum)))
                .toList());
    }

    public Expr valueFormula(Expr z, Expr maximum, Expr sum) {
        return quotient(Expr.apply(EXP, difference(z, maximum)), sum);
    }

    /** The formula of {@link #delta}. */
    public Expr deltaFormula(List<Expr> a, List<Expr> outputSlopes, int unit) {
        Expr[] shares = new Expr[a.size()];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = product(a.get(j), outputSlopes.get(j));
        }
        return product(a.get(unit), difference(outputSlopes.get(unit), Expr.sum(shares)));
    }
}
