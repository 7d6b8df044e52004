package io.backstep.experiment;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the object {@code network}. */
final class NetworkReading {
    private final BiasMode biasMode;
    private int width;
    private long parameters;

    private NetworkReading(BiasMode biasMode, int inputs) {
        this.biasMode = biasMode;
        this.width = inputs;
    }

    /**
     * @param folder that of the file; nothing where it does not come from one
     */
    static Network network(Node node, Optional<Path> folder) throws ExperimentProblem {
        node.withOnly(Set.of("inputs", "biasMode", "layers", ParametersBeside.KEY));
        int inputs = node.required("inputs").whole(1, ExperimentLimits.UNITS);
        BiasMode biasMode = Choices.ofId(node.required("biasMode"), List.of(BiasMode.values()), BiasMode::id);
        List<Node> layerNodes = node.required("layers").elements(ExperimentLimits.LAYERS);
        NetworkReading reading = new NetworkReading(biasMode, inputs);
        List<Layer> layers = new ArrayList<>();
        Optional<Node> beside = node.optional(ParametersBeside.KEY);
        for (int i = 0; i < layerNodes.size(); i++) {
            layers.add(reading.layer(layerNodes.get(i), i == layerNodes.size() - 1, beside.isPresent()));
        }
        return beside.isEmpty()
                ? new Network(inputs, layers, biasMode)
                : filled(inputs, layers, biasMode, ParametersBeside.Reference.of(beside.get(), folder));
    }

    private static Network filled(
            int inputs, List<Layer> shape, BiasMode biasMode, ParametersBeside.Reference reference)
            throws ExperimentProblem {
        List<Layer> layers = ParametersFile.read(reference.file(), reference.node(), reference.sum(), inputs, shape);
        if (biasMode == BiasMode.SHARED) {
            for (Layer layer : layers) {
                checkShared(reference.node(), layer.biases().toArray());
            }
        }
        return new Network(inputs, layers, biasMode);
    }

    /**
     * @param bare whether its numbers stand elsewhere
     */
    private Layer layer(Node node, boolean last, boolean bare) throws ExperimentProblem {
        node.withOnly(
                bare
                        ? Set.of("activation", "units", "dropout", "batchNormalization")
                        : Set.of(
                                "activation",
                                "weights",
                                "biases",
                                "units",
                                "initializer",
                                "dropout",
                                "batchNormalization"));
        Node activationNode = node.required("activation");
        Activation activation = Choices.ofId(activationNode, Activations.ALL, Activation::id);
        if (activation instanceof Softmax && !last) {
            throw activationNode.problem("experiment.softmax.hidden");
        }
        Layer layer = bare
                ? bareLayer(node, activation)
                : node.has("initializer") ? drawnLayer(node, activation) : givenLayer(node, activation);
        width = layer.units();
        if (bare && node.has("batchNormalization")) {
            node.required("batchNormalization").withOnly(Set.of());
        }
        return layer.withDropout(dropout(node.optional("dropout"), last))
                .withNormalization(normalization(node.optional("batchNormalization"), layer.units(), last));
    }

    /** What is not given is as it is before any training. */
    private static Optional<BatchNormalization> normalization(Optional<Node> found, int units, boolean last)
            throws ExperimentProblem {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Node node = found.get().withOnly(Set.of("gamma", "beta", "runningMean", "runningVariance"));
        if (last) {
            throw node.problem("experiment.normalization.output");
        }
        BatchNormalization fresh = BatchNormalization.initial(units);
        Optional<Node> variances = node.optional("runningVariance");
        if (variances.isPresent()) {
            for (Node variance : variances.get().elements(ExperimentLimits.UNITS)) {
                variance.notNegative();
            }
        }
        return Optional.of(new BatchNormalization(
                numbers(node.optional("gamma"), fresh.gamma()),
                numbers(node.optional("beta"), fresh.beta()),
                numbers(node.optional("runningMean"), fresh.runningMean()),
                numbers(variances, fresh.runningVariance())));
    }

    private static Vector numbers(Optional<Node> node, Vector otherwise) throws ExperimentProblem {
        return node.isPresent() ? Vector.of(node.get().numbers(otherwise.size())) : otherwise;
    }

    /** A share of 0 is no dropout. */
    static Optional<Dropout> dropout(Optional<Node> found, boolean last) throws ExperimentProblem {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Node node = found.get().withOnly(Set.of("share", "variant"));
        if (last) {
            throw node.problem("experiment.dropout.output");
        }
        double share = node.required("share").shareBelowOne();
        Optional<Node> variantNode = node.optional("variant");
        Variant variant = variantNode.isPresent()
                ? Choices.ofId(variantNode.get(), List.of(Variant.values()), Variant::id)
                : Variant.INVERTED;
        return share > 0 ? Optional.of(new Dropout(share, variant)) : Optional.empty();
    }

