package io.backstep.ui.plan;

import io.backstep.engine.function.Initializer;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.UpdateRule;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Finds one number of a plan, where the plan has it, and puts another in its place.
 *
 * @param to the same plan where it does not have the number
 */
record PlanLens(Function<TrainingPlan, OptionalDouble> get, BiFunction<TrainingPlan, Double, TrainingPlan> to) {
    /** A number of a part of the plan that may be there or not. */
    private static <T> PlanLens of(
            Function<TrainingPlan, Optional<T>> part,
            ToDoubleFunction<T> number,
            BiFunction<TrainingPlan, T, TrainingPlan> with,
            BiFunction<T, Double, T> change) {
        return new PlanLens(
                plan -> part.apply(plan)
                        .map(found -> OptionalDouble.of(number.applyAsDouble(found)))
                        .orElse(OptionalDouble.empty()),
                (plan, value) -> part.apply(plan)
                        .map(found -> with.apply(plan, change.apply(found, value)))
                        .orElse(plan));
    }

    private static <T> Optional<T> as(Class<T> kind, Object part) {
        return kind.isInstance(part) ? Optional.of(kind.cast(part)) : Optional.empty();
    }

    /** A number that every plan has. */
    static PlanLens ofAll(ToDoubleFunction<TrainingPlan> number, BiFunction<TrainingPlan, Double, TrainingPlan> with) {
        return new PlanLens(plan -> OptionalDouble.of(number.applyAsDouble(plan)), with);
    }

    /** A number of how all layers begin. */
    static <T extends Initializer> PlanLens start(
            Class<T> kind, ToDoubleFunction<T> number, BiFunction<T, Double, T> change) {
        return of(
                plan -> PlanEdits.start(plan).flatMap(start -> as(kind, start)), number, PlanEdits::withStart, change);
    }

    static <T extends UpdateRule> PlanLens rule(
            Class<T> kind, ToDoubleFunction<T> number, BiFunction<T, Double, T> change) {
        return of(
                plan -> as(kind, plan.settings().optimizer().rule()),
                number,
                (plan, rule) -> PlanEdits.withOptimizer(plan, now -> now.withRule(rule)),
                change);
    }

    /** A number that Adam and AdamW have. */
    static PlanLens adam(ToDoubleFunction<Adam> number, BiFunction<Adam, Double, Adam> change) {
        return of(
                plan -> {
                    UpdateRule rule = plan.settings().optimizer().rule();
                    return rule instanceof AdamW decaying ? Optional.of(decaying.adam()) : as(Adam.class, rule);
                },
                number,
                (plan, adam) -> PlanEdits.withOptimizer(
                        plan,
                        now -> now.withRule(
                                now.rule() instanceof AdamW decaying ? new AdamW(adam, decaying.weightDecay()) : adam)),
                change);
    }

    /** A number of the schedule, after its warm-up where it has one. */
    static <T extends RateSchedule> PlanLens schedule(
            Class<T> kind, ToDoubleFunction<T> number, BiFunction<T, Double, T> change) {
        return of(
                plan -> as(
                        kind, ScheduleKind.lasting(plan.settings().optimizer().schedule())),
                number,
                (plan, schedule) -> PlanEdits.withSchedule(plan, now -> ScheduleKind.withLasting(now, schedule)),
                change);
    }

    static PlanLens warmUp(
            ToDoubleFunction<RateSchedule.WarmUp> number,
            BiFunction<RateSchedule.WarmUp, Double, RateSchedule.WarmUp> change) {
        return of(
                plan -> as(
                        RateSchedule.WarmUp.class, plan.settings().optimizer().schedule()),
                number,
                (plan, schedule) -> PlanEdits.withSchedule(plan, now -> schedule),
                change);
    }

    static PlanLens clipping() {
        return of(
                plan -> plan.settings().optimizer().clipping(),
                Clipping::threshold,
                (plan, clipping) -> PlanEdits.withOptimizer(plan, now -> now.withClipping(Optional.of(clipping))),
                (now, value) ->
                        now instanceof Clipping.ByNorm ? new Clipping.ByNorm(value) : new Clipping.ByValue(value));
    }

    /** The dropout of all hidden layers, 0 for none, where they have the same. */
    static PlanLens dropout() {
        return new PlanLens(
                PlanLens::sharedDropout,
                (plan, share) -> sharedDropout(plan).isPresent() ? PlanEdits.withDropout(plan, share) : plan);
    }

    private static OptionalDouble sharedDropout(TrainingPlan plan) {
        List<Optional<Dropout>> found = plan.network().hidden().stream()
                .map(NetworkPlan.Hidden::dropout)
                .distinct()
                .toList();
        boolean shared = found.size() == 1
                && found.get(0)
                        .map(dropout -> dropout.variant() == Dropout.Variant.INVERTED)
                        .orElse(true);
        return shared ? OptionalDouble.of(found.get(0).map(Dropout::share).orElse(0.0)) : OptionalDouble.empty();
    }

    static PlanLens averaging() {
        return of(
                plan -> plan.settings().optimizer().averaging(),
                Averaging::decay,
                (plan, averaging) -> PlanEdits.withOptimizer(plan, now -> now.withAveraging(Optional.of(averaging))),
                (now, value) -> new Averaging(value, now.warmUp()));
    }

    static PlanLens earlyStopping() {
        return of(
                plan -> plan.settings().earlyStopping(),
                EarlyStopping::patience,
                (plan, stopping) -> plan.withSettings(plan.settings().withEarlyStopping(Optional.of(stopping))),
                (now, value) -> new EarlyStopping(value.intValue(), now.leastImprovement()));
    }

    /** A number of the optimiser that it always has. */
    static PlanLens optimizer(ToDoubleFunction<Optimizer> number, BiFunction<Optimizer, Double, Optimizer> change) {
        return ofAll(
                plan -> number.applyAsDouble(plan.settings().optimizer()),
                (plan, value) -> PlanEdits.withOptimizer(plan, now -> change.apply(now, value)));
    }
}
