package io.backstep.engine.trace;

/** What a pass through the network is about at a step. */
public enum Phase {
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE
}
