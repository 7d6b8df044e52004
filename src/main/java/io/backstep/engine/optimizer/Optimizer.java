package io.backstep.engine.optimizer;

import java.util.Optional;

/**
 * All that decides how gradients become changes.
 *
 * @param learningRate eta, or eta_0 where a schedule changes it; over 0
 */
public record Optimizer(UpdateRule rule, double learningRate, RateSchedule schedule, Optional<Clipping> clipping) {
    public Optimizer {
        Checks.positive("learningRate", learningRate);
    }

    /** Plain gradient descent with a constant rate. */
    public static Optimizer sgd(double learningRate) {
        return new Optimizer(new Sgd(), learningRate, new RateSchedule.Constant(), Optional.empty());
    }

    public Optimizer withLearningRate(double newRate) {
        return new Optimizer(rule, newRate, schedule, clipping);
    }

    /** The learning rate of one update, counted from 0. */
    public double rate(long update) {
        return schedule.rate(learningRate, update);
    }
}
