package io.backstep.experiment;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Plans with anything in them, whether it can be trained or not. */
public final class RandomPlans {
    private final SplittableRandom random;

    private RandomPlans(SplittableRandom random) {
        this.random = random;
    }

    public static TrainingPlan next(SplittableRandom random) {
        RandomPlans plans = new RandomPlans(random);
        return new TrainingPlan(plans.data(), plans.network(), plans.settings());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> T one(T... choices) {
        return one(Arrays.asList(choices));
    }

    private double positive() {
        return Math.exp(6 * random.nextDouble() - 4);
    }

    private DataPlan data() {
        DataSource source = random.nextInt(4) == 0
                ? new DataSource.Shipped(one(ShippedData.values()))
                : new DataSource.Generated(
                        one(Pattern.values()), 1 + random.nextInt(500), random.nextDouble(), random.nextLong());
        List<InputFeature> features = new ArrayList<>();
        for (InputFeature feature : InputFeature.values()) {
            if (random.nextBoolean()) {
                features.add(feature);
            }
        }
        return new DataPlan(
                source,
                features.isEmpty() ? Optional.empty() : Optional.of(new InputFeatures(features)),
                new Shares(one(0.0, 0.49 * random.nextDouble()), 0.49 * random.nextDouble()),
                random.nextLong(),
                one(Scaling.values()),
                one(
                        ClassCoding.ZERO_ONE,
                        ClassCoding.MINUS_ONE_ONE,
                        new ClassCoding.OneHot(),
                        new ClassCoding.Single(-positive(), positive())));
    }

    private NetworkPlan network() {
        Initializer start = initializer();
        boolean alike = random.nextBoolean();
        List<NetworkPlan.Hidden> hidden = IntStream.range(0, random.nextInt(11))
                .mapToObj(layer -> new NetworkPlan.Hidden(
                        1 + random.nextInt(64),
                        activation(),
                        alike ? start : initializer(),
                        dropout(),
                        random.nextInt(3) == 0))
                .toList();
        return new NetworkPlan(hidden, new NetworkPlan.Output(activation(), start), one(BiasMode.values()));
    }

    private Optional<Dropout> dropout() {
        return one(
                Optional.empty(),
                Optional.of(new Dropout(0.01 + 0.98 * random.nextDouble(), one(Dropout.Variant.values()))));
    }

    private Activation activation() {
        return one(Activations.ALL);
    }

    private Initializer initializer() {
        return one(
                new Initializer.Zeros(),
                new Initializer.Constant(1 - positive()),
                new Initializer.Uniform(positive()),
                new Initializer.Gaussian(1 - positive(), positive()),
                new Initializer.Xavier(),
                new Initializer.He(),
                new Initializer.Lecun(),
                new Initializer.Orthogonal(positive()));
    }

    private RunSettings settings() {
        return new RunSettings(
                one(Losses.ALL),
                new Regularizer(one(0.0, positive()), one(0.0, positive())),
                new Optimizer(
                        rule(),
                        positive(),
                        schedule(),
                        one(
                                Optional.empty(),
                                Optional.of(new Clipping.ByNorm(positive())),
                                Optional.of(new Clipping.ByValue(positive()))),
                        one(Optional.empty(), Optional.of(new Averaging(random.nextDouble(), random.nextBoolean())))),
                1 + random.nextInt(10_000),
                one(SampleOrder.values()),
                random.nextLong(1L << 53),
                one(
                        Optional.empty(),
                        Optional.of(new EarlyStopping(1 + random.nextInt(1000), one(0.0, random.nextDouble())))));
    }

    private UpdateRule rule() {
        Adam adam = new Adam(random.nextDouble(), random.nextDouble());
        return one(
                new Sgd(),
                new Momentum(random.nextDouble(), random.nextBoolean()),
                new Adagrad(),
                new Rmsprop(random.nextDouble()),
                adam,
                new AdamW(adam, positive()));
    }

    private RateSchedule schedule() {
        RateSchedule lasting = one(
                new RateSchedule.Constant(),
                new RateSchedule.Exponential(positive(), 1 + random.nextInt(1000), random.nextBoolean()),
                new RateSchedule.Step(positive(), 1 + random.nextInt(1000)),
                new RateSchedule.Cosine(positive(), 1 + random.nextInt(1000)));
        return random.nextBoolean()
                ? lasting
                : new RateSchedule.WarmUp(one(0.0, random.nextDouble()), 1 + random.nextInt(1000), lasting);
    }
}
