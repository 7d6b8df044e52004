package io.backstep.ui.step;

import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.network.Masks;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.training.FiniteDifference;
import io.backstep.text.Messages;
import io.backstep.ui.step.StepExplanation.Check;
import java.util.Optional;

/** Checks the derivative on view by nudging what it is a derivative of. */
final class DerivativeCheck {
    /** With fewer digits in common the two are not the same number; rounding alone leaves more. */
    private static final int FEWEST_DIGITS = 4;

    private final Messages messages;

    DerivativeCheck(Messages messages) {
        this.messages = messages;
    }

    /** The check of what the last step worked out, or nothing if that is no derivative of a sample's loss. */
    Optional<Check> of(StepRun run) {
        Trace trace = run.trace();
        Step step = trace.step(run.position() - 1);
        boolean wholeObjective = step.operation() == Operation.TOTAL_GRADIENT;
        Optional<Quantity> variable = FiniteDifference.variableOf(step.writes());
        // The samples of a normalised batch depend on each other: nudging one changes the losses of all.
        if (variable.isEmpty() || wholeObjective || trace.before().normalizes() || !Double.isFinite(step.value())) {
            return Optional.empty();
        }
        FiniteDifference.Central central = FiniteDifference.of(
                        trace.before(),
                        run.experiment().loss(),
                        trace.batch().get(run.sample()),
                        new Masks(run.experiment().seed(), trace.stateBefore().updates()),
                        run.sample())
                .derivative(variable.get());
        if (!Double.isFinite(central.derivative())) {
            return Optional.empty();
        }
        FormulaWriter writer = FormulaWriter.latex(trace.names());
        String name = variable.get() instanceof OfUnit
                ? (step.writes() instanceof MaskedSlope
                        ? "\\tilde{a}"
                        : step.writes() instanceof OutputSlope ? "a" : "z")
                : writer.name(variable.get());
        String latex = "\\frac{E(" + name + "+\\varepsilon) - E(" + name + "-\\varepsilon)}{2\\varepsilon} \\approx "
                + writer.number(central.derivative());
        return Optional.of(verdict(latex, central, step.value()));
    }

    private Check verdict(String latex, FiniteDifference.Central central, double expected) {
        double difference = Math.abs(central.derivative() - expected);
        if (difference <= central.roundingError() && Math.abs(expected) <= central.roundingError()) {
            return new Check(latex, messages.get("step.check.zero"), true);
        }
        int digits = central.agreementDigits(expected);
        return digits >= FEWEST_DIGITS || difference <= central.roundingError()
                ? new Check(latex, messages.get("step.check.agrees", Integer.toString(Math.max(1, digits))), true)
                : new Check(
                        latex,
                        messages.get("step.check.differs", Numbers.plain(expected, Numbers.FORMULA_DIGITS)),
                        false);
    }
}
