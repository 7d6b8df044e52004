package io.backstep.ui.plan;

import io.backstep.engine.function.Initializer.Constant;
import io.backstep.engine.function.Initializer.Gaussian;
import io.backstep.engine.function.Initializer.Orthogonal;
import io.backstep.engine.function.Initializer.Uniform;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule.Cosine;
import io.backstep.engine.optimizer.RateSchedule.Exponential;
import io.backstep.engine.optimizer.RateSchedule.Step;
import io.backstep.engine.optimizer.RateSchedule.WarmUp;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.experiment.ExperimentLimits;
import io.backstep.experiment.SavedRun;
import io.backstep.experiment.TrainingPlan;
import java.util.OptionalDouble;

/** The numbers of a plan. Each is there only where the plan has something that it belongs to. */
// What it is made of never changes, though its types do not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum PlanNumber {
    // How weights begin
    START_VALUE(
            NumberRange.fromTo(-10, 10),
            PlanLens.start(Constant.class, Constant::value, (now, to) -> new Constant(to))),
    START_LIMIT(NumberRange.positive(10), PlanLens.start(Uniform.class, Uniform::limit, (now, to) -> new Uniform(to))),
    START_MEAN(
            NumberRange.fromTo(-10, 10),
            PlanLens.start(Gaussian.class, Gaussian::mean, (now, to) -> new Gaussian(to, now.deviation()))),
    START_DEVIATION(
            NumberRange.positive(10),
            PlanLens.start(Gaussian.class, Gaussian::deviation, (now, to) -> new Gaussian(now.mean(), to))),
    START_GAIN(
            NumberRange.positive(10),
            PlanLens.start(Orthogonal.class, Orthogonal::gain, (now, to) -> new Orthogonal(to))),

    // The optimiser
    LEARNING_RATE(
            NumberRange.fromTo(1e-6, 100), PlanLens.optimizer(Optimizer::learningRate, Optimizer::withLearningRate)),
    MOMENTUM(
            NumberRange.share(),
            PlanLens.rule(Momentum.class, Momentum::momentum, (now, to) -> new Momentum(to, now.nesterov()))),
    RHO(NumberRange.share(), PlanLens.rule(Rmsprop.class, Rmsprop::rho, (now, to) -> new Rmsprop(to))),
    BETA1(NumberRange.share(), PlanLens.adam(Adam::beta1, (now, to) -> new Adam(to, now.beta2()))),
    BETA2(NumberRange.share(), PlanLens.adam(Adam::beta2, (now, to) -> new Adam(now.beta1(), to))),
    WEIGHT_DECAY(
            NumberRange.fromTo(0, 1),
            PlanLens.rule(AdamW.class, AdamW::weightDecay, (now, to) -> new AdamW(now.adam(), to))),

    // The schedule
    DECAY_RATE(
            NumberRange.positive(2),
            PlanLens.schedule(
                    Exponential.class,
                    Exponential::decayRate,
                    (now, to) -> new Exponential(to, now.decaySteps(), now.staircase()))),
    DECAY_STEPS(
            NumberRange.updates(),
            PlanLens.schedule(
                    Exponential.class,
                    Exponential::decaySteps,
                    (now, to) -> new Exponential(now.decayRate(), to.intValue(), now.staircase()))),
    STEP_FACTOR(
            NumberRange.positive(2),
            PlanLens.schedule(Step.class, Step::factor, (now, to) -> new Step(to, now.every()))),
    STEP_EVERY(
            NumberRange.updates(),
            PlanLens.schedule(Step.class, Step::every, (now, to) -> new Step(now.factor(), to.intValue()))),
    COSINE_FLOOR(
            NumberRange.fromTo(0, 100),
            PlanLens.schedule(Cosine.class, Cosine::floor, (now, to) -> new Cosine(to, now.updates()))),
    COSINE_UPDATES(
            NumberRange.updates(),
            PlanLens.schedule(Cosine.class, Cosine::updates, (now, to) -> new Cosine(now.floor(), to.intValue()))),
    WARM_UP_SHARE(
            NumberRange.share(),
            PlanLens.warmUp(WarmUp::share, (now, to) -> new WarmUp(to, now.updates(), now.then()))),
    WARM_UP_UPDATES(
            NumberRange.updates(),
            PlanLens.warmUp(WarmUp::updates, (now, to) -> new WarmUp(now.share(), to.intValue(), now.then()))),

    // The samples
    BATCH_SIZE(
            NumberRange.whole(1, ExperimentLimits.BATCH_SIZE),
            PlanLens.ofAll(
                    plan -> plan.settings().batchSize(),
                    (plan, to) -> plan.withSettings(plan.settings().withBatchSize(to.intValue())))),
    SEED(
            NumberRange.whole(0, SavedRun.LARGEST_SEED),
            PlanLens.ofAll(plan -> plan.settings().seed(), (plan, to) -> PlanEdits.withSeed(plan, to.longValue()))),

    // Against overfitting
    L1(
            NumberRange.fromTo(0, 10),
            PlanLens.ofAll(
                    plan -> plan.settings().regularizer().l1(),
                    (plan, to) -> plan.withSettings(plan.settings()
                            .withRegularizer(new Regularizer(
                                    to, plan.settings().regularizer().l2()))))),
    L2(
            NumberRange.fromTo(0, 10),
            PlanLens.ofAll(
                    plan -> plan.settings().regularizer().l2(),
                    (plan, to) -> plan.withSettings(plan.settings()
                            .withRegularizer(new Regularizer(
                                    plan.settings().regularizer().l1(), to))))),
    /** Of all hidden layers; 0 for none. */
    DROPOUT(NumberRange.share(), PlanLens.dropout()),
    CLIP(NumberRange.positive(1000), PlanLens.clipping()),
    AVERAGE_DECAY(NumberRange.share(), PlanLens.averaging()),
    PATIENCE(NumberRange.whole(1, 1000), PlanLens.earlyStopping());

    private final NumberRange range;
    private final PlanLens lens;

    PlanNumber(NumberRange range, PlanLens lens) {
        this.range = range;
        this.lens = lens;
    }

    /** Which numbers it may be. */
    public NumberRange range() {
        return range;
    }

    /** What it is; nothing where the plan has no such number. */
    public OptionalDouble of(TrainingPlan plan) {
        return lens.get().apply(plan);
    }

    /**
     * The plan with another number in its place; the same plan where it has no such number.
     *
     * @param value within the range
     */
    public TrainingPlan in(TrainingPlan plan, double value) {
        return lens.to().apply(plan, value);
    }
}
