package io.backstep.experiment;

import io.backstep.engine.data.Sample;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.UpdateRule;
import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonBoolean;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes experiments as files of version 1. Reading one back gives the same experiment, bit for bit. Short lists stand on
 * one line, so that a person can read the file and compare two of them.
 */
public final class ExperimentWriter {
    /**
     * Writes the file whole or not at all.
     *
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public void write(Path file, Experiment experiment) throws IOException {
        WholeFile.write(file, text(experiment).getBytes(StandardCharsets.UTF_8));
    }

    /** What the file holds. */
    public String text(Experiment experiment) {
        return text(experiment, Optional.empty());
    }

    /**
     * What the file holds.
     *
     * @param parameters where the numbers of the network stand, if that is elsewhere
     */
    String text(Experiment experiment, Optional<JsonObject> parameters) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("format", new JsonText(ExperimentReader.FORMAT));
        root.put("version", number(ExperimentReader.VERSION));
        root.put("name", new JsonText(experiment.name()));
        root.put("network", network(experiment.network(), parameters));
        root.put("loss", new JsonText(experiment.loss().id()));
        root.put("optimizer", optimizer(experiment.optimizer()));
        Map<String, JsonValue> regularization = new LinkedHashMap<>();
        if (experiment.regularizer().l1() != 0) {
            regularization.put("l1", number(experiment.regularizer().l1()));
        }
        if (experiment.regularizer().l2() != 0) {
            regularization.put("l2", number(experiment.regularizer().l2()));
        }
        experiment
                .optimizer()
                .clipping()
                .ifPresent(clipping -> regularization.put(
                        clipping instanceof Clipping.ByNorm ? "clipNorm" : "clipValue", number(clipping.threshold())));
        if (!regularization.isEmpty()) {
            root.put("regularization", new JsonObject(regularization));
        }
        root.put(
                "data",
                new JsonArray(
                        experiment.data().stream().map(ExperimentWriter::sample).toList()));
        root.put("batchSize", number(experiment.batchSize()));
        if (experiment.seed() != Experiment.USUAL_SEED) {
            root.put("seed", number((double) experiment.seed()));
        }
        return JsonLayout.of(new JsonObject(root));
    }

    private static JsonValue network(Network network, Optional<JsonObject> parameters) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("inputs", number(network.inputs()));
        object.put("biasMode", new JsonText(network.biasMode().id()));
        parameters.ifPresent(reference -> object.put(ParametersBeside.KEY, reference));
        object.put(
                "layers",
                new JsonArray(network.layers().stream()
                        .map(layer -> parameters.isPresent() ? bare(layer) : layer(layer))
                        .toList()));
        return new JsonObject(object);
    }

    private static JsonValue bare(Layer layer) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("activation", new JsonText(layer.activation().id()));
        object.put("units", number(layer.units()));
        layer.normalization().ifPresent(any -> object.put("batchNormalization", new JsonObject(Map.of())));
        layer.dropout().ifPresent(dropout -> object.put("dropout", dropout(dropout)));
        return new JsonObject(object);
    }

    private static JsonValue layer(Layer layer) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("activation", new JsonText(layer.activation().id()));
        object.put(
                "weights",
                new JsonArray(Arrays.stream(layer.weights().toArray())
                        .map(ExperimentWriter::numbers)
                        .toList()));
        object.put("biases", numbers(layer.biases().toArray()));
        layer.normalization().ifPresent(normalization -> {
            Map<String, JsonValue> numbers = new LinkedHashMap<>();
            numbers.put("gamma", numbers(normalization.gamma()));
            numbers.put("beta", numbers(normalization.beta()));
            numbers.put("runningMean", numbers(normalization.runningMean()));
            numbers.put("runningVariance", numbers(normalization.runningVariance()));
            object.put("batchNormalization", new JsonObject(numbers));
        });
        layer.dropout().ifPresent(dropout -> object.put("dropout", dropout(dropout)));
        return new JsonObject(object);
    }

    static JsonValue dropout(Dropout dropout) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("share", number(dropout.share()));
        object.put("variant", new JsonText(dropout.variant().id()));
        return new JsonObject(object);
    }

    static JsonValue optimizer(Optimizer optimizer) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        UpdateRule rule = optimizer.rule();
        object.put("type", new JsonText(rule.id()));
        object.put("learningRate", number(optimizer.learningRate()));
        if (rule instanceof Momentum momentum) {
            object.put("momentum", number(momentum.momentum()));
            object.put("nesterov", new JsonBoolean(momentum.nesterov()));
        } else if (rule instanceof Rmsprop rmsprop) {
            object.put("rho", number(rmsprop.rho()));
        } else if (rule instanceof Adam adam) {
            adam(object, adam);
        } else if (rule instanceof AdamW adamW) {
            adam(object, adamW.adam());
            object.put("weightDecay", number(adamW.weightDecay()));
        }
        if (!(optimizer.schedule() instanceof RateSchedule.Constant)) {
            object.put("schedule", schedule(optimizer.schedule()));
        }
        optimizer.averaging().ifPresent(averaging -> {
            Map<String, JsonValue> average = new LinkedHashMap<>();
            average.put("decay", number(averaging.decay()));
            average.put("warmUp", new JsonBoolean(averaging.warmUp()));
            object.put("averaging", new JsonObject(average));
        });
        return new JsonObject(object);
    }

    private static void adam(Map<String, JsonValue> object, Adam adam) {
        object.put("beta1", number(adam.beta1()));
        object.put("beta2", number(adam.beta2()));
    }

    private static JsonValue schedule(RateSchedule schedule) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        if (schedule instanceof RateSchedule.Exponential exponential) {
            object.put("type", new JsonText("exponential"));
            object.put("decayRate", number(exponential.decayRate()));
            object.put("decaySteps", number(exponential.decaySteps()));
            object.put("staircase", new JsonBoolean(exponential.staircase()));
        } else if (schedule instanceof RateSchedule.Step step) {
            object.put("type", new JsonText("step"));
            object.put("factor", number(step.factor()));
            object.put("every", number(step.every()));
        } else if (schedule instanceof RateSchedule.Cosine cosine) {
            object.put("type", new JsonText("cosine"));
            object.put("floor", number(cosine.floor()));
            object.put("updates", number(cosine.updates()));
        } else if (schedule instanceof RateSchedule.WarmUp warmUp) {
            object.put("type", new JsonText("warmUp"));
            object.put("share", number(warmUp.share()));
            object.put("updates", number(warmUp.updates()));
            object.put("then", schedule(warmUp.then()));
        } else {
            object.put("type", new JsonText("constant"));
        }
        return new JsonObject(object);
    }

    private static JsonValue sample(Sample sample) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("input", numbers(sample.input()));
        object.put("target", numbers(sample.target()));
        return new JsonObject(object);
    }

    private static JsonValue numbers(Vector vector) {
        return numbers(vector.toArray());
    }

    private static JsonValue numbers(double[] numbers) {
        return new JsonArray(
                Arrays.stream(numbers).mapToObj(ExperimentWriter::number).toList());
    }

    private static JsonValue number(double value) {
        return new JsonNumber(value, value == Math.rint(value));
    }
}
