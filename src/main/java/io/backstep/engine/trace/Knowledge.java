package io.backstep.engine.trace;

/** What is known of a quantity at a moment. There is no misleading 0 for what has not been worked out yet. */
public sealed interface Knowledge {
    /** Nothing yet. */
    record NotYetKnown() implements Knowledge {}

    /** A value from a pass before this one, which this pass has not reached yet. */
    record Stale(double value) implements Knowledge {}

    /** A value of this pass. */
    record Current(double value) implements Knowledge {}
}
