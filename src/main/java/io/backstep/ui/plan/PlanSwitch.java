package io.backstep.ui.plan;

import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.experiment.TrainingPlan;
import java.util.Optional;

/** What in a plan is on or off. */
public enum PlanSwitch {
    /** The gradient is taken into account once more after the velocity. */
    NESTEROV,
    /** The rate falls in stairs. */
    STAIRCASE,
    /** The rate grows to what was set first. */
    WARM_UP,
    /** An average of every parameter is kept. */
    AVERAGING,
    /** The average begins short. */
    AVERAGE_WARM_UP,
    /** The run ends when the validation loss no longer falls. */
    EARLY_STOPPING;

    private static final double USUAL_DECAY = 0.99;
    private static final RateSchedule.WarmUp USUAL_WARM_UP =
            new RateSchedule.WarmUp(0, 100, new RateSchedule.Constant());

    /** Whether it is on; nothing where the plan has no such switch. */
    public Optional<Boolean> of(TrainingPlan plan) {
        Optimizer optimizer = plan.settings().optimizer();
        return switch (this) {
            case NESTEROV ->
                optimizer.rule() instanceof Momentum momentum ? Optional.of(momentum.nesterov()) : Optional.empty();
            case STAIRCASE ->
                ScheduleKind.lasting(optimizer.schedule()) instanceof RateSchedule.Exponential exponential
                        ? Optional.of(exponential.staircase())
                        : Optional.empty();
            case WARM_UP -> Optional.of(optimizer.schedule() instanceof RateSchedule.WarmUp);
            case AVERAGING -> Optional.of(optimizer.averaging().isPresent());
            case AVERAGE_WARM_UP -> optimizer.averaging().map(Averaging::warmUp);
            case EARLY_STOPPING -> Optional.of(plan.settings().earlyStopping().isPresent());
        };
    }

    /** The plan with it on or off; the same plan where it has no such switch. */
    public TrainingPlan in(TrainingPlan plan, boolean on) {
        if (of(plan).filter(now -> now != on).isEmpty()) {
            return plan;
        }
        return switch (this) {
            case NESTEROV ->
                PlanEdits.withOptimizer(
                        plan, now -> now.withRule(new Momentum(((Momentum) now.rule()).momentum(), on)));
            case STAIRCASE -> PlanEdits.withSchedule(plan, now -> withStairs(now, on));
            case WARM_UP ->
                PlanEdits.withSchedule(
                        plan, now -> on ? ScheduleKind.withLasting(USUAL_WARM_UP, now) : ScheduleKind.lasting(now));
            case AVERAGING ->
                PlanEdits.withOptimizer(
                        plan,
                        now -> now.withAveraging(
                                on ? Optional.of(new Averaging(USUAL_DECAY, true)) : Optional.empty()));
            case AVERAGE_WARM_UP ->
                PlanEdits.withOptimizer(
                        plan,
                        now -> now.withAveraging(
                                now.averaging().map(averaging -> new Averaging(averaging.decay(), on))));
            case EARLY_STOPPING -> PlanEdits.withEarlyStopping(plan, on);
        };
    }

    private static RateSchedule withStairs(RateSchedule schedule, boolean on) {
        RateSchedule.Exponential now = (RateSchedule.Exponential) ScheduleKind.lasting(schedule);
        return ScheduleKind.withLasting(schedule, new RateSchedule.Exponential(now.decayRate(), now.decaySteps(), on));
    }
}
