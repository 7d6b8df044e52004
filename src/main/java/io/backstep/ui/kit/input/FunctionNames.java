package io.backstep.ui.kit.input;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.MeanSquaredError;
import io.backstep.text.Words;
import java.util.Map;
import java.util.Objects;

/** What settings call the functions of the engine. */
public final class FunctionNames {
    private static final Map<String, String> ACTIVATIONS = Map.ofEntries(
            Map.entry("sigmoid", "panel.activation.sigmoid"),
            Map.entry("tanh", "panel.activation.tanh"),
            Map.entry("relu", "panel.activation.relu"),
            Map.entry("linear", "panel.activation.linear"),
            Map.entry("leaky-relu", "panel.activation.leakyRelu"),
            Map.entry("elu", "panel.activation.elu"),
            Map.entry("gelu", "panel.activation.gelu"),
            Map.entry("silu", "panel.activation.silu"),
            Map.entry("softplus", "panel.activation.softplus"),
            Map.entry("step", "panel.activation.step"),
            Map.entry("softmax", "panel.activation.softmax"));

    private FunctionNames() {}

    public static Words activation(Activation activation) {
        String key = Objects.requireNonNull(ACTIVATIONS.get(activation.id()));
        return messages -> messages.get(key);
    }

    public static Words loss(Loss loss) {
        String key;
        if (loss instanceof HalfSquaredError) {
            key = "panel.loss.halfSquaredError";
        } else if (loss instanceof MeanSquaredError) {
            key = "panel.loss.meanSquaredError";
        } else if (loss instanceof CrossEntropy) {
            key = "panel.loss.crossEntropy";
        } else if (loss instanceof BinaryCrossEntropy) {
            key = "panel.loss.binaryCrossEntropy";
        } else {
            throw new IllegalArgumentException(loss.id());
        }
        return messages -> messages.get(key);
    }
}
