package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
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

/** Plans that tests begin with. */
final class Plans {
    private Plans() {}

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
