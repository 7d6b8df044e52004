package io.backstep.experiment;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Experiments of every kind. The same seed gives the same one. */
public final class RandomExperiments {
    private final SplittableRandom random;
    private final SplittableRandom more;
    private final SplittableRandom chance;

    private RandomExperiments(long seed) {
        random = new SplittableRandom(seed);
        more = new SplittableRandom(~seed);
        chance = new SplittableRandom(seed ^ 0x5555555555555555L);
    }

    /** An experiment whose numbers use all their bits, and go from tiny to huge. */
    public static Experiment get(long seed) {
        return new RandomExperiments(seed).experiment(seed);
    }

    private Experiment experiment(long seed) {
        Loss loss = one(Losses.ALL);
        BiasMode biasMode = one(List.of(BiasMode.values()));
        int inputs = random.nextInt(1, 30);
        int depth = random.nextInt(1, 6);
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        for (int l = 0; l < depth; l++) {
            boolean last = l == depth - 1;
            List<Activation> choices = Activations.ALL.stream()
                    .filter(activation -> last ? loss.accepts(activation) : !(activation instanceof Softmax))
                    .toList();
            int units = random.nextInt(1, 8);
            double[][] weights = new double[units][];
            for (int unit = 0; unit < units; unit++) {
                weights[unit] = numbers(width);
            }
            Vector biases = biasMode == BiasMode.SHARED ? Vector.constant(units, number()) : Vector.of(numbers(units));
            Layer layer = new Layer(one(choices), Matrix.of(weights), biases);
            layers.add(last ? layer : layer.withDropout(dropout()).withNormalization(normalization(units)));
            width = units;
        }
        List<Sample> data = new ArrayList<>();
        int samples = random.nextInt(1, 6);
        for (int i = 0; i < samples; i++) {
            data.add(Sample.of(numbers(inputs), targets(loss, width)));
        }
        return new Experiment(
                "Versuch \u201e" + seed + "\u201c \\ \u5b9e\u9a8c",
                new Network(inputs, layers, biasMode),
                loss,
                optimizer(),
                new Regularizer(random.nextBoolean() ? 0 : random.nextDouble(), random.nextBoolean() ? 0 : 1e-7),
                data,
                Math.max(
                        layers.stream().anyMatch(layer -> layer.normalization().isPresent()) ? 2 : 1,
                        random.nextInt(1, 20)),
                chance.nextBoolean() ? Experiment.USUAL_SEED : chance.nextLong(Experiment.LARGEST_SEED + 1));
    }

    private Optional<BatchNormalization> normalization(int units) {
        if (chance.nextInt(3) > 0) {
            return Optional.empty();
        }
        return Optional.of(new BatchNormalization(
                Vector.of(chance.doubles(units, -1e9, 1e9).toArray()),
                Vector.of(chance.doubles(units, -1e-9, 1e-9).toArray()),
                Vector.of(chance.doubles(units, -3, 3).toArray()),
                Vector.of(chance.doubles(units, 0, 1e3).toArray())));
    }

    private Optional<Dropout> dropout() {
        return chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Dropout(
                        Math.max(Double.MIN_VALUE, chance.nextDouble()),
                        chance.nextBoolean() ? Dropout.Variant.INVERTED : Dropout.Variant.SCALED_AT_TEST));
    }

    private Optimizer optimizer() {
        UpdateRule rule = one(List.<UpdateRule>of(
                new Sgd(),
                new Momentum(random.nextDouble(), random.nextBoolean()),
                new Adagrad(),
                new Rmsprop(random.nextDouble()),
                new Adam(random.nextDouble(), random.nextDouble())));
        RateSchedule schedule = random.nextBoolean()
                ? new RateSchedule.Constant()
                : new RateSchedule.Exponential(
                        random.nextDouble() + 0.1,
                        random.nextBoolean() ? 1_000_000_000 : random.nextInt(1, 1000),
                        random.nextBoolean());
        Optional<Clipping> clipping =
                random.nextBoolean() ? Optional.empty() : Optional.of(new Clipping.ByNorm(random.nextDouble() + 0.01));
        return extended(new Optimizer(rule, random.nextDouble() + 1e-6, schedule, clipping));
    }

    /** What came later is drawn from numbers of its own, so that all else stays the same for the same seed. */
    private Optimizer extended(Optimizer optimizer) {
        UpdateRule rule = more.nextInt(4) == 0
                ? new AdamW(new Adam(more.nextDouble(), more.nextDouble()), more.nextBoolean() ? 0 : more.nextDouble())
                : optimizer.rule();
        RateSchedule schedule = switch (more.nextInt(8)) {
            case 0 -> new RateSchedule.Step(more.nextDouble() + 0.1, more.nextInt(1, 1000));
            case 1 -> new RateSchedule.Cosine(more.nextBoolean() ? 0 : more.nextDouble(), 1_000_000_000);
            case 2 -> new RateSchedule.WarmUp(0, more.nextInt(1, 1000), new RateSchedule.Constant());
            case 3 ->
                new RateSchedule.WarmUp(
                        more.nextDouble(), 1, new RateSchedule.Exponential(more.nextDouble() + 0.1, 3, true));
            default -> optimizer.schedule();
        };
        Optional<Clipping> clipping = more.nextInt(4) == 0
                ? Optional.of(new Clipping.ByValue(more.nextDouble() + 0.01))
                : optimizer.clipping();
        Optional<Averaging> averaging = more.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Averaging(more.nextDouble(), more.nextBoolean()));
        return new Optimizer(rule, optimizer.learningRate(), schedule, clipping, averaging);
    }

    private double[] targets(Loss loss, int count) {
        if (loss instanceof BinaryCrossEntropy) {
            return random.doubles(count).toArray();
        }
        if (loss instanceof CrossEntropy) {
            double[] targets = new double[count];
            targets[random.nextInt(count)] = 1;
            return targets;
        }
        return numbers(count);
    }

    private double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextInt(-300, 300) / 100.0;
            case 2 -> -0.0;
            case 3 -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(any) ? any : Double.MIN_VALUE;
            }
            default -> 2 * random.nextDouble() - 1;
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
