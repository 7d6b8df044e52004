package io.backstep.experiment;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonBoolean;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans as text, to be kept and taken up again: JSON like that of experiments, and read as strictly. Of data of a learner's
 * own it holds the name only; of activation functions the id, so that those with a number of their own come back with the
 * usual one. Everything else comes back bit for bit.
 */
public final class TrainingPlanText {
    static final String FORMAT = "backstep-plan";
    static final int VERSION = 1;

    private TrainingPlanText() {}

    /** The plan as text. */
    public static String of(TrainingPlan plan) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("format", text(FORMAT));
        root.put("version", number(VERSION));
        root.put("data", data(plan.data()));
        root.put("network", network(plan.network()));
        root.put("settings", settings(plan.settings()));
        return JsonLayout.of(new JsonObject(root));
    }

    /**
     * The plan that a text holds. Whether it can be trained {@link TrainingPlan#problems} tells.
     *
     * @param own finds data of a learner's own by their name
     */
    public static TrainingPlan read(String text, Function<String, Optional<DataSet>> own) throws ExperimentProblem {
        Node root = new Node("", JsonParsing.parse(text.getBytes(StandardCharsets.UTF_8)));
        return new TrainingPlanReading(own).plan(root);
    }

    private static JsonValue data(DataPlan plan) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("source", source(plan.source()));
        plan.features()
                .ifPresent(features -> object.put(
                        "features",
                        new JsonArray(features.chosen().stream()
                                .map(InputFeature::id)
                                .map(TrainingPlanText::text)
                                .toList())));
        object.put("validation", number(plan.shares().validation()));
        object.put("test", number(plan.shares().test()));
        object.put("splitSeed", seed(plan.splitSeed()));
        object.put("scaling", text(plan.scaling().id()));
        if (plan.coding() instanceof ClassCoding.Single single) {
            object.put("coding", new JsonArray(List.of(number(single.first()), number(single.second()))));
        }
        return new JsonObject(object);
    }

    private static JsonValue source(DataSource source) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        if (source instanceof DataSource.Generated made) {
            object.put("pattern", text(made.pattern().id()));
            object.put("size", number(made.size()));
            object.put("noise", number(made.noise()));
            object.put("seed", seed(made.seed()));
        } else if (source instanceof DataSource.Shipped shipped) {
            object.put("shipped", text(shipped.set().id()));
        } else if (source instanceof DataSource.Own owned) {
            object.put("own", text(owned.name()));
        }
        return new JsonObject(object);
    }

    private static JsonValue network(NetworkPlan plan) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("biasMode", text(plan.biasMode().id()));
        object.put(
                "hidden",
                new JsonArray(
                        plan.hidden().stream().map(TrainingPlanText::hidden).toList()));
        Map<String, JsonValue> output = new LinkedHashMap<>();
        output.put("activation", text(plan.output().activation().id()));
        output.put("initializer", initializer(plan.output().start()));
        object.put("output", new JsonObject(output));
        return new JsonObject(object);
    }

    /** What a layer does not have is not written. */
    private static JsonValue hidden(NetworkPlan.Hidden layer) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("units", number(layer.units()));
        object.put("activation", text(layer.activation().id()));
        object.put("initializer", initializer(layer.start()));
        layer.dropout().ifPresent(dropout -> object.put("dropout", ExperimentWriter.dropout(dropout)));
        if (layer.normalized()) {
            object.put("batchNormalization", new JsonBoolean(true));
        }
        return new JsonObject(object);
    }

    private static JsonValue initializer(Initializer initializer) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("type", text(initializer.id()));
        if (initializer instanceof Initializer.Constant constant) {
            object.put("value", number(constant.value()));
        } else if (initializer instanceof Initializer.Uniform uniform) {
            object.put("limit", number(uniform.limit()));
        } else if (initializer instanceof Initializer.Gaussian gaussian) {
            object.put("mean", number(gaussian.mean()));
            object.put("deviation", number(gaussian.deviation()));
        } else if (initializer instanceof Initializer.Orthogonal orthogonal) {
            object.put("gain", number(orthogonal.gain()));
        }
        return new JsonObject(object);
    }

    private static JsonValue settings(RunSettings settings) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("loss", text(settings.loss().id()));
        object.put("l1", number(settings.regularizer().l1()));
        object.put("l2", number(settings.regularizer().l2()));
        object.put("optimizer", ExperimentWriter.optimizer(settings.optimizer()));
        settings.optimizer()
                .clipping()
                .ifPresent(clipping -> object.put(
                        clipping instanceof Clipping.ByNorm ? "clipNorm" : "clipValue", number(clipping.threshold())));
        object.put("batchSize", number(settings.batchSize()));
        object.put("order", text(settings.order().id()));
        object.put("seed", seed(settings.seed()));
        settings.earlyStopping().ifPresent(stopping -> {
            Map<String, JsonValue> early = new LinkedHashMap<>();
            early.put("patience", number(stopping.patience()));
            early.put("leastImprovement", number(stopping.leastImprovement()));
            object.put("earlyStopping", new JsonObject(early));
        });
        return new JsonObject(object);
    }

    private static JsonValue text(String text) {
        return new JsonText(text);
    }

    /** As a text, for a number of JSON does not hold all seeds. */
    private static JsonValue seed(long seed) {
        return new JsonText(Long.toString(seed));
    }

    private static JsonValue number(double value) {
        return new JsonNumber(value, value == Math.rint(value));
    }
}
