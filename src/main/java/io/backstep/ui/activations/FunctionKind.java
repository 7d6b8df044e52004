package io.backstep.ui.activations;

import io.backstep.engine.function.Activations;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Elu;
import io.backstep.engine.function.LeakyRelu;
import java.util.Optional;

/** The functions of the screen, in the order of its list. */
public enum FunctionKind {
    SIGMOID("sigmoid"),
    TANH("tanh"),
    RELU("relu"),
    LEAKY_RELU("leaky-relu"),
    ELU("elu"),
    GELU("gelu"),
    SILU("silu"),
    SOFTPLUS("softplus"),
    STEP("step"),
    LINEAR("linear");

    private final String id;

    FunctionKind(String id) {
        this.id = id;
    }

    /** The name in files: {@code leaky-relu}. */
    public String id() {
        return id;
    }

    /** The function, with the parameter where it has one. */
    ElementwiseActivation function(double leak, double alpha) {
        return switch (this) {
            case LEAKY_RELU -> new LeakyRelu(leak);
            case ELU -> new Elu(alpha);
            default ->
                Activations.ofId(id)
                        .filter(ElementwiseActivation.class::isInstance)
                        .map(ElementwiseActivation.class::cast)
                        .orElseThrow();
        };
    }

    static Optional<FunctionKind> ofId(String id) {
        for (FunctionKind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
