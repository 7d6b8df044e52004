package io.backstep.engine.trace;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.RoundingError;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One iteration, worked out once: the network before it, every step, and the network after it. A position counts the
 * steps that have been taken, from 0 to {@link #size()}; going back is a smaller position.
 */
public final class Trace {
    private final Network before;
    private final OptimizerState stateBefore;
    private final List<Sample> batch;
    private final Ledger ledger;
    private final Network after;
    private final OptimizerState stateAfter;
    private final LastValues previous;

    Trace(
            Network before,
            OptimizerState stateBefore,
            List<Sample> batch,
            Ledger ledger,
            Network after,
            OptimizerState stateAfter,
            LastValues previous) {
        this.before = before;
        this.stateBefore = stateBefore;
        this.batch = batch;
        this.ledger = ledger;
        this.after = after;
        this.stateAfter = stateAfter;
        this.previous = previous;
    }

    public Network before() {
        return before;
    }

    public OptimizerState stateBefore() {
        return stateBefore;
    }

    /** The network after the update; the one from before where the iteration diverged. */
    public Network after() {
        return after;
    }

    public OptimizerState stateAfter() {
        return stateAfter;
    }

    public List<Sample> batch() {
        return batch;
    }

    /** Which iteration this is, from 1. */
    public long iteration() {
        return stateBefore.updates() + 1;
    }

    public List<Step> steps() {
        return ledger.steps();
    }

    public Step step(int index) {
        return ledger.steps().get(index);
    }

    public int size() {
        return ledger.steps().size();
    }

    public Names names() {
        boolean regularized = stepThatWrites(new Quantity.Objective()).isPresent();
        return before.names(batch.size() > 1, regularized);
    }

    /**
     * The step whose result is not a finite number, after which the iteration could not go on. It is the last step of
     * the trace.
     */
    public OptionalInt divergedAt() {
        return ledger.diverged() ? OptionalInt.of(size() - 1) : OptionalInt.empty();
    }

    /** The step that writes a quantity, whether it has been taken or not. */
    public OptionalInt stepThatWrites(Quantity quantity) {
        return ledger.stepThatWrites(quantity);
    }

    /** Whether a quantity would be 0 on paper, where the terms of its sum cancel out. */
    public boolean isRoundingError(Quantity quantity) {
        OptionalInt writer = stepThatWrites(quantity);
        return writer.isPresent()
                && RoundingError.isAllOf(step(writer.getAsInt()).expression());
    }

    /** What is known of a quantity once {@code position} steps have been taken. */
    public Knowledge valueAt(Quantity quantity, int position) {
        OptionalInt writer = ledger.stepThatWrites(quantity);
        if (writer.isPresent() && writer.getAsInt() < position) {
            return new Knowledge.Current(ledger.value(writer.getAsInt()));
        }
        Optional<Double> given = ledger.valueBefore(quantity);
        if (given.isPresent()) {
            return new Knowledge.Current(given.get());
        }
        return staleValue(quantity, position);
    }

    /** What the samples before this one, or else the iteration before, left behind. */
    private Knowledge staleValue(Quantity quantity, int position) {
        int sample = quantity instanceof Quantity.OfSample ofSample ? ofSample.sample() : 0;
        for (int earlier = sample - 1; earlier >= 0; earlier--) {
            OptionalInt writer = ledger.stepThatWrites(LastValues.ofSample(quantity, earlier));
            if (writer.isPresent() && writer.getAsInt() < position) {
                return new Knowledge.Stale(ledger.value(writer.getAsInt()));
            }
        }
        return previous.of(quantity);
    }

    /** The value that a quantity has at the end of the trace, or nothing if no step writes it and none was given. */
    public Optional<Double> finalValue(Quantity quantity) {
        Knowledge knowledge = valueAt(quantity, size());
        return knowledge instanceof Knowledge.Current current ? Optional.of(current.value()) : Optional.empty();
    }

    /** The values of this trace as the next one's past. */
    public LastValues lastValues() {
        return LastValues.of(this);
    }

    /** The loss of one sample of the batch, or nothing where the iteration diverged before it. */
    public Optional<Double> loss(int sample) {
        return finalValue(new Quantity.Loss(sample));
    }

    /** The mean loss over the batch, or nothing where the iteration diverged before it. */
    public Optional<Double> batchLoss() {
        return batch.size() == 1 ? loss(0) : finalValue(new Quantity.BatchLoss());
    }

    /** What the gradients are gradients of, or nothing where the iteration diverged before it. */
    public Optional<Double> objective() {
        Optional<Double> objective = finalValue(new Quantity.Objective());
        return objective.isPresent() ? objective : batchLoss();
    }

    /** The first position after {@code position} at which a click of this granularity stops. */
    public int next(int position, Granularity granularity) {
        int next = Math.min(position + 1, size());
        while (next < size() && together(next - 1, next, granularity)) {
            next++;
        }
        return next;
    }

    /** The last position before {@code position} at which a click of this granularity stops. */
    public int previous(int position, Granularity granularity) {
        int before = Math.max(position - 1, 0);
        while (before > 0 && together(before - 1, before, granularity)) {
            before--;
        }
        return before;
    }

    /** Whether two steps in a row belong to the same click. */
    private boolean together(int first, int second, Granularity granularity) {
        if (granularity == Granularity.TERM || granularity == Granularity.ITERATION) {
            return granularity == Granularity.ITERATION;
        }
        Step a = step(first);
        Step b = step(second);
        // Where a layer normalises, all samples go through it together; else they never meet within a phase.
        boolean samePass = a.phase() == b.phase();
        if (!samePass || granularity == Granularity.PASS) {
            return samePass;
        }
        if (granularity == Granularity.LAYER) {
            return isAboutParameters(a) == isAboutParameters(b) && layerOf(a) == layerOf(b);
        }
        return a.operation().section() == b.operation().section()
                && Place.of(a.writes()).equals(Place.of(b.writes()));
    }

    /** The maximum and the sum of a softmax layer belong to that layer. */
    private int layerOf(Step step) {
        boolean softmax = step.operation().section() == Operation.Section.SOFTMAX;
        return softmax ? before.depth() - 1 : Place.of(step.writes()).layer();
    }

    private static boolean isAboutParameters(Step step) {
        return Place.parameterOf(step.writes()).isPresent();
    }

    /**
     * The expression of the last step before {@code to}, with everything that the steps from {@code from} on worked out
     * written into it: what one click at a coarser granularity computes.
     */
    public Expr inlined(int from, int to) {
        return inline(step(to - 1).expression(), from, to - 1);
    }

    private Expr inline(Expr expression, int from, int to) {
        return expression.replaceReferences(reference -> {
            OptionalInt writer = ledger.stepThatWrites(reference.quantity());
            boolean here = writer.isPresent() && writer.getAsInt() >= from && writer.getAsInt() < to;
            return here ? inline(step(writer.getAsInt()).expression(), from, writer.getAsInt()) : reference;
        });
    }
}
