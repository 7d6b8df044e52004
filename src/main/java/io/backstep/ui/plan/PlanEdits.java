package io.backstep.ui.plan;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.NetworkPlan.Output;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.plan.OutputChoices.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of a plan that keep it possible: what must change along does. Hidden layers are counted from 0. */
public final class PlanEdits {
    /** Hidden layers. */
    public static final int MOST_HIDDEN = 20;

    /** Units of a layer. */
    public static final int MOST_UNITS = 512;

    private static final int UNITS_OF_A_FIRST_LAYER = 4;
    private static final int BATCH_TO_NORMALIZE = 10;
    private static final int USUAL_PATIENCE = 20;
    private static final double USUAL_VALIDATION = 0.2;

    private PlanEdits() {}

    /** Another draw of the first weights and of the order of the samples; the data stay. */
    public static TrainingPlan withSeed(TrainingPlan plan, long seed) {
        return plan.withSettings(plan.settings().withSeed(seed));
    }

    // Layers

    /** One more hidden layer before the output layer, like the one before it. */
    public static TrainingPlan withAnotherLayer(TrainingPlan plan) {
        List<Hidden> layers = new ArrayList<>(plan.network().hidden());
        layers.add(
                layers.isEmpty()
                        ? new Hidden(
                                UNITS_OF_A_FIRST_LAYER,
                                new Tanh(),
                                plan.network().output().start())
                        : layers.get(layers.size() - 1));
        return plan.withNetwork(plan.network().withHidden(layers));
    }

    public static TrainingPlan withoutLayer(TrainingPlan plan, int layer) {
        List<Hidden> layers = new ArrayList<>(plan.network().hidden());
        layers.remove(layer);
        return plan.withNetwork(plan.network().withHidden(layers));
    }

    public static TrainingPlan withUnits(TrainingPlan plan, int layer, int units) {
        return withLayer(plan, layer, now -> now.withUnits(units));
    }

    public static TrainingPlan withActivation(TrainingPlan plan, int layer, Activation activation) {
        return withLayer(plan, layer, now -> now.withActivation(activation));
    }

    public static TrainingPlan withDropout(TrainingPlan plan, int layer, Optional<Dropout> dropout) {
        return withLayer(plan, layer, now -> now.withDropout(dropout));
    }

    /** All hidden layers with the same dropout; 0 for none. */
    static TrainingPlan withDropout(TrainingPlan plan, double share) {
        Optional<Dropout> dropout =
                share > 0 ? Optional.of(new Dropout(share, Dropout.Variant.INVERTED)) : Optional.empty();
        return withHidden(plan, now -> now.withDropout(dropout));
    }

    /** All hidden layers with the same activation. */
    public static TrainingPlan withActivation(TrainingPlan plan, Activation activation) {
        return withHidden(plan, now -> now.withActivation(activation));
    }

    private static TrainingPlan withHidden(TrainingPlan plan, UnaryOperator<Hidden> change) {
        return plan.withNetwork(plan.network()
                .withHidden(plan.network().hidden().stream().map(change).toList()));
    }

    /** A hidden layer that normalises over the batch, or does not; a batch of one sample, which has no variance, grows. */
    public static TrainingPlan withNormalized(TrainingPlan plan, int layer, boolean normalized) {
        return withBatchToNormalize(withLayer(plan, layer, now -> now.withNormalized(normalized)));
    }

    /** All hidden layers with the dropout and the normalisation of one of them. */
    public static TrainingPlan withAllLike(TrainingPlan plan, int layer) {
        Hidden like = plan.network().hidden().get(layer);
        List<Hidden> layers = plan.network().hidden().stream()
                .map(now -> now.withDropout(like.dropout()).withNormalized(like.normalized()))
                .toList();
        return plan.withNetwork(plan.network().withHidden(layers));
    }

    private static TrainingPlan withBatchToNormalize(TrainingPlan plan) {
        boolean tooSmall =
                plan.network().normalizes() && plan.settings().batchSize() < BatchNormalization.SMALLEST_BATCH;
        return tooSmall ? plan.withSettings(plan.settings().withBatchSize(BATCH_TO_NORMALIZE)) : plan;
    }

    private static TrainingPlan withLayer(TrainingPlan plan, int layer, UnaryOperator<Hidden> change) {
        List<Hidden> layers = new ArrayList<>(plan.network().hidden());
        layers.set(layer, change.apply(layers.get(layer)));
        return plan.withNetwork(plan.network().withHidden(layers));
    }

