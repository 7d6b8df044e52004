package io.backstep.engine.trace;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The steps of an iteration with what each came to, and what was known before the first.
 *
 * @param written for each quantity the step that writes it; none is written twice
 * @param before what was known before the first step
 * @param diverged whether the last step's result is not a finite number
 */
record Ledger(
        List<Step> steps,
        Vector values,
        Map<Quantity, Integer> written,
        Map<Quantity, Double> before,
        boolean diverged) {

    OptionalInt stepThatWrites(Quantity quantity) {
        Integer step = written.get(quantity);
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    double value(int step) {
        return values.get(step);
    }

    Optional<Double> valueBefore(Quantity quantity) {
        return Optional.ofNullable(before.get(quantity));
    }
}
