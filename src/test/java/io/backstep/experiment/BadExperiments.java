package io.backstep.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/** Files with one mistake each, and the complaint about it. */
public final class BadExperiments {
    /** A file without a mistake, from which the others are made by replacing a piece. */
    public static final String GOOD = """
            {"format": "backstep-experiment", "version": 1, "name": "good",
             "network": {"inputs": 3, "biasMode": "learned", "layers": [
              {"activation": "tanh", "weights": [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], "biases": [0.1, 0.2]},
              {"activation": "sigmoid", "weights": [[0.7, 0.8]], "biases": [0.3]}]},
             "loss": "binary-cross-entropy",
             "optimizer": {"type": "momentum", "momentum": 0.8, "nesterov": true, "learningRate": 0.5,
              "schedule": {"type": "exponential", "decayRate": 0.9, "decaySteps": 3, "staircase": true}},
             "regularization": {"l1": 0.01, "l2": 0.02, "clipNorm": 0.3},
             "data": [{"input": [1, 2, 3], "target": [1]}, {"input": [4, 5, 6], "target": [0]}],
             "batchSize": 2}
            """;

    private final Map<String, String> complaints = new LinkedHashMap<>();

    private BadExperiments() {}

    /** Complaints by the text of the file. */
    public static Map<String, String> all() {
        BadExperiments bad = new BadExperiments();
        bad.syntax();
        bad.root();
        bad.network();
        bad.rest();
        return bad.complaints;
    }

    private void put(String text, String complaint) {
        if (complaints.put(text, complaint) != null) {
            throw new IllegalStateException("twice: " + complaint);
        }
    }

    private void replace(String piece, String by, String complaint) {
        int at = GOOD.indexOf(piece);
        if (at < 0) {
            throw new IllegalStateException("not there: " + piece);
        }
        put(GOOD.substring(0, at) + by + GOOD.substring(at + piece.length()), complaint);
    }

    private void syntax() {
        put("", "the file is empty");
        put(" \n ", "the file is empty");
        put(GOOD.substring(0, 60), "line 1, column 61: the file ends too early");
        put(GOOD.substring(0, GOOD.length() - 3), "line 10, column 15: the file ends too early");
        put(GOOD + "}", "line 11, column 1: something follows after the end of the experiment");
        put(GOOD + GOOD, "line 11, column 1: something follows after the end of the experiment");
        put("x", "line 1, column 2: not valid JSON");
        replace("\"inputs\": 3,", "\"inputs\": 3,,", "line 2, column 26: not valid JSON");
        replace("\"inputs\": 3", "\"inputs\": 03", "line 2, column 25: not valid JSON");
        put("[".repeat(200), "line 1, column 102: nested too deeply, or a number or text is too long");
        put("[]", "an object in curly brackets expected, […] found");
        put("null", "an object in curly brackets expected, null found");
        put("7", "an object in curly brackets expected, 7 found");
    }

    private void root() {
        put("{}", "format: missing");
        put("{\"format\": 1}", "format: text in quotation marks expected, 1 found");
        replace(
                "backstep-experiment",
                "something",
                "format: \"backstep-experiment\" expected, \"something\" found: not an experiment of Backstep");
        replace("\"version\": 1", "\"version\": 2", "version: version 1 expected, 2 found: made by a newer Backstep");
        replace(
                "\"version\": 1",
                "\"version\": \"1\"",
                "version: a whole number from 1 to 2147483647 expected, \"1\" found");
        replace("\"name\": \"good\"", "\"title\": \"good\"", "title: unknown key");
        replace("\"name\": \"good\",", "", "name: missing");
        replace(
                "\"name\": \"good\"",
                "\"name\": \"a\\nb\"",
                "name: the name contains a line break or another control" + " character");
        replace(
                "\"name\": \"good\"",
                "\"name\": \"" + "x".repeat(201) + "\"",
                "name: at most 200 characters expected, 201 found");
        replace("\"name\": \"good\"", "\"name\": \"good\", \"name\": \"good\"", "name: the key is given twice");
        replace("\"batchSize\": 2", "\"batchSize\": 0", "batchSize: a whole number from 1 to 10000 expected, 0 found");
        replace(
                "\"batchSize\": 2",
                "\"batchSize\": 1.5",
                "batchSize: a whole number from 1 to 10000 expected, 1.5" + " found");
    }

