package io.backstep.engine.data;

/** What a row is used for. */
public enum Part {
    TRAINING,
    VALIDATION,
    TEST
}
