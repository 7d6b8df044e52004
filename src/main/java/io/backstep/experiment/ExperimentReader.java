package io.backstep.experiment;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Clipping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an experiment file, version 1. It is strict: an unknown or doubled key, a number in quotation marks, a list that
 * is too short are all problems, and no part of a file is used before all of it was found right.
 *
 * <p>May be absent: {@code schedule}, {@code averaging}, {@code regularization} and everything in it, {@code staircase},
 * {@code nesterov} and the {@code warmUp} of an averaging (false), the {@code seed} (1), a layer's {@code dropout} and its
 * {@code variant} (inverted), its {@code batchNormalization} and all numbers in that (as before any training), what follows a warm-up (the constant rate), its
 * {@code share} and a cosine's {@code floor} (0), the {@code mean} (0) and {@code gain} (1) of an initialiser, and an
 * optimiser's own numbers, which are then the usual ones ({@code momentum} 0.9, {@code rho} 0.9, {@code beta1} 0.9,
 * {@code beta2} 0.999, {@code weightDecay} 0.01). Everything else has to be there. How large an experiment may
 * be is said by {@link ExperimentLimits}.
 *
 * <p>A network may name a binary file in the same folder that holds all its numbers, see {@link ParametersBeside}:
 * {@code "parameters":{"file":"net.backstep.bin","sha256":...}}. Its layers then say their {@code units} and have no
 * numbers of their own, and an empty {@code batchNormalization} where they normalise.
 */
public final class ExperimentReader {
    static final String FORMAT = "backstep-experiment";
    static final int VERSION = 1;

