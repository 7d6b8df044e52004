package io.backstep.engine.function;

/** What a unit makes of its pre-activation. */
public sealed interface Activation permits ElementwiseActivation, Softmax {
    /** The name in files: {@code leaky-relu}. */
    String id();

    /** The function's symbol as LaTeX: {@code \sigma}. */
    String symbolLatex();

    /** The function's symbol as text: {@code σ}. */
    String symbol();
}
