package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;

/** How the learning rate changes from update to update. */
public sealed interface RateSchedule {
    /** The rate stays as it is. */
    record Constant() implements RateSchedule {
        @Override
        public Expr rateFormula(double initialRate, long update) {
            return new Expr.Reference(new Setting(Choice.INITIAL_RATE), initialRate);
        }
    }

    /**
     * eta_0 * decayRate^(k / decaySteps), where k counts updates from 0.
     *
     * @param decayRate over 0
     * @param decaySteps at least 1
     * @param staircase whether k / decaySteps is rounded down, so that the rate falls in stairs
     */
    record Exponential(double decayRate, int decaySteps, boolean staircase) implements RateSchedule {
        public Exponential {
            Checks.positive("decayRate", decayRate);
            if (decaySteps < 1) {
                throw new IllegalArgumentException("decaySteps is at least 1, not " + decaySteps);
            }
        }

        @Override
        public Expr rateFormula(double initialRate, long update) {
            Expr stairs = quotient(constant((double) update), constant(decaySteps));
            return product(
                    new Expr.Reference(new Setting(Choice.INITIAL_RATE), initialRate),
                    new Expr.Power(
                            new Expr.Reference(new Setting(Choice.DECAY_RATE), decayRate),
                            staircase ? Expr.apply(Elementary.FLOOR, stairs) : stairs));
        }
    }

    /** The formula of the rate of one update, counted from 0. */
    Expr rateFormula(double initialRate, long update);

    /** The rate of one update, counted from 0. */
    default double rate(double initialRate, long update) {
        return rateFormula(initialRate, update).evaluate();
    }
}
