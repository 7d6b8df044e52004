package io.backstep.experiment;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.BestSoFar;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import io.backstep.experiment.SavedRun.Stopping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Runs as files, version 1:
 *
 * <pre>{"format":"backstep-training","version":1,"experiment":SHA-256 of the experiment as it is written to a file,
 *  "order":"shuffled","seed":1,"updates":120,"parameters":[...],"slots":[[...],...]}</pre>
 *
 * Where layers normalise over the batch, {@code running} holds their moving means and then their moving variances, layer
 * by layer. The parameters stand in the order of {@link Network#learnedParameters()}, and so does every slot that the optimiser
 * keeps; {@code slots} is absent where it keeps none. Two more may follow, where the run is trained on other data than
 * those of the experiment or in another way, and where it is to stop early:
 *
 * <pre>{...,"data":{"source":"spiral","samples":500,"noise":0.1,"scale":"none","validation":0.2,"test":0.2,
 *  "samplesSha256":...},"earlyStopping":{"patience":5,"leastImprovement":0,"withoutImprovement":2,"loss":0.3,
 *  "updates":80,"parameters":[...],"slots":[[...],...]}}</pre>
 *
 * <p>Everything else is found in the experiment, and a run of another one is not read. Reading is as strict as that of
 * experiments, and gives the same run, bit for bit.
 */
public final class SavedRunFile {
    private static final String FORMAT = "backstep-training";
    private static final int VERSION = 1;
    private static final int MEGABYTES = 128;

    private final Experiment experiment;

    /**
     * @param experiment to which the runs belong, as it was before them
     */
    public SavedRunFile(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public void write(Path file, SavedRun run) throws IOException {
        WholeFile.write(file, text(run).getBytes(StandardCharsets.UTF_8));
    }

    /** What the file holds. */
    public String text(SavedRun run) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("format", new JsonText(FORMAT));
        root.put("version", number(VERSION));
        root.put("experiment", new JsonText(fingerprint()));
        root.put("order", new JsonText(run.order().id()));
        root.put("seed", number((double) run.seed()));
        putState(root, run.network(), run.state());
        run.data().ifPresent(data -> root.put("data", SavedDataJson.of(data)));
        run.stopping().ifPresent(stopping -> root.put("earlyStopping", json(stopping)));
        return JsonLayout.of(new JsonObject(root));
    }

    private JsonObject json(Stopping stopping) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("patience", number(stopping.when().patience()));
        members.put("leastImprovement", number(stopping.when().leastImprovement()));
        members.put("withoutImprovement", number(stopping.kept().withoutImprovement()));
        if (Double.isFinite(stopping.kept().loss())) {
            members.put("loss", number(stopping.kept().loss()));
        }
        putState(members, stopping.kept().network(), stopping.kept().state());
        return new JsonObject(members);
    }

    private void putState(Map<String, JsonValue> members, Network network, OptimizerState state) {
        members.put("updates", number((double) state.updates()));
        List<Parameter> learned = network.learnedParameters();
        members.put(
                "parameters",
                numbers(learned.stream().mapToDouble(network::valueOf).toArray()));
        List<JsonValue> slots = new ArrayList<>();
        for (int s = 0; s < experiment.optimizer().keptSlots().size(); s++) {
            int slot = s;
            slots.add(numbers(
                    state.slots().stream().mapToDouble(held -> held.get(slot)).toArray()));
        }
        if (network.normalizes()) {
            members.put("running", numbers(running(network)));
        }
        if (!slots.isEmpty()) {
            members.put("slots", new JsonArray(slots));
        }
    }

    /** The moving means and variances of every layer that normalises. */
    private static double[] running(Network network) {
        return network.layers().stream()
                .flatMap(layer -> layer.normalization().stream())
                .flatMapToDouble(normalization -> DoubleStream.concat(
                        Arrays.stream(normalization.runningMean().toArray()),
                        Arrays.stream(normalization.runningVariance().toArray())))
                .toArray();
    }

    private static Network withRunning(Network network, double[] running) {
        int next = 0;
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : network.layers()) {
            int units = layer.units();
            if (layer.normalization().isPresent()) {
                Vector means = Vector.of(Arrays.copyOfRange(running, next, next + units));
                Vector variances = Vector.of(Arrays.copyOfRange(running, next + units, next + 2 * units));
                next += 2 * units;
                layers.add(
                        layer.withNormalization(layer.normalization().map(old -> old.withRunning(means, variances))));
            } else {
                layers.add(layer);
            }
        }
        return new Network(network.inputs(), layers, network.biasMode());
    }

    private static JsonArray numbers(double[] numbers) {
        return new JsonArray(
                Arrays.stream(numbers).mapToObj(SavedRunFile::number).toList());
    }

    private static JsonValue number(double value) {
        return new JsonNumber(value, value == Math.rint(value));
    }

    private String fingerprint() {
        byte[] text = new ExperimentWriter().text(experiment).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it.
            throw new IllegalStateException(e);
        }
    }

    /** Reads a file. */
    public SavedRun read(Path file) throws ExperimentProblem {
        if (Files.isDirectory(file)) {
            throw new ExperimentProblem("", "experiment.file.directory");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MEGABYTES * 1024 * 1024 + 1);
            if (bytes.length > MEGABYTES * 1024 * 1024) {
                throw new ExperimentProblem("", "experiment.limit.bytes", MEGABYTES);
            }
            return read(bytes);
        } catch (NoSuchFileException e) {
            throw new ExperimentProblem("", "experiment.file.missing");
        } catch (IOException e) {
            throw new ExperimentProblem("", "experiment.file.unreadable");
        }
    }

    /** Reads what a file holds. */
    public SavedRun read(byte[] content) throws ExperimentProblem {
        Node root = new Node("", JsonParsing.parse(content));
        Node format = root.required("format");
        if (!format.text().equals(FORMAT)) {
            throw format.problem(
                    "experiment.state.format",
                    JsonText.quote(FORMAT),
                    format.value().quoted());
        }
        Node version = root.required("version");
        if (version.whole(1, Integer.MAX_VALUE) != VERSION) {
            throw version.problem("experiment.version", VERSION, version.value().quoted());
        }
        Set<String> names =
                new HashSet<>(Set.of("format", "version", "experiment", "order", "seed", "data", "earlyStopping"));
        names.addAll(namesOfState());
        root.withOnly(names);
        Node of = root.required("experiment");
        if (!of.text().equals(fingerprint())) {
            throw of.problem("experiment.state.other");
        }
        SampleOrder order = Choices.ofId(root.required("order"), List.of(SampleOrder.values()), SampleOrder::id);
        long seed = root.required("seed").whole(0, SavedRun.LARGEST_SEED);
        Optional<Node> data = root.optional("data");
        Optional<Node> stopping = root.optional("earlyStopping");
        return new SavedRun(
                order,
                seed,
                network(root),
                state(root),
                data.isPresent() ? Optional.of(SavedDataJson.read(data.get())) : Optional.empty(),
                stopping.isPresent() ? Optional.of(stopping(stopping.get())) : Optional.empty());
    }

    private Stopping stopping(Node node) throws ExperimentProblem {
        Set<String> names = new HashSet<>(Set.of("patience", "leastImprovement", "withoutImprovement", "loss"));
        names.addAll(namesOfState());
        node.withOnly(names);
        EarlyStopping when = new EarlyStopping(
                node.required("patience").whole(1, Integer.MAX_VALUE),
                node.required("leastImprovement").notNegative());
        Optional<Node> loss = node.optional("loss");
        BestSoFar kept = new BestSoFar(
                network(node),
                state(node),
                loss.isPresent() ? loss.get().number() : Double.POSITIVE_INFINITY,
                node.required("withoutImprovement").whole(0, Integer.MAX_VALUE));
        return new Stopping(when, kept);
    }

    private Set<String> namesOfState() {
        Set<String> names = new HashSet<>(Set.of("updates", "parameters"));
        if (experiment.network().normalizes()) {
            names.add("running");
        }
        if (!experiment.optimizer().keptSlots().isEmpty()) {
            names.add("slots");
        }
        return names;
    }

    private int learned() {
        return experiment.network().learnedParameters().size();
    }

    private Network network(Node node) throws ExperimentProblem {
        Network network =
                experiment.network().withLearned(node.required("parameters").numbers(learned()));
        if (!network.normalizes()) {
            return network;
        }
        return withRunning(network, node.required("running").numbers(running(network).length));
    }

    private OptimizerState state(Node node) throws ExperimentProblem {
        return new OptimizerState(node.required("updates").whole(0, SavedRun.LARGEST_SEED), slots(node, learned()));
    }

    private List<Vector> slots(Node root, int learned) throws ExperimentProblem {
        int kept = experiment.optimizer().keptSlots().size();
        double[][] rows = new double[kept][];
        if (kept > 0) {
            Node node = root.required("slots");
            List<Node> lists = node.elements(kept);
            if (lists.size() != kept) {
                throw node.problem("experiment.state.slots", kept, lists.size());
            }
            for (int slot = 0; slot < kept; slot++) {
                rows[slot] = lists.get(slot).numbers(learned);
            }
        }
        List<Vector> slots = new ArrayList<>(learned);
        for (int i = 0; i < learned; i++) {
            double[] held = new double[kept];
            for (int slot = 0; slot < kept; slot++) {
                held[slot] = rows[slot][i];
            }
            slots.add(Vector.of(held));
        }
        return slots;
    }
}
