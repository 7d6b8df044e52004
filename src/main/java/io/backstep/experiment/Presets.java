package io.backstep.experiment;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;

/** Runs that come along to start from: some that learn, and some that show in which way learning can fail. */
public final class Presets {
    /** Any would do: of ten in a row, the first is that of an iris split in which the test flowers are the hardest. */
    private static final long SEED = 2;

    private static final Shares TEST_HALF = new Shares(0, 0.5);
    private static final Shares TEST_FIFTH = new Shares(0, 0.2);

    /**
     * One of them.
     *
     * @param id names it in settings and messages
     * @param epochs how many show what it is there to show
     */
    public record Preset(String id, TrainingPlan plan, int epochs) {
        /** What a person calls it. */
        public String name(Messages messages) {
            return messages.get("preset." + id + ".name");
        }

        /** What is worth looking at, in a sentence. */
        public String about(Messages messages) {
            return messages.get("preset." + id + ".about");
        }
    }

    /** All of them, in the order in which they are offered. */
    public static final List<Preset> ALL = List.of(
            xor(),
            xorOneNeuron(),
            spiral(),
            iris(),
            digits(),
            deepSigmoid(),
            deepRelu(),
            zeros(),
            diverging(),
            overfitting());

    private Presets() {}

    /**
     * The one with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Preset ofId(String id) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static Preset xor() {
        return new Preset(
                "xor",
                new TrainingPlan(
                        xorTable(),
                        NetworkPlan.of(new Sigmoid(), new Initializer.Gaussian(0.3), new Sigmoid(), 2),
                        settings(new BinaryCrossEntropy(), Optimizer.sgd(3), 4)),
                1000);
    }

    private static Preset xorOneNeuron() {
        return new Preset(
                "xor-one-neuron",
                new TrainingPlan(
                        xorTable(),
                        NetworkPlan.of(new Sigmoid(), new Initializer.Gaussian(0.3), new Sigmoid()),
                        settings(new BinaryCrossEntropy(), Optimizer.sgd(3), 4)),
                100);
    }

    private static Preset spiral() {
        return new Preset(
                "spiral",
                new TrainingPlan(
                        generated(Pattern.SPIRAL, 1000, 0, TEST_HALF, ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Relu(), new Initializer.He(), new Sigmoid(), 16, 16),
                        settings(new BinaryCrossEntropy(), adam(0.01), 10)),
                100);
    }

    private static Preset iris() {
        return new Preset(
                "iris",
                new TrainingPlan(
                        shipped(ShippedData.IRIS, Scaling.STANDARD, TEST_FIFTH),
                        NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Softmax(), 8),
                        settings(new CrossEntropy(), adam(0.01), 10)),
                60);
    }

    private static Preset digits() {
        return new Preset(
                "digits",
                new TrainingPlan(
                        shipped(ShippedData.DIGITS8, Scaling.MIN_MAX, TEST_FIFTH),
                        NetworkPlan.of(new Relu(), new Initializer.He(), new Softmax(), 64),
                        settings(new CrossEntropy(), adam(0.005), 32)),
                30);
    }

    private static Preset deepSigmoid() {
        return new Preset(
                "deep-sigmoid",
                new TrainingPlan(
                        generated(Pattern.CIRCLE, 300, 0, TEST_HALF, ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Sigmoid(), new Initializer.Xavier(), new Sigmoid(), 10, 10, 10, 10, 10),
                        settings(new BinaryCrossEntropy(), Optimizer.sgd(0.1), 10)),
                100);
    }

    private static Preset deepRelu() {
        return new Preset(
                "deep-relu",
                new TrainingPlan(
                        generated(Pattern.CIRCLE, 300, 0, TEST_HALF, ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Relu(), new Initializer.He(), new Sigmoid(), 10, 10, 10, 10, 10),
                        settings(new BinaryCrossEntropy(), Optimizer.sgd(0.1), 10)),
                100);
    }

    private static Preset zeros() {
        return new Preset(
                "zeros",
                new TrainingPlan(
                        generated(Pattern.XOR_CLOUDS, 200, 0, TEST_HALF, ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Tanh(), new Initializer.Zeros(), new Sigmoid(), 4),
                        settings(new BinaryCrossEntropy(), Optimizer.sgd(0.1), 10)),
                50);
    }

    private static Preset diverging() {
        return new Preset(
                "diverging",
                new TrainingPlan(
                        generated(Pattern.LINE, 100, 0.1, TEST_FIFTH, ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Linear(), new Initializer.Xavier(), new Linear()),
                        settings(new HalfSquaredError(), Optimizer.sgd(10), 10)),
                50);
    }

    private static Preset overfitting() {
        return new Preset(
                "overfitting",
                new TrainingPlan(
                        generated(Pattern.CIRCLE, 100, 0.5, new Shares(0.3, 0.3), ClassCoding.ZERO_ONE),
                        NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Sigmoid(), 32, 32),
                        settings(new BinaryCrossEntropy(), adam(0.01), 5)),
                300);
    }

    /** The truth table, with its zeros and ones moved to either side of 0: an input of 0 would leave its weights as they are. */
    private static DataPlan xorTable() {
        return generated(Pattern.XOR, 4, 0, Shares.ALL_TRAINING, ClassCoding.ZERO_ONE)
                .withScaling(Scaling.STANDARD);
    }

    private static DataPlan generated(Pattern pattern, int size, double noise, Shares shares, ClassCoding coding) {
        return new DataPlan(
                new DataSource.Generated(pattern, size, noise, SEED),
                Optional.empty(),
                shares,
                SEED,
                Scaling.NONE,
                coding);
    }

    private static DataPlan shipped(ShippedData set, Scaling scaling, Shares shares) {
        return new DataPlan(
                new DataSource.Shipped(set), Optional.empty(), shares, SEED, scaling, new ClassCoding.OneHot());
    }

    private static RunSettings settings(Loss loss, Optimizer optimizer, int batchSize) {
        return new RunSettings(
                loss, Regularizer.NONE, optimizer, batchSize, SampleOrder.SHUFFLED, SEED, Optional.empty());
    }

    private static Optimizer adam(double rate) {
        return new Optimizer(new Adam(0.9, 0.999), rate, new RateSchedule.Constant(), Optional.empty());
    }
}