    /** Reads a file. */
    public Experiment read(Path file) throws ExperimentProblem {
        if (Files.isDirectory(file)) {
            throw new ExperimentProblem("", "experiment.file.directory");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(bytes(stream), ParametersBeside.folderOf(file));
        } catch (NoSuchFileException e) {
            throw new ExperimentProblem("", "experiment.file.missing");
        } catch (IOException e) {
            throw new ExperimentProblem("", "experiment.file.unreadable");
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @throws IOException if the stream fails
     */
    public Experiment read(InputStream stream) throws IOException, ExperimentProblem {
        return read(bytes(stream));
    }

    private static byte[] bytes(InputStream stream) throws IOException, ExperimentProblem {
        byte[] bytes = stream.readNBytes(ExperimentLimits.FILE_BYTES + 1);
        if (bytes.length > ExperimentLimits.FILE_BYTES) {
            throw new ExperimentProblem("", "experiment.limit.bytes", ExperimentLimits.FILE_BYTES / (1024 * 1024));
        }
        return bytes;
    }

    /** Reads what a file holds that stands alone. */
    public Experiment read(byte[] content) throws ExperimentProblem {
        return read(content, Optional.empty());
    }

    /** Reads what a file holds, which may name another file beside it. */
    public Experiment read(byte[] content, Path file) throws ExperimentProblem {
        return read(content, ParametersBeside.folderOf(file));
    }

    private static Experiment read(byte[] content, Optional<Path> folder) throws ExperimentProblem {
        Node root = new Node("", JsonParsing.parse(content));
        Node format = root.required("format");
        if (!format.text().equals(FORMAT)) {
            throw format.problem(
                    "experiment.format",
                    JsonValue.JsonText.quote(FORMAT),
                    format.value().quoted());
        }
        Node version = root.required("version");
        if (version.whole(1, Integer.MAX_VALUE) != VERSION) {
            throw version.problem("experiment.version", VERSION, version.value().quoted());
        }
        root.withOnly(Set.of(
                "format",
                "version",
                "name",
                "network",
                "loss",
                "optimizer",
                "regularization",
                "data",
                "batchSize",
                "seed"));
        String name = name(root.required("name"));
        Network network = NetworkReading.network(root.required("network"), folder);
        Loss loss = loss(root.required("loss"), network);
        Regularizer regularizer = Regularizer.NONE;
        Optional<Clipping> clipping = Optional.empty();
        Optional<Node> regularization = root.optional("regularization");
        if (regularization.isPresent()) {
            Node node = regularization.get().withOnly(Set.of("l1", "l2", "clipNorm", "clipValue"));
            regularizer = new Regularizer(penalty(node.optional("l1")), penalty(node.optional("l2")));
            clipping = clipping(node.optional("clipNorm"), node.optional("clipValue"));
        }
        Optional<Node> seed = root.optional("seed");
        Node batchSizeNode = root.required("batchSize");
        int batchSize = batchSizeNode.whole(1, ExperimentLimits.BATCH_SIZE);
        if (network.normalizes() && batchSize < BatchNormalization.SMALLEST_BATCH) {
            throw batchSizeNode.problem("experiment.normalization.batch", batchSize, BatchNormalization.SMALLEST_BATCH);
        }
        return new Experiment(
                name,
                network,
                loss,
                OptimizerReading.optimizer(root.required("optimizer"), clipping),
                regularizer,
                data(root.required("data"), network, loss),
                batchSize,
                seed.isPresent() ? seed.get().whole(0, Experiment.LARGEST_SEED) : Experiment.USUAL_SEED);
    }

    private static String name(Node node) throws ExperimentProblem {
        String name = node.text();
        int length = name.codePointCount(0, name.length());
        if (length > ExperimentLimits.NAME_LENGTH) {
            throw node.problem("experiment.limit.characters", ExperimentLimits.NAME_LENGTH, length);
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw node.problem("experiment.name.control");
        }
        return name;
    }

    private static Loss loss(Node node, Network network) throws ExperimentProblem {
        Loss loss = Choices.ofId(node, Losses.ALL, Loss::id);
        if (!loss.accepts(network.outputLayer().activation())) {
            throw node.problem(
                    "experiment.loss.output",
                    loss.id(),
                    network.outputLayer().activation().id());
        }
        return loss;
    }

    private static double penalty(Optional<Node> node) throws ExperimentProblem {
        // + 0.0: there is no use in telling -0 from 0 here.
        return node.isPresent() ? node.get().notNegative() + 0.0 : 0;
    }

    private static Optional<Clipping> clipping(Optional<Node> norm, Optional<Node> value) throws ExperimentProblem {
        if (norm.isPresent() && value.isPresent()) {
            throw value.get().problem("experiment.excluded", "clipValue", "clipNorm");
        }
        if (value.isPresent()) {
            return Optional.of(new Clipping.ByValue(value.get().positive()));
        }
        return norm.isPresent() ? Optional.of(new Clipping.ByNorm(norm.get().positive())) : Optional.empty();
    }

    private static List<Sample> data(Node node, Network network, Loss loss) throws ExperimentProblem {
        List<Sample> data = new ArrayList<>();
        for (Node sample : node.elements(ExperimentLimits.SAMPLES)) {
            sample.withOnly(Set.of("input", "target"));
            double[] input = sample.required("input").numbers(network.inputs());
            Node targetNode = sample.required("target");
            double[] target = targetNode.numbers(network.outputs());
            Optional<Loss.TargetProblem> problem = loss.problemWith(target);
            if (problem.isPresent()) {
                throw targetProblem(targetNode, loss, problem.get());
            }
            data.add(Sample.of(input, target));
        }
        return data;
    }

    private static ExperimentProblem targetProblem(Node target, Loss loss, Loss.TargetProblem problem) {
        String found = JsonNumbers.shortest(problem.value());
        String element = Node.element(target.place(), problem.index());
        return switch (problem.kind()) {
            case NEGATIVE -> new ExperimentProblem(element, "experiment.target.negative", loss.id(), found);
            case OUTSIDE_UNIT_INTERVAL -> new ExperimentProblem(element, "experiment.target.outside", loss.id(), found);
            case NOT_A_DISTRIBUTION -> target.problem("experiment.target.sum", loss.id(), found);
        };
    }
}
