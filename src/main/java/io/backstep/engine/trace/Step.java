package io.backstep.engine.trace;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity;

/**
 * One quantity worked out. A step has no result and no words of its own: both follow from the expression.
 *
 * @param writes the quantity that has a value, or another value, after the step
 * @param expression what gives it; its references hold the values of the moment before the step
 */
public record Step(Quantity writes, Expr expression, Phase phase, Operation operation) {
    /** What the step comes to. */
    public double value() {
        return expression.evaluate();
    }
}
