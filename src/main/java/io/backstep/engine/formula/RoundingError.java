package io.backstep.engine.formula;

import io.backstep.engine.formula.Expr.Sum;

/**
 * Tells a small result from what is left where terms cancel out: 1.2 - 0.9 - 0.3 is 0 on paper, and -5.6e-17 in binary.
 */
public final class RoundingError {
    /** How many units in the last place of the largest number a sum may be off, for each of its terms. */
    private static final int LAST_PLACES = 2;

    private RoundingError() {}

    /** Whether the expression is a sum of which nothing is left but the rounding of its terms. */
    public static boolean isAllOf(Expr expression) {
        if (!(expression instanceof Sum sum)) {
            return false;
        }
        double value = sum.evaluate();
        double largest = 0;
        for (Expr term : sum.terms()) {
            largest = Math.max(largest, Math.abs(term.evaluate()));
        }
        return value != 0 && Math.abs(value) <= LAST_PLACES * sum.terms().size() * Math.ulp(largest);
    }
}
