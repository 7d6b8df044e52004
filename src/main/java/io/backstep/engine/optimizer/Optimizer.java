package io.backstep.engine.optimizer;

import io.backstep.engine.formula.Quantity.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that decides how gradients become changes.
 *
 * @param learningRate eta, or eta_0 where a schedule changes it; over 0
 * @param averaging of the parameters, where an average of each is kept
 */
public record Optimizer(
        UpdateRule rule,
        double learningRate,
        RateSchedule schedule,
        Optional<Clipping> clipping,
        Optional<Averaging> averaging) {
    public Optimizer {
        Checks.positive("learningRate", learningRate);
    }

    /** Without averages of the parameters. */
    public Optimizer(UpdateRule rule, double learningRate, RateSchedule schedule, Optional<Clipping> clipping) {
        this(rule, learningRate, schedule, clipping, Optional.empty());
    }

    /** Plain gradient descent with a constant rate. */
    public static Optimizer sgd(double learningRate) {
        return new Optimizer(new Sgd(), learningRate, new RateSchedule.Constant(), Optional.empty());
    }

    public Optimizer withLearningRate(double newRate) {
        return new Optimizer(rule, newRate, schedule, clipping, averaging);
    }

    public Optimizer withRule(UpdateRule newRule) {
        return new Optimizer(newRule, learningRate, schedule, clipping, averaging);
    }

    public Optimizer withSchedule(RateSchedule newSchedule) {
        return new Optimizer(rule, learningRate, newSchedule, clipping, averaging);
    }

    public Optimizer withClipping(Optional<Clipping> newClipping) {
        return new Optimizer(rule, learningRate, schedule, newClipping, averaging);
    }

    public Optimizer withAveraging(Optional<Averaging> newAveraging) {
        return new Optimizer(rule, learningRate, schedule, clipping, newAveraging);
    }

    /** The learning rate of one update, counted from 0. */
    public double rate(long update) {
        return schedule.rate(learningRate, update);
    }

    /** What is kept for every parameter from one update to the next: the rule's slots, then the average. */
    public List<Slot> keptSlots() {
        if (averaging.isEmpty()) {
            return rule.keptSlots();
        }
        List<Slot> kept = new ArrayList<>(rule.keptSlots());
        kept.add(Slot.AVERAGE);
        return List.copyOf(kept);
    }

    /** Whether what another optimiser keeps can be carried on with by this one. */
    public boolean keepsTheSameAs(Optimizer other) {
        return rule.equals(other.rule) && averaging.isPresent() == other.averaging.isPresent();
    }
}
