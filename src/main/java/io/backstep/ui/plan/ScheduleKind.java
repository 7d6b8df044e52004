package io.backstep.ui.plan;

import io.backstep.engine.optimizer.RateSchedule;

/** How the learning rate may change over the updates, without its numbers; a warm-up may come before each. */
public enum ScheduleKind {
    CONSTANT,
    EXPONENTIAL,
    STEP,
    COSINE;

    /** The kind of a schedule, after its warm-up where it has one. */
    public static ScheduleKind of(RateSchedule schedule) {
        RateSchedule lasting = lasting(schedule);
        if (lasting instanceof RateSchedule.Exponential) {
            return EXPONENTIAL;
        } else if (lasting instanceof RateSchedule.Step) {
            return STEP;
        }
        return lasting instanceof RateSchedule.Cosine ? COSINE : CONSTANT;
    }

    /** A schedule of this kind, with the warm-up of the other. */
    public RateSchedule from(RateSchedule now) {
        return of(now) == this ? now : withLasting(now, usual());
    }

    private RateSchedule usual() {
        return switch (this) {
            case CONSTANT -> new RateSchedule.Constant();
            case EXPONENTIAL -> new RateSchedule.Exponential(0.96, 100, true);
            case STEP -> new RateSchedule.Step(0.5, 1000);
            case COSINE -> new RateSchedule.Cosine(0, 10_000);
        };
    }

    /** What goes on for ever: the schedule itself, or what follows its warm-up. */
    public static RateSchedule lasting(RateSchedule schedule) {
        return schedule instanceof RateSchedule.WarmUp warmUp ? warmUp.then() : schedule;
    }

    /** The same warm-up, or none, with another schedule after it. */
    public static RateSchedule withLasting(RateSchedule schedule, RateSchedule lasting) {
        return schedule instanceof RateSchedule.WarmUp warmUp
                ? new RateSchedule.WarmUp(warmUp.share(), warmUp.updates(), lasting)
                : lasting;
    }
}
