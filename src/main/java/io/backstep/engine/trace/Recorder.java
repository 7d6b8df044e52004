package io.backstep.engine.trace;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down steps in their order. After a result that is not finite it takes down no more. */
final class Recorder {
    private final List<Step> steps = new ArrayList<>();
    private final Map<Quantity, Integer> written = new HashMap<>();
    private final Map<Quantity, Double> before = new HashMap<>();
    private double[] values = new double[64];
    private boolean diverged;

    /** Notes what is known before the first step. */
    Reference given(Quantity quantity, double value) {
        before.put(quantity, value);
        return new Reference(quantity, value);
    }

    /** Takes a step, and refers to its result. */
    Reference write(Quantity quantity, Expr expression, Phase phase, Operation operation) {
        double value = expression.evaluate();
        if (!diverged) {
            int index = steps.size();
            if (written.put(quantity, index) != null) {
                throw new IllegalStateException(quantity + " is written twice");
            }
            steps.add(new Step(quantity, expression, phase, operation));
            if (index == values.length) {
                values = Arrays.copyOf(values, 2 * index);
            }
            values[index] = value;
            diverged = !Double.isFinite(value);
        }
        return new Reference(quantity, value);
    }

    boolean diverged() {
        return diverged;
    }

    Ledger ledger() {
        for (Step step : steps) {
            if (step.phase() == Phase.UPDATE
                    || step.operation() == Operation.PENALTY
                    || step.operation() == Operation.TOTAL_GRADIENT) {
                noteSettings(step);
            }
        }
        return new Ledger(
                List.copyOf(steps), Vector.of(Arrays.copyOf(values, steps.size())), written, before, diverged);
    }

    /** What was chosen is known from the start; the expressions that use it say what it is. */
    private void noteSettings(Step step) {
        for (Reference reference : step.expression().references()) {
            if (reference.quantity() instanceof Quantity.Setting) {
                before.put(reference.quantity(), reference.value());
            }
        }
    }
}
