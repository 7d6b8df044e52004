package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;

/** How the learning rate changes from update to update. Updates are counted from 0. */
public sealed interface RateSchedule {
    /** What a schedule does with the rate at one update. */
    enum Stage {
        /** The rate is as it was set. */
        STEADY,
        /** It falls by a factor that is spread over some updates. */
        DECAY,
        /** It falls all at once every so many updates. */
        STEPS,
        /** It falls along a cosine. */
        COSINE,
        /** It has come to the floor and stays there. */
        FLOOR,
        /** It grows to what was set. */
        WARM_UP
    }

    /** The rate stays as it is. */
    record Constant() implements RateSchedule {
        @Override
        public Expr rateFormula(double initialRate, long update) {
            return initial(initialRate);
        }

        @Override
        public Stage stage(long update) {
            return Stage.STEADY;
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
            Checks.atLeastOne("decaySteps", decaySteps);
        }

        @Override
        public Expr rateFormula(double initialRate, long update) {
            Expr stairs = quotient(constant((double) update), constant(decaySteps));
            return product(
                    initial(initialRate),
                    new Expr.Power(
                            new Expr.Reference(new Setting(Choice.DECAY_RATE), decayRate),
                            staircase ? Expr.apply(Elementary.FLOOR, stairs) : stairs));
        }

        @Override
        public Stage stage(long update) {
            return Stage.DECAY;
        }
    }

    /**
     * eta_0 * factor^floor(k / every): the rate is multiplied by the factor every so many updates.
     *
     * @param factor over 0
     * @param every at least 1
     */
    record Step(double factor, int every) implements RateSchedule {
        public Step {
            Checks.positive("factor", factor);
            Checks.atLeastOne("every", every);
        }

        @Override
        public Expr rateFormula(double initialRate, long update) {
            Expr times = Expr.apply(Elementary.FLOOR, quotient(constant((double) update), constant(every)));
            Expr base = new Expr.Reference(new Setting(Choice.STEP_FACTOR), factor);
            return product(initial(initialRate), new Expr.Power(base, times));
        }

        @Override
        public Stage stage(long update) {
            return Stage.STEPS;
        }
    }

    /**
     * From eta_0 to a floor along half a wave, floor + (eta_0 - floor) (1 + cos(pi k / updates)) / 2, and then the floor
     * (Loshchilov and Hutter, 2017, without restarts).
     *
     * @param floor at least 0; where it is over eta_0 the rate grows to it
     * @param updates how many it takes to come to the floor, at least 1
     */
    record Cosine(double floor, int updates) implements RateSchedule {
        public Cosine {
            Checks.notNegative("floor", floor);
            Checks.atLeastOne("updates", updates);
        }

        @Override
        public Expr rateFormula(double initialRate, long update) {
            Expr least = new Expr.Reference(new Setting(Choice.FLOOR_RATE), floor);
            if (stage(update) == Stage.FLOOR) {
                return least;
            }
            Expr angle = product(constant(Math.PI), quotient(constant((double) update), constant(updates)));
            Expr share = quotient(sum(constant(1), Expr.apply(Elementary.COS, angle)), constant(2));
            return sum(least, product(difference(initial(initialRate), least), share));
        }

        @Override
        public Stage stage(long update) {
            return update < updates ? Stage.COSINE : Stage.FLOOR;
        }
    }

    /**
     * In front of another schedule, which begins after it: the rate grows in a straight line from share * eta_0 to
     * eta_0, (share + (1 - share) k / updates) eta_0 while k is under {@code updates}.
     *
     * @param share at least 0 and under 1; with 0 the first update changes nothing
     * @param updates how many it takes, at least 1
     * @param then what follows, no other warm-up; its updates are counted from the end of this one
     */
    record WarmUp(double share, int updates, RateSchedule then) implements RateSchedule {
        public WarmUp {
            Checks.shareBelowOne("share", share);
            Checks.atLeastOne("updates", updates);
            if (then instanceof WarmUp) {
                throw new IllegalArgumentException("a warm-up is not followed by another");
            }
        }

        @Override
        public Expr rateFormula(double initialRate, long update) {
            if (update >= updates) {
                return then.rateFormula(initialRate, update - updates);
            }
            Expr grown = quotient(constant((double) update), constant(updates));
            if (share == 0) {
                return product(grown, initial(initialRate));
            }
            Expr start = new Expr.Reference(new Setting(Choice.WARM_UP_SHARE), share);
            return product(sum(start, product(difference(constant(1), start), grown)), initial(initialRate));
        }

        @Override
        public Stage stage(long update) {
            return update < updates ? Stage.WARM_UP : then.stage(update - updates);
        }
    }

    /** The formula of the rate of one update, counted from 0. */
    Expr rateFormula(double initialRate, long update);

    /** What happens to the rate at one update, counted from 0. */
    Stage stage(long update);

    /** The rate of one update, counted from 0. */
    default double rate(double initialRate, long update) {
        return rateFormula(initialRate, update).evaluate();
    }

    private static Expr initial(double initialRate) {
        return new Expr.Reference(new Setting(Choice.INITIAL_RATE), initialRate);
    }
}
