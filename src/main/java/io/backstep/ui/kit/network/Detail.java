package io.backstep.ui.kit.network;

/** How much is written at each neuron; what is not written is told on hover. */
enum Detail {
    /** Name and value within, delta above, bias below. */
    FULL,
    /** Name and value within, delta above. */
    VALUES,
    /** One number below: delta once it is known, before that the value. */
    NUMBER,
    /** Nothing but the disc. */
    NONE
}
