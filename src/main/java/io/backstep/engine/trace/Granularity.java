package io.backstep.engine.trace;

/** How much happens at one click. */
public enum Granularity {
    /** One expression. */
    TERM,
    /** All that happens at one unit before the next has its turn. */
    NEURON,
    /** The same for a whole layer. */
    LAYER,
    /** Forward, loss, backward, or update. */
    PASS,
    /** All of it. */
    ITERATION
}
