package io.backstep.engine;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
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
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Networks of every kind with all that a run needs, the same for the same seed. */
public final class RandomNetworks {
    private static final List<UpdateRule> RULES = List.of(
            new Sgd(),
            new Momentum(0.9, false),
            new Momentum(0.8, true),
            new Adagrad(),
            new Rmsprop(0.9),
            new Adam(0.9, 0.999));

    private final Random random;
    private final Random more;
    private final Random chance;

    private RandomNetworks(long seed) {
        random = new Random(seed);
        more = new Random(~seed);
        chance = new Random(seed ^ 0x5555555555555555L);
    }

    /** A run: {@code batch} is taken again in every iteration. */
    public record Run(
            long seed, Network network, Loss loss, Regularizer regularizer, Optimizer optimizer, List<Sample> batch) {
        public Run withBatch(List<Sample> other) {
            return new Run(seed, network, loss, regularizer, optimizer, other);
        }

        /** Whether training and use are the same to this network. */
        public boolean leavesNothingToChance() {
            return network.layers().stream()
                    .allMatch(layer ->
                            layer.dropout().isEmpty() && layer.normalization().isEmpty());
        }

        @Override
        public String toString() {
            List<String> layers = network.layers().stream()
                    .map(layer -> layer.units() + " " + layer.activation().id()
                            + layer.dropout().map(dropout -> " " + dropout).orElse("")
                            + layer.normalization().map(any -> " normalised").orElse(""))
                    .toList();
            return "seed " + seed + ": " + network.inputs() + " inputs, " + layers + ", " + loss.id() + ", "
                    + network.biasMode() + ", batch of " + batch.size() + ", " + optimizer;
        }
    }

    /** So many runs, from seed 1 on. */
    public static Stream<Run> runs(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(RandomNetworks::run);
    }

