package io.backstep.cli;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentLimits;
import io.backstep.experiment.NetworkPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that make a new network, where no file has one: softmax outputs, cross-entropy, plain gradient descent. */
final class NetworkOptions {
    private static final double USUAL_RATE_OF_SIGMOID = 0.5;
    private static final double USUAL_RATE = 0.1;
    private static final int USUAL_BATCH = 32;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--layers",
            paramLabel = "N,N,...",
            description =
                    "Train a new network in place of a FILE's: how many inputs it has, how many units each hidden "
                            + "layer, how many softmax outputs; 784,100,10 for MNIST. The loss is cross-entropy.")
    private @Nullable String layers;

    @Option(
            names = "--activation",
            paramLabel = "ID",
            description =
                    "With --layers, the function of the hidden layers: sigmoid, tanh, relu, leaky-relu, elu, gelu, "
                            + "silu or softplus (default: sigmoid).")
    private @Nullable String activation;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "With --layers, the learning rate (default: 0.5 with sigmoid, 0.1 with the others).")
    private @Nullable Double rate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "With --layers, how many samples an update looks at (default: 32).")
    private @Nullable Integer batch;

    /** Makes these the layers, where no others are asked for. */
    void useLayersUnlessGiven(String usual) {
        layers = Objects.requireNonNullElse(layers, usual);
    }

    /** Whether a new network is asked for. */
    boolean areGiven() {
        if (layers == null && (activation != null || rate != null || batch != null)) {
            String option = activation != null ? "--activation" : rate != null ? "--rate" : "--batch";
            throw wrong(option + " goes with --layers; a FILE says it itself");
        }
        return layers != null;
    }

    /** What messages call the network. */
    String shown() {
        return "--layers " + layers;
    }

    /**
     * A new network that is not trained yet. Its only sample is a blank one, until {@link Experiment#withData} gives it
     * others.
     */
    Experiment experiment(long seed) {
        int[] counts = counts();
        Activation hidden = hidden();
        boolean flat = hidden instanceof Sigmoid || hidden instanceof Tanh;
        Initializer start = flat ? new Initializer.Xavier() : new Initializer.He();
        int last = counts.length - 1;
        double usual = hidden instanceof Sigmoid ? USUAL_RATE_OF_SIGMOID : USUAL_RATE;
        double learningRate = Objects.requireNonNullElse(rate, usual);
        if (!(learningRate > 0) || !Double.isFinite(learningRate)) {
            throw wrong("--rate: a number over 0 expected, found " + learningRate);
        }
        int size = Objects.requireNonNullElse(batch, USUAL_BATCH);
        within("--batch", size, 1, ExperimentLimits.BATCH_SIZE);
        return new Experiment(
                String.join(
                        "-", Arrays.stream(counts).mapToObj(Integer::toString).toList()),
                NetworkPlan.of(hidden, start, new Softmax(), Arrays.copyOfRange(counts, 1, last))
                        .start(counts[0], counts[last], seed),
                new CrossEntropy(),
                Optimizer.sgd(learningRate),
                Regularizer.NONE,
                List.of(new Sample(
                        Vector.zeros(counts[0]), Vector.zeros(counts[last]).with(0, 1))),
                size,
                seed);
    }

    private int[] counts() {
        String[] parts = Objects.requireNonNull(layers).split(",", -1);
        if (parts.length < 2 || parts.length - 1 > ExperimentLimits.LAYERS) {
            throw wrong("--layers: inputs, units of each hidden layer and outputs expected, such as 784,100,10; found "
                    + layers);
        }
        int[] counts = new int[parts.length];
        long parameters = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].strip().matches("\\d{1,9}")) {
                throw wrong("--layers: whole numbers with commas between them expected, found " + layers);
            }
            counts[i] = Integer.parseInt(parts[i].strip());
            within("--layers", counts[i], i == parts.length - 1 ? 2 : 1, ExperimentLimits.UNITS);
            parameters += i == 0 ? 0 : (counts[i - 1] + 1L) * counts[i];
        }
        if (parameters > ExperimentLimits.PARAMETERS) {
            throw wrong(
                    "--layers: at most " + ExperimentLimits.PARAMETERS + " parameters expected, found " + parameters);
        }
        return counts;
    }

    private Activation hidden() {
        String id = Objects.requireNonNullElse(activation, new Sigmoid().id());
        Stream<Activation> fitting = Activations.ALL.stream()
                .filter(function -> function instanceof ElementwiseActivation)
                .filter(function -> function.id().equals(id));
        return fitting.findFirst()
                .orElseThrow(() -> wrong("--activation: no function of hidden layers is called " + id));
    }

    private void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw wrong(option + ": " + least + " to " + most + " expected, found " + value);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