    /** All layers begin in the same way. */
    public static TrainingPlan withStart(TrainingPlan plan, Initializer start) {
        NetworkPlan network = plan.network();
        return plan.withNetwork(network.withHidden(network.hidden().stream()
                        .map(layer -> layer.withStart(start))
                        .toList())
                .withOutput(new Output(network.output().activation(), start)));
    }

    /** How all layers begin; nothing where they begin in different ways. */
    public static Optional<Initializer> start(TrainingPlan plan) {
        NetworkPlan network = plan.network();
        List<Initializer> starts = Stream.concat(
                        network.hidden().stream().map(Hidden::start),
                        Stream.of(network.output().start()))
                .distinct()
                .toList();
        return starts.size() == 1 ? Optional.of(starts.get(0)) : Optional.empty();
    }

    // Output layer, coding of classes and loss

    public static Choice choice(TrainingPlan plan) {
        return new Choice(
                plan.network().output().activation(),
                plan.data().coding(),
                plan.settings().loss());
    }

    public static TrainingPlan withChoice(TrainingPlan plan, Choice choice) {
        return plan.withNetwork(plan.network()
                        .withOutput(new Output(
                                choice.output(), plan.network().output().start())))
                .withData(plan.data().withCoding(choice.coding()))
                .withSettings(plan.settings().withLoss(choice.loss()));
    }

    /** Another output layer, with a loss and a coding that go with it; the same plan where there is none. */
    public static TrainingPlan withOutput(TrainingPlan plan, OutputChoices choices, Activation output) {
        return choices.withOutput(choice(plan), output)
                .map(found -> withChoice(plan, found))
                .orElse(plan);
    }

    /** Another loss, with an output layer and a coding that go with it; the same plan where there is none. */
    public static TrainingPlan withLoss(TrainingPlan plan, OutputChoices choices, Loss loss) {
        return choices.withLoss(choice(plan), loss)
                .map(found -> withChoice(plan, found))
                .orElse(plan);
    }

    // Data

    /**
     * Other data. Features that they do not have are left out, and where the output layer, the coding of classes and the
     * loss do not go with them, the usual ones come in their place.
     *
     * @param loaded what {@link DataSource#load} gave
     */
    public static TrainingPlan withSource(TrainingPlan plan, DataSource source, DataSet loaded) {
        DataPlan data = plan.data()
                .withSource(source)
                .withFeatures(fitting(plan.data().features(), loaded.columns().size()));
        TrainingPlan kept = plan.withData(
                data.withCoding(DataPlan.usualCoding(plan.network().output().activation(), loaded)));
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
                    ? withChoice(plan, new Choice(new Sigmoid(), ClassCoding.ZERO_ONE, new BinaryCrossEntropy()))
                    : withChoice(plan, new Choice(new Softmax(), new ClassCoding.OneHot(), new CrossEntropy()));
        }
        return withChoice(plan, new Choice(new Linear(), plan.data().coding(), new HalfSquaredError()));
    }

    private static Optional<InputFeatures> fitting(Optional<InputFeatures> features, int columns) {
        Set<InputFeature> possible = InputFeatures.possible(columns);
        List<InputFeature> left = features.map(InputFeatures::chosen).orElse(List.of()).stream()
                .filter(possible::contains)
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new InputFeatures(left));
    }

    // Settings

    public static TrainingPlan withOptimizer(TrainingPlan plan, UnaryOperator<Optimizer> change) {
        return plan.withSettings(
                plan.settings().withOptimizer(change.apply(plan.settings().optimizer())));
    }

    public static TrainingPlan withSchedule(TrainingPlan plan, UnaryOperator<RateSchedule> change) {
        return withOptimizer(plan, now -> now.withSchedule(change.apply(now.schedule())));
    }

    /** With or without stopping early; a validation part comes along where there is none. */
    public static TrainingPlan withEarlyStopping(TrainingPlan plan, boolean on) {
        if (!on) {
            return plan.withSettings(plan.settings().withEarlyStopping(Optional.empty()));
        }
        Shares shares = plan.data().shares();
        Shares enough = shares.validation() > 0
                ? shares
                : new Shares(Math.min(USUAL_VALIDATION, (1 - shares.test()) / 2), shares.test());
        return plan.withData(plan.data().withShares(enough))
                .withSettings(plan.settings().withEarlyStopping(Optional.of(new EarlyStopping(USUAL_PATIENCE, 0))));
    }
}