    /** So many runs with batches of two samples or more, in which at least one layer normalises over the batch. */
    public static Stream<Run> normalizedRuns(int count) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomNetworks::run)
                .filter(run -> run.network().depth() > 1)
                .map(RandomNetworks::normalized)
                .limit(count);
    }

    private static Run normalized(Run run) {
        Random random = new Random(run.seed() * 31);
        List<Layer> layers = new ArrayList<>(run.network().layers());
        int certain = random.nextInt(layers.size() - 1);
        for (int l = 0; l < layers.size() - 1; l++) {
            int units = layers.get(l).units();
            if (l == certain || random.nextBoolean()) {
                layers.set(
                        l,
                        layers.get(l)
                                .withNormalization(Optional.of(new BatchNormalization(
                                        Vector.of(
                                                random.doubles(units, -1.5, 1.5).toArray()),
                                        Vector.of(
                                                random.doubles(units, -0.5, 0.5).toArray()),
                                        Vector.of(
                                                random.doubles(units, -0.5, 0.5).toArray()),
                                        Vector.of(random.doubles(units, 0.1, 2).toArray())))));
            }
        }
        List<Sample> batch = new ArrayList<>(run.batch());
        while (batch.size() < 2 + random.nextInt(4)) {
            Sample first = run.batch().get(0);
            double[] input = random.doubles(first.input().size(), -1, 1).toArray();
            batch.add(Sample.of(input, first.target().toArray()));
        }
        Network network =
                new Network(run.network().inputs(), layers, run.network().biasMode());
        return new Run(run.seed(), network, run.loss(), run.regularizer(), run.optimizer(), batch);
    }

    public static Run run(long seed) {
        // Neighbouring seeds of java.util.Random start alike.
        return new RandomNetworks(seed * 0x9E3779B97F4A7C15L).next(seed);
    }

    private Run next(long seed) {
        Loss loss = oneOf(Losses.ALL);
        Network network = network(loss);
        int batchSize = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(5);
        List<Sample> batch = new ArrayList<>();
        for (int i = 0; i < batchSize; i++) {
            batch.add(Sample.of(numbers(network.inputs(), 1), target(loss, network.outputs())));
        }
        return new Run(seed, network, loss, regularizer(), optimizer(), batch);
    }

    private Network network(Loss loss) {
        BiasMode biasMode = oneOf(List.of(BiasMode.values()));
        int depth = 1 + random.nextInt(5);
        int inputs = 1 + random.nextInt(4);
        int width = inputs;
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            boolean last = l == depth - 1;
            List<Activation> possible = Activations.ALL.stream()
                    .filter(a -> last ? loss.accepts(a) : !(a instanceof Softmax))
                    .toList();
            int units = 1 + random.nextInt(4);
            double[][] weights = new double[units][];
            for (int unit = 0; unit < units; unit++) {
                weights[unit] = numbers(width, 1.2);
            }
            Vector biases = biasMode == BiasMode.SHARED
                    ? Vector.constant(units, numbers(1, 0.5)[0])
                    : Vector.of(numbers(units, 0.5));
            Layer layer = new Layer(oneOf(possible), Matrix.of(weights), biases);
            layers.add(last ? layer : layer.withDropout(dropout()));
            width = units;
        }
        return new Network(inputs, layers, biasMode);
    }

    /** Drawn from numbers of its own as well; the masks follow from seed 0. */
    private Optional<Dropout> dropout() {
        if (chance.nextInt(4) > 0) {
            return Optional.empty();
        }
        Dropout.Variant variant = chance.nextBoolean() ? Dropout.Variant.INVERTED : Dropout.Variant.SCALED_AT_TEST;
        return Optional.of(new Dropout(0.1 + 0.6 * chance.nextDouble(), variant));
    }

    private double[] target(Loss loss, int outputs) {
        double[] target = new double[outputs];
        if (random.nextInt(3) == 0) {
            target[random.nextInt(outputs)] = 1;
            return target;
        }
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            target[i] = random.nextDouble();
            sum += target[i];
        }
        for (int i = 0; i < outputs && loss instanceof CrossEntropy; i++) {
            target[i] /= sum;
        }
        return target;
    }

    private Regularizer regularizer() {
        return switch (random.nextInt(5)) {
            case 0 -> new Regularizer(0.01, 0);
            case 1 -> new Regularizer(0, 0.02);
            case 2 -> new Regularizer(0.005, 0.01);
            default -> Regularizer.NONE;
        };
    }

    private Optimizer optimizer() {
        RateSchedule schedule = switch (random.nextInt(4)) {
            case 0 -> new RateSchedule.Exponential(0.9, 2, true);
            case 1 -> new RateSchedule.Exponential(0.8, 3, false);
            default -> new RateSchedule.Constant();
        };
        Optional<Clipping> clipping = random.nextInt(3) == 0 ? Optional.of(new Clipping.ByNorm(0.3)) : Optional.empty();
        return extended(new Optimizer(oneOf(RULES), 0.05, schedule, clipping));
    }

    /** What came later is drawn from numbers of its own, so that all else stays the same for the same seed. */
    private Optimizer extended(Optimizer optimizer) {
        UpdateRule rule =
                more.nextInt(4) == 0 ? new AdamW(new Adam(0.9, 0.999), more.nextBoolean() ? 0.1 : 0) : optimizer.rule();
        RateSchedule schedule = more.nextInt(2) == 0 ? optimizer.schedule() : otherSchedule();
        Optional<Clipping> clipping =
                more.nextInt(4) == 0 ? Optional.of(new Clipping.ByValue(0.05)) : optimizer.clipping();
        Optional<Averaging> averaging =
                more.nextInt(3) == 0 ? Optional.of(new Averaging(0.9, more.nextBoolean())) : Optional.empty();
        return new Optimizer(rule, optimizer.learningRate(), schedule, clipping, averaging);
    }

    private RateSchedule otherSchedule() {
        return switch (more.nextInt(5)) {
            case 0 -> new RateSchedule.Step(0.3, 2);
            case 1 -> new RateSchedule.Cosine(0.01, 3);
            case 2 -> new RateSchedule.WarmUp(0, 3, new RateSchedule.Constant());
            case 3 -> new RateSchedule.WarmUp(0.25, 2, new RateSchedule.Cosine(0, 4));
            default -> new RateSchedule.WarmUp(0.5, 1, new RateSchedule.Exponential(0.7, 2, false));
        };
    }

    private double[] numbers(int count, double size) {
        return random.doubles(count, -size, size).toArray();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
