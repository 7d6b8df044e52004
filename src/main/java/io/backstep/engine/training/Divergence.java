package io.backstep.engine.training;

import io.backstep.engine.formula.Quantity;

/**
 * Where a run left the finite numbers.
 *
 * @param update which update it was, from 1; it was not made
 * @param where the first number, in the order of the trace, that is infinite or undefined: its kind, its layer, its unit
 * @param value what came out
 */
public record Divergence(long update, Quantity where, double value) {}