    /** A layer without numbers, which are zero for now. */
    private Layer bareLayer(Node node, Activation activation) throws ExperimentProblem {
        Node unitsNode = node.required("units");
        int units = unitsNode.whole(1, ExperimentLimits.UNITS);
        count(unitsNode, units);
        return new Layer(activation, Matrix.of(new double[units][width]), Vector.zeros(units));
    }

    private Layer drawnLayer(Node node, Activation activation) throws ExperimentProblem {
        for (String other : List.of("weights", "biases")) {
            if (node.has(other)) {
                throw new ExperimentProblem(
                        Node.member(node.place(), other), "experiment.excluded", other, "initializer");
            }
        }
        Node unitsNode = node.required("units");
        int units = unitsNode.whole(1, ExperimentLimits.UNITS);
        count(unitsNode, units);
        Node initializerNode = node.required("initializer");
        Initializer initializer = initializer(initializerNode, Set.of("seed"));
        long seed = initializerNode.required("seed").whole(0, Experiment.LARGEST_SEED);
        return new Layer(activation, initializer.weights(units, width, seed), Vector.zeros(units));
    }

    /** @param others what else stands in the object */
    static Initializer initializer(Node node, Set<String> others) throws ExperimentProblem {
        String type = Choices.ofId(
                node.required("type"),
                List.of("zeros", "constant", "uniform", "gaussian", "xavier", "he", "lecun", "orthogonal"),
                Function.identity());
        Set<String> names = new HashSet<>(others);
        names.add("type");
        names.addAll(
                switch (type) {
                    case "constant" -> Set.of("value");
                    case "uniform" -> Set.of("limit");
                    case "gaussian" -> Set.of("mean", "deviation");
                    case "orthogonal" -> Set.of("gain");
                    default -> Set.of();
                });
        node.withOnly(names);
        Optional<Node> mean = node.optional("mean");
        Optional<Node> gain = node.optional("gain");
        return switch (type) {
            case "constant" -> new Initializer.Constant(node.required("value").number());
            case "uniform" -> new Initializer.Uniform(node.required("limit").positive());
            case "gaussian" ->
                new Initializer.Gaussian(
                        mean.isPresent() ? mean.get().number() : 0,
                        node.required("deviation").positive());
            case "xavier" -> new Initializer.Xavier();
            case "he" -> new Initializer.He();
            case "lecun" -> new Initializer.Lecun();
            case "orthogonal" ->
                new Initializer.Orthogonal(gain.isPresent() ? gain.get().positive() : 1);
            default -> new Initializer.Zeros();
        };
    }

    private Layer givenLayer(Node node, Activation activation) throws ExperimentProblem {
        if (node.has("units")) {
            throw new ExperimentProblem(Node.member(node.place(), "initializer"), "experiment.key.missing");
        }
        Node weightsNode = node.required("weights");
        List<Node> rows = weightsNode.elements(ExperimentLimits.UNITS);
        count(weightsNode, rows.size());
        double[][] weights = new double[rows.size()][];
        for (int unit = 0; unit < weights.length; unit++) {
            weights[unit] = rows.get(unit).numbers(width);
        }
        Node biasesNode = node.required("biases");
        double[] biases = biasesNode.numbers(weights.length);
        if (biasMode == BiasMode.SHARED) {
            checkShared(biasesNode, biases);
        }
        return new Layer(activation, Matrix.of(weights), Vector.of(biases));
    }

    private static void checkShared(Node node, double[] biases) throws ExperimentProblem {
        for (int unit = 1; unit < biases.length; unit++) {
            if (Double.compare(biases[unit], biases[0]) != 0) {
                throw new ExperimentProblem(
                        Node.element(node.place(), unit),
                        "experiment.bias.shared",
                        JsonNumbers.shortest(biases[0]),
                        JsonNumbers.shortest(biases[unit]));
            }
        }
    }

    /** Stops before a layer is made that would take the network over the limit. */
    private void count(Node node, int units) throws ExperimentProblem {
        parameters += (long) units * (width + 1);
        if (parameters > ExperimentLimits.PARAMETERS) {
            throw node.problem("experiment.limit.parameters", ExperimentLimits.PARAMETERS);
        }
    }
}
