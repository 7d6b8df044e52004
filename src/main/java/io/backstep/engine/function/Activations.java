package io.backstep.engine.function;

import java.util.List;
import java.util.Optional;

/** All activation functions. */
public final class Activations {
    /** The three that everybody meets first stand in front. */
    public static final List<Activation> ALL = List.of(
            new Sigmoid(),
            new Tanh(),
            new Relu(),
            new Linear(),
            new LeakyRelu(LeakyRelu.USUAL_SLOPE),
            new Elu(Elu.USUAL_ALPHA),
            new Gelu(),
            new Silu(),
            new Softplus(),
            new StepFunction(),
            new Softmax());

    private Activations() {}

    /** The function with this id, as files name it. */
    public static Optional<Activation> ofId(String id) {
        return ALL.stream().filter(activation -> activation.id().equals(id)).findFirst();
    }
}
