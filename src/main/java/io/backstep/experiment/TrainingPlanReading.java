package io.backstep.experiment;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what {@link TrainingPlanText} writes. */
final class TrainingPlanReading {
    private static final int MOST_PATIENCE = 1_000_000_000;

    private final Function<String, Optional<DataSet>> own;

    TrainingPlanReading(Function<String, Optional<DataSet>> own) {
        this.own = own;
    }

    TrainingPlan plan(Node root) throws ExperimentProblem {
        root.withOnly(Set.of("format", "version", "data", "network", "settings"));
        Choices.ofId(root.required("format"), List.of(TrainingPlanText.FORMAT), Function.identity());
        root.required("version").whole(TrainingPlanText.VERSION, TrainingPlanText.VERSION);
        return new TrainingPlan(
                data(root.required("data")), network(root.required("network")), settings(root.required("settings")));
    }

    private DataPlan data(Node node) throws ExperimentProblem {
        node.withOnly(Set.of("source", "features", "validation", "test", "splitSeed", "scaling", "coding"));
        Optional<Node> featuresNode = node.optional("features");
        Optional<InputFeatures> features = Optional.empty();
        if (featuresNode.isPresent()) {
            List<InputFeature> chosen = new ArrayList<>();
            for (Node feature : featuresNode.get().elements(InputFeature.values().length)) {
                chosen.add(Choices.ofId(feature, List.of(InputFeature.values()), InputFeature::id));
            }
            features = Optional.of(new InputFeatures(chosen));
        }
        double validation = node.required("validation").shareBelowOne();
        Node testNode = node.required("test");
        double test = testNode.shareBelowOne();
        if (validation + test >= 1) {
            throw testNode.problem("experiment.expected.share", testNode.value().quoted());
        }
        return new DataPlan(
                source(node.required("source")),
                features,
                new Shares(validation, test),
                seed(node.required("splitSeed")),
                Choices.ofId(node.required("scaling"), List.of(Scaling.values()), Scaling::id),
                coding(node.optional("coding")));
    }

    private DataSource source(Node node) throws ExperimentProblem {
        if (node.has("shipped")) {
            node.withOnly(Set.of("shipped"));
            return new DataSource.Shipped(
                    Choices.ofId(node.required("shipped"), List.of(ShippedData.values()), ShippedData::id));
        }
        if (node.has("own")) {
            node.withOnly(Set.of("own"));
            Node name = node.required("own");
            Optional<DataSet> found = own.apply(name.text());
            if (found.isEmpty()) {
                throw name.problem("experiment.plan.own", name.value().quoted());
            }
            return new DataSource.Own(name.text(), found.get());
        }
        node.withOnly(Set.of("pattern", "size", "noise", "seed"));
        return new DataSource.Generated(
                Choices.ofId(node.required("pattern"), List.of(Pattern.values()), Pattern::id),
                node.required("size").whole(1, DataSet.MOST_ROWS),
                node.required("noise").notNegative(),
                seed(node.required("seed")));
    }

    private static ClassCoding coding(Optional<Node> node) throws ExperimentProblem {
        if (node.isEmpty()) {
            return new ClassCoding.OneHot();
        }
        double[] outputs = node.get().numbers(2);
        if (!(outputs[0] < outputs[1])) {
            throw node.get().problem("experiment.plan.coding");
        }
        return new ClassCoding.Single(outputs[0], outputs[1]);
    }

    private static NetworkPlan network(Node node) throws ExperimentProblem {
        node.withOnly(Set.of("biasMode", "hidden", "output"));
        List<NetworkPlan.Hidden> hidden = new ArrayList<>();
        for (Node layer : node.required("hidden").elementsOrNone(ExperimentLimits.LAYERS - 1)) {
            layer.withOnly(Set.of("units", "activation", "initializer", "dropout", "batchNormalization"));
            Optional<Node> normalization = layer.optional("batchNormalization");
            hidden.add(new NetworkPlan.Hidden(
                    layer.required("units").whole(1, ExperimentLimits.UNITS),
                    activation(layer),
                    NetworkReading.initializer(layer.required("initializer"), Set.of()),
                    NetworkReading.dropout(layer.optional("dropout"), false),
                    normalization.isPresent() && normalization.get().truth()));
        }
        Node output = node.required("output").withOnly(Set.of("activation", "initializer"));
        return new NetworkPlan(
                hidden,
                new NetworkPlan.Output(
                        activation(output), NetworkReading.initializer(output.required("initializer"), Set.of())),
                Choices.ofId(node.required("biasMode"), List.of(BiasMode.values()), BiasMode::id));
    }

    private static Activation activation(Node layer) throws ExperimentProblem {
        return Choices.ofId(layer.required("activation"), Activations.ALL, Activation::id);
    }

    private static RunSettings settings(Node node) throws ExperimentProblem {
        node.withOnly(Set.of(
                "loss",
                "l1",
                "l2",
                "optimizer",
                "clipNorm",
                "clipValue",
                "batchSize",
                "order",
                "seed",
                "earlyStopping"));
        Optional<Node> norm = node.optional("clipNorm");
        Optional<Node> value = node.optional("clipValue");
        if (norm.isPresent() && value.isPresent()) {
            throw value.get().problem("experiment.excluded", "clipNorm", "clipValue");
        }
        Optional<Clipping> clipping = Optional.empty();
        if (norm.isPresent()) {
            clipping = Optional.of(new Clipping.ByNorm(norm.get().positive()));
        } else if (value.isPresent()) {
            clipping = Optional.of(new Clipping.ByValue(value.get().positive()));
        }
        return new RunSettings(
                Choices.ofId(node.required("loss"), Losses.ALL, Loss::id),
                new Regularizer(
                        node.required("l1").notNegative(), node.required("l2").notNegative()),
                OptimizerReading.optimizer(node.required("optimizer"), clipping),
                node.required("batchSize").whole(1, ExperimentLimits.BATCH_SIZE),
                Choices.ofId(node.required("order"), List.of(SampleOrder.values()), SampleOrder::id),
                seed(node.required("seed")),
                earlyStopping(node.optional("earlyStopping")));
    }

    private static Optional<EarlyStopping> earlyStopping(Optional<Node> node) throws ExperimentProblem {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        node.get().withOnly(Set.of("patience", "leastImprovement"));
        return Optional.of(new EarlyStopping(
                node.get().required("patience").whole(1, MOST_PATIENCE),
                node.get().required("leastImprovement").notNegative()));
    }

    private static long seed(Node node) throws ExperimentProblem {
        try {
            return Long.parseLong(node.text());
        } catch (NumberFormatException notWhole) {
            throw node.problem("experiment.plan.seed", node.value().quoted());
        }
    }
}
