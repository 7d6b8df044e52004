package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of a plan that keep it possible: what must change along does. */
final class PlanEdits {
    private PlanEdits() {}

    /** Another draw of the first weights and of the order of the samples; the data stay. */
    static TrainingPlan withSeed(TrainingPlan plan, long seed) {
        RunSettings now = plan.settings();
        return plan.withSettings(new RunSettings(
                now.loss(),
                now.regularizer(),
                now.optimizer(),
                now.batchSize(),
                now.order(),
                seed,
                now.earlyStopping()));
    }

    /**
     * Other data. Features that they do not have are left out, and where the output layer, the coding of classes and the
     * loss do not go with them, the usual ones come in their place.
     *
     * @param loaded what {@link DataSource#load} gave
     */
    static TrainingPlan withSource(TrainingPlan plan, DataSource source, DataSet loaded) {
        DataPlan data = plan.data()
                .withSource(source)
                .withFeatures(fitting(plan.data().features(), loaded.columns().size()));
        TrainingPlan kept = plan.withData(data.withCoding(DataPlan.usualCoding(
                plan.network().output().activation(), loaded)));
        boolean numbers = loaded.target() instanceof Target.Numbers;
        if (suits(kept.network().output().activation(), kept.data().coding(), loaded)
                && (!numbers || !isEntropy(kept))
                && kept.problems(loaded).isEmpty()) {
            return kept;
        }
        return withUsualOutput(kept, loaded);
    }

    private static boolean isEntropy(TrainingPlan plan) {
        return plan.settings().loss() instanceof CrossEntropy || plan.settings().loss() instanceof BinaryCrossEntropy;
    }

    /** Numbers have no bounds, so that only a linear output can be right about them; two classes or more have. */
    private static boolean suits(Activation output, ClassCoding coding, DataSet loaded) {
        if (loaded.target() instanceof Target.Classes classes) {
            return !(output instanceof Linear)
                    && coding.fits(classes.count())
                    && (classes.count() <= 2 || output instanceof Softmax);
        }
        return output instanceof Linear;
    }

    private static TrainingPlan withUsualOutput(TrainingPlan plan, DataSet loaded) {
        if (loaded.target() instanceof Target.Classes classes) {
            return classes.count() == 2
                    ? withOutput(plan, new Sigmoid(), ClassCoding.ZERO_ONE, new BinaryCrossEntropy())
                    : withOutput(plan, new Softmax(), new ClassCoding.OneHot(), new CrossEntropy());
        }
        return withOutput(plan, new Linear(), plan.data().coding(), new HalfSquaredError());
    }

    private static TrainingPlan withOutput(TrainingPlan plan, Activation output, ClassCoding coding, Loss loss) {
        NetworkPlan network = plan.network();
        RunSettings now = plan.settings();
        return new TrainingPlan(
                plan.data().withCoding(coding),
                network.withOutput(new NetworkPlan.Output(output, network.output().start())),
                new RunSettings(
                        loss,
                        now.regularizer(),
                        now.optimizer(),
                        now.batchSize(),
                        now.order(),
                        now.seed(),
                        now.earlyStopping()));
    }

    private static Optional<InputFeatures> fitting(Optional<InputFeatures> features, int columns) {
        Set<InputFeature> possible = InputFeatures.possible(columns);
        List<InputFeature> left = features.map(InputFeatures::chosen).orElse(List.of()).stream()
                .filter(possible::contains)
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new InputFeatures(left));
    }
}
