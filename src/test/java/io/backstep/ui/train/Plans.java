package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.TrainingPlan;
import java.util.Optional;

/** Plans to try things out with. */
public final class Plans {
    private Plans() {}

    /** Forty points of two clouds, half of them held back, for a network of one hidden layer. */
    public static TrainingPlan clouds(int batchSize, double rate) {
        return new TrainingPlan(
                new DataPlan(
                        new DataSource.Generated(Pattern.GAUSSIANS, 40, 0.1, 1),
                        Optional.empty(),
                        new Shares(0, 0.5),
                        1,
                        Scaling.STANDARD,
                        ClassCoding.ZERO_ONE),
                NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Sigmoid(), 3),
                new RunSettings(
                        new BinaryCrossEntropy(),
                        Regularizer.NONE,
                        new Optimizer(new Momentum(0.9, false), rate, new RateSchedule.Constant(), Optional.empty()),
                        batchSize,
                        SampleOrder.SHUFFLED,
                        1,
                        Optional.empty()));
    }

    /** The same with dropout and batch normalisation in the hidden layer, or without. */
    public static TrainingPlan with(TrainingPlan plan, Optional<Dropout> dropout, boolean normalized) {
        return plan.withNetwork(plan.network()
                .withHidden(plan.network().hidden().stream()
                        .map(layer -> layer.withDropout(dropout).withNormalized(normalized))
                        .toList()));
    }

    /** A straight line to be met by a straight line, which a large rate never meets. */
    public static TrainingPlan line(double rate) {
        TrainingPlan clouds = clouds(4, rate);
        DataPlan data = clouds.data().withSource(new DataSource.Generated(Pattern.LINE, 40, 0, 1));
        NetworkPlan network = NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Linear());
        RunSettings settings = clouds.settings();
        return new TrainingPlan(
                data,
                network,
                new RunSettings(
                        new HalfSquaredError(),
                        settings.regularizer(),
                        settings.optimizer(),
                        settings.batchSize(),
                        settings.order(),
                        settings.seed(),
                        settings.earlyStopping()));
    }

    /** The same with an impossible batch. */
    static TrainingPlan impossible(TrainingPlan plan) {
        return plan.withSettings(new RunSettings(
                plan.settings().loss(),
                plan.settings().regularizer(),
                plan.settings().optimizer(),
                1_000_000,
                plan.settings().order(),
                plan.settings().seed(),
                plan.settings().earlyStopping()));
    }

    /** Two spirals of 60 points, half of them held back, for a small network. */
    static TrainingPlan spiral() {
        return new TrainingPlan(
                new DataPlan(
                        new DataSource.Generated(Pattern.SPIRAL, 60, 0.05, 1),
                        Optional.empty(),
                        new Shares(0, 0.5),
                        1,
                        Scaling.STANDARD,
                        ClassCoding.ZERO_ONE),
                NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Sigmoid(), 3),
                new RunSettings(
                        new BinaryCrossEntropy(),
                        Regularizer.NONE,
                        new Optimizer(new Sgd(), 0.03, new RateSchedule.Constant(), Optional.empty()),
                        16,
                        SampleOrder.SHUFFLED,
                        1,
                        Optional.empty()));
    }
}