    private void network() {
        replace("[[0.7, 0.8]]", "[[0.7]]", "layers[1].weights[0]: 2 numbers expected, 1 found");
        replace("[0.4, 0.5, 0.6]", "[0.4, 0.5]", "layers[0].weights[1]: 3 numbers expected, 2 found");
        replace("\"biases\": [0.3]", "\"biases\": [0.3, 1]", "layers[1].biases: 1 number expected, 2 found");
        replace("\"biases\": [0.3]", "\"biases\": 0.3", "layers[1].biases: a list […] expected, 0.3 found");
        replace("[[0.7, 0.8]]", "[]", "layers[1].weights: at least one element expected, none found");
        replace(", \"biases\": [0.3]", "", "layers[1].biases: missing");
        replace("0.4, 0.5", "0.4, \"0.5\"", "layers[0].weights[1][1]: a number expected, \"0.5\" found");
        replace("0.4, 0.5", "0.4, NaN", "layers[0].weights[1][1]: a finite number expected, NaN found");
        replace("0.4, 0.5", "0.4, 1e999", "layers[0].weights[1][1]: a finite number expected, Infinity found");
        replace("0.4, 0.5", "0.4, -Infinity", "layers[0].weights[1][1]: a finite number expected, -Infinity found");
        replace("0.4, 0.5", "0.4, null", "layers[0].weights[1][1]: a number expected, null found");
        replace(
                "\"tanh\"",
                "\"tahn\"",
                "layers[0].activation: \"tahn\" is not known; known are sigmoid, tanh, relu, linear, leaky-relu, elu,"
                        + " gelu, silu, softplus, step, softmax");
        replace("\"tanh\"", "\"softmax\"", "layers[0].activation: softmax stands only in the output layer");
        replace("\"learned\"", "\"shared\"", "layers[0].biases[1]: the layer has one bias (0.1), 0.2 found");
        replace("\"learned\"", "true", "network.biasMode: text in quotation marks expected, true found");
        replace(
                "\"inputs\": 3",
                "\"inputs\": 2000000000",
                "network.inputs: a whole number from 1 to 10000 expected, 2000000000 found");
        replace("\"inputs\": 3", "\"inputs\": 2", "layers[0].weights[0]: 2 numbers expected, 3 found");
        replace("\"inputs\": 3", "\"inputs\": 3, \"outputs\": 1", "network.outputs: unknown key");
        String biases = "\"biases\": [0.1, 0.2]";
        replace(
                biases,
                biases + ", \"dropout\": {\"share\": 1}",
                "layers[0].dropout.share: a number of at least 0 and under 1 expected, 1 found");
        replace(
                biases,
                biases + ", \"dropout\": 0.5",
                "layers[0].dropout: an object in curly brackets expected, 0.5 found");
        replace(biases, biases + ", \"dropout\": {}", "layers[0].dropout.share: missing");
        replace(
                biases,
                biases + ", \"dropout\": {\"share\": 0.5, \"variant\": \"both\"}",
                "layers[0].dropout.variant: \"both\" is not known; known are inverted, scaled-at-test");
        layer(
                "\"weights\": [[0.7, 0.8]], \"biases\": [0.3], \"dropout\": {\"share\": 0.5}",
                "layers[1].dropout: dropout stands in hidden layers only, as the output layer has to answer");
        replace(
                biases,
                biases + ", \"batchNormalization\": {\"gamma\": [1]}",
                "layers[0].batchNormalization.gamma: 2 numbers expected, 1 found");
        replace(
                biases,
                biases + ", \"batchNormalization\": {\"runningVariance\": [1, -1]}",
                "layers[0].batchNormalization.runningVariance[1]: a number of at least 0 expected, -1 found");
        replace(
                biases,
                biases + ", \"batchNormalization\": true",
                "layers[0].batchNormalization: an object in curly brackets expected, true found");
        layer(
                "\"weights\": [[0.7, 0.8]], \"biases\": [0.3], \"batchNormalization\": {}",
                "layers[1].batchNormalization: batch normalisation stands in hidden layers only");
        put(
                GOOD.replace(biases, biases + ", \"batchNormalization\": {}")
                        .replaceFirst("\"batchSize\": \\d+", "\"batchSize\": 1"),
                "batchSize: batch normalisation compares the samples of a batch, and 1 alone has no variance: at least 2"
                        + " expected");
        layer(
                "\"units\": 2000000000, \"initializer\": {\"type\": \"xavier\", \"seed\": 1}",
                "layers[1].units: a whole number from 1 to 10000 expected, 2000000000 found");
        layer("\"units\": 1", "layers[1].initializer: missing");
        layer("\"initializer\": {\"type\": \"xavier\", \"seed\": 1}", "layers[1].units: missing");
        layer("\"units\": 1, \"initializer\": {\"type\": \"xavier\"}", "layers[1].initializer.seed: missing");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"xavier\", \"seed\": -1}",
                "layers[1].initializer.seed: a whole number from 0 to 9007199254740991 expected, -1 found");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"uniform\", \"seed\": 1, \"limit\": 0}",
                "layers[1].initializer.limit: a number over 0 expected, 0 found");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"he\", \"seed\": 1, \"limit\": 1}",
                "layers[1].initializer.limit: unknown key");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"magic\", \"seed\": 1}",
                "layers[1].initializer.type: \"magic\" is not known; known are zeros, constant, uniform, gaussian,"
                        + " xavier, he, lecun, orthogonal");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"orthogonal\", \"seed\": 1, \"gain\": 0}",
                "layers[1].initializer.gain: a number over 0 expected, 0 found");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"orthogonal\", \"seed\": 1, \"mean\": 0}",
                "layers[1].initializer.mean: unknown key");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"gaussian\", \"seed\": 1, \"deviation\": 1, \"mean\": true}",
                "layers[1].initializer.mean: a number expected, true found");
        layer(
                "\"units\": 1, \"initializer\": {\"type\": \"he\", \"seed\": 1}, \"biases\": [0.1]",
                "layers[1].biases: biases and initializer exclude each other");
        String wide = "\"units\": 10000, \"initializer\": {\"type\": \"he\", \"seed\": 1}";
        layer(
                wide + "}, {\"activation\": \"sigmoid\", " + wide,
                "layers[2].units: the network has more than 1000000 weights and biases");
    }

    private void layer(String members, String complaint) {
        replace("\"weights\": [[0.7, 0.8]], \"biases\": [0.3]", members, complaint);
    }

    private void rest() {
        replace(
                "\"binary-cross-entropy\"",
                "\"hinge\"",
                "loss: \"hinge\" is not known; known are half-squared-error, mean-squared-error, cross-entropy,"
                        + " binary-cross-entropy");
        replace("\"sigmoid\"", "\"linear\"", "loss: binary-cross-entropy does not fit an output layer with linear");
        replace(
                "\"target\": [1]",
                "\"target\": [1.5]",
                "data[0].target[0]: a target from 0 to 1 expected for binary-cross-entropy, 1.5 found");
        replace(
                "\"binary-cross-entropy\"",
                "\"cross-entropy\"",
                "data[1].target: targets with the sum 1 expected for cross-entropy, the sum is 0");
        replace("\"target\": [1]", "\"target\": [1, 0]", "data[0].target: 1 number expected, 2 found");
        replace("[4, 5, 6]", "[4, 5]", "data[1].input: 3 numbers expected, 2 found");
        replace("\"input\": [4", "\"inputs\": [4", "data[1].inputs: unknown key");
        replace(
                "\"momentum\": 0.8",
                "\"momentum\": 1",
                "optimizer.momentum: a number of at least 0 and under 1 expected, 1 found");
        replace(
                "\"momentum\": 0.8",
                "\"momentum\": -0.1",
                "optimizer.momentum: a number of at least 0 and under 1 expected, -0.1 found");
        replace("\"momentum\": 0.8", "\"rho\": 0.8", "optimizer.rho: unknown key");
        replace("true, \"learningRate\"", "1, \"learningRate\"", "optimizer.nesterov: true or false expected, 1 found");
        replace("\"type\": \"momentum\"", "\"type\": \"sgd\"", "optimizer.momentum: unknown key");
        replace(
                "\"learningRate\": 0.5",
                "\"learningRate\": 0",
                "optimizer.learningRate: a number over 0 expected, 0 found");
        replace(" \"learningRate\": 0.5,", "", "optimizer.learningRate: missing");
        replace(
                "\"decayRate\": 0.9",
                "\"decayRate\": -1",
                "optimizer.schedule.decayRate: a number over 0 expected, -1 found");
        replace(
                "\"decaySteps\": 3",
                "\"decaySteps\": 0",
                "optimizer.schedule.decaySteps: a whole number from 1 to 1000000000 expected, 0 found");
        replace(
                "\"exponential\"",
                "\"linear\"",
                "optimizer.schedule.type: \"linear\" is not known; known are exponential, constant, step, cosine,"
                        + " warmUp");
        replace("\"l1\": 0.01", "\"l1\": -0.01", "regularization.l1: a number of at least 0 expected, -0.01 found");
        replace("\"clipNorm\": 0.3", "\"clipNorm\": 0", "regularization.clipNorm: a number over 0 expected, 0 found");
        replace(
                "\"clipNorm\": 0.3",
                "\"clipValue\": -1",
                "regularization.clipValue: a number over 0 expected, -1 found");
        replace(
                "\"clipNorm\": 0.3",
                "\"clipValue\": 1, \"clipNorm\": 0.3",
                "regularization.clipValue: clipValue and clipNorm exclude each other");
        schedules();
        averaging();
        replace(
                "\"type\": \"momentum\", \"momentum\": 0.8, \"nesterov\": true",
                "\"type\": \"adam\", \"weightDecay\": 0.1",
                "optimizer.weightDecay: unknown key");
        replace(
                "\"type\": \"momentum\", \"momentum\": 0.8, \"nesterov\": true",
                "\"type\": \"adamw\", \"weightDecay\": -0.1",
                "optimizer.weightDecay: a number of at least 0 expected, -0.1 found");
        replace(
                "\"type\": \"momentum\"",
                "\"type\": \"lion\"",
                "optimizer.type: \"lion\" is not known; known are sgd, momentum, adagrad, rmsprop, adam, adamw");
    }

    private void schedules() {
        schedule("\"type\": \"constant\", \"factor\": 1", "optimizer.schedule.factor: unknown key");
        schedule("\"type\": \"step\", \"every\": 2", "optimizer.schedule.factor: missing");
        schedule(
                "\"type\": \"step\", \"factor\": 0, \"every\": 2",
                "optimizer.schedule.factor: a number over 0 expected, 0 found");
        schedule(
                "\"type\": \"step\", \"factor\": 1, \"every\": 0",
                "optimizer.schedule.every: a whole number from 1 to 1000000000 expected, 0 found");
        schedule("\"type\": \"cosine\"", "optimizer.schedule.updates: missing");
        schedule(
                "\"type\": \"cosine\", \"updates\": 3, \"floor\": -1",
                "optimizer.schedule.floor: a number of at least 0 expected, -1 found");
        schedule(
                "\"type\": \"warmUp\", \"updates\": 3, \"share\": 1",
                "optimizer.schedule.share: a number of at least 0 and under 1 expected, 1 found");
        schedule(
                "\"type\": \"warmUp\", \"updates\": 1.5",
                "optimizer.schedule.updates: a whole number from 1 to 1000000000 expected, 1.5 found");
        schedule(
                "\"type\": \"warmUp\", \"updates\": 3, \"then\": {\"type\": \"warmUp\", \"updates\": 3}",
                "optimizer.schedule.then.type: \"warmUp\" is not known; known are exponential, constant, step, cosine");
        schedule(
                "\"type\": \"warmUp\", \"updates\": 3, \"then\": {\"type\": \"cosine\", \"updates\": 0}",
                "optimizer.schedule.then.updates: a whole number from 1 to 1000000000 expected, 0 found");
    }

    private void schedule(String members, String complaint) {
        replace(
                "\"type\": \"exponential\", \"decayRate\": 0.9, \"decaySteps\": 3, \"staircase\": true",
                members,
                complaint);
    }

    private void averaging() {
        String at = "\"learningRate\": 0.5,";
        replace(at, at + " \"averaging\": {}, ", "optimizer.averaging.decay: missing");
        replace(
                at,
                at + " \"averaging\": 0.9, ",
                "optimizer.averaging: an object in curly brackets expected, 0.9 found");
        replace(
                at,
                at + " \"averaging\": {\"decay\": 1}, ",
                "optimizer.averaging.decay: a number of at least 0 and under 1 expected, 1 found");
        replace(
                at,
                at + " \"averaging\": {\"decay\": 0.9, \"warmUp\": 1}, ",
                "optimizer.averaging.warmUp: true or false expected, 1 found");
        replace(
                at,
                at + " \"averaging\": {\"decay\": 0.9, \"warmup\": true}, ",
                "optimizer.averaging.warmup: unknown key");
    }
}
