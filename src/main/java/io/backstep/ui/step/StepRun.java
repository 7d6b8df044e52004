package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.History;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.experiment.Experiment;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a learner is in a run: the iterations so far, the trace of the one on view, and a position in it. It never
 * changes; every move gives another one, so nothing can be half moved.
 *
 * @param iteration the iteration on view, from 1
 * @param position how many of its steps have been taken
 */
public record StepRun(Experiment experiment, History history, long iteration, Trace trace, int position) {

    /** At the very beginning, before the first step. */
    public static StepRun start(Experiment experiment) {
        return at(experiment, History.starting(entry(experiment.network(), initial(experiment), 0)), 1, 0);
    }

    /** At a place in a run whose history is known. */
    public static StepRun at(Experiment experiment, History history, long iteration, int position) {
        Trace trace = traceOf(experiment, history, iteration);
        return new StepRun(experiment, history, iteration, trace, Math.min(position, trace.size()));
    }

    private static OptimizerState initial(Experiment experiment) {
        return OptimizerState.initial(
                experiment.optimizer(), experiment.network().learnedValues());
    }

    private static History.Entry entry(Network network, OptimizerState state, int firstSample) {
        return new History.Entry(network, state, firstSample);
    }

    private static Trace traceOf(Experiment experiment, History history, long iteration) {
        LastValues before = history.at(iteration - 1)
                .map(entry -> trace(experiment, entry, LastValues.NONE).lastValues())
                .orElse(LastValues.NONE);
        return trace(experiment, history.at(iteration).orElseThrow(), before);
    }

    private static Trace trace(Experiment experiment, History.Entry entry, LastValues before) {
        return new Tracer(experiment.loss(), experiment.regularizer(), experiment.optimizer(), experiment.seed())
                .trace(entry.network(), entry.state(), experiment.batchFrom(entry.firstSample()), before);
    }

    private StepRun moveTo(int newPosition) {
        return new StepRun(experiment, history, iteration, trace, newPosition);
    }

    /** The index of the first sample of the batch on view. */
    public int firstSample() {
        return history.at(iteration).orElseThrow().firstSample();
    }

    /** Whether there is a step to take: always, but where the iteration diverged. */
    public boolean canGoForward() {
        return position < trace.size() || trace.divergedAt().isEmpty();
    }

    public boolean canGoBack() {
        return position > 0 || history.at(iteration - 1).isPresent();
    }

    /** One click on; at the end of an iteration the first click of the next. */
    public StepRun forward(Granularity granularity) {
        if (position < trace.size()) {
            return moveTo(trace.next(position, granularity));
        }
        if (!canGoForward()) {
            return this;
        }
        StepRun next = nextIteration();
        return next.moveTo(next.trace.next(0, granularity));
    }

    /** One click back; at the beginning of an iteration to the end of the one before. */
    public StepRun back(Granularity granularity) {
        boolean earlier = history.at(iteration - 1).isPresent();
        int previous = position == 0 ? 0 : trace.previous(position, granularity);
        if (previous > 0 || !earlier) {
            return moveTo(previous);
        }
        StepRun before = at(experiment, history, iteration - 1, 0);
        return before.moveTo(before.trace.size());
    }

    /** The beginning of the next iteration, after all that is left of this one. */
    public StepRun nextIteration() {
        if (trace.divergedAt().isPresent()) {
            return moveTo(trace.size());
        }
        History.Entry next = entry(trace.after(), trace.stateAfter(), experiment.nextFirstSample(firstSample()));
        boolean known = history.at(iteration + 1)
                .filter(entry -> entry.network().equals(next.network())
                        && entry.state().equals(next.state())
                        && entry.firstSample() == next.firstSample())
                .isPresent();
        History longer = known
                ? history
                : history.forkAt(iteration).append(next, trace.objective().orElse(Double.NaN));
        Trace nextTrace = trace(experiment, next, trace.lastValues());
        return new StepRun(experiment, longer, iteration + 1, nextTrace, 0);
    }

    /** The beginning of an iteration that has been before, or this place where it is not kept any more. */
    public StepRun toIteration(long wanted) {
        return history.at(wanted).isPresent() ? at(experiment, history, wanted, 0) : this;
    }

    /** A position in the iteration on view. */
    public StepRun to(int wanted) {
        return moveTo(Math.max(0, Math.min(wanted, trace.size())));
    }

    /** The end of the click that last wrote a quantity, or this place if no step writes it. */
    public StepRun toWriterOf(Quantity quantity, Granularity granularity) {
        OptionalInt writer = trace.stepThatWrites(quantity);
        if (writer.isEmpty()) {
            return this;
        }
        int stop = 0;
        while (stop <= writer.getAsInt()) {
            stop = trace.next(stop, granularity);
        }
        return moveTo(stop);
    }

    /** Where the click that led here began. */
    public int clickStart(Granularity granularity) {
        return position == 0 ? 0 : trace.previous(position, granularity);
    }

    /** The phase on view: that of the step that was taken last, or of the first before any. */
    public Phase phase() {
        return trace.step(Math.max(0, position - 1)).phase();
    }

    /** The sample of the batch on view. */
    public int sample() {
        if (trace.batch().size() == 1) {
            return 0;
        }
        for (int i = Math.max(0, position - 1); i >= 0; i--) {
            int sample = Place.of(trace.step(i).writes()).sample();
            if (sample >= 0) {
                return sample;
            }
        }
        return 0;
    }

    /**
     * The same place after an edit. Where the network itself was edited the run begins anew, at the same step of its
     * first iteration; otherwise this iteration is worked out again from the same weights.
     */
    public StepRun withExperiment(Experiment changed) {
        boolean sameStart = changed.network().equals(experiment.network())
                && changed.optimizer().keepsTheSameAs(experiment.optimizer());
        StepRun run;
        if (sameStart) {
            History kept = history;
            if (firstSample() >= changed.data().size()) {
                kept = replaceFirstSample(0);
            }
            run = at(changed, kept, iteration, 0);
        } else {
            run = start(changed);
            if (run.history.at(1).isPresent()
                    && iteration == 1
                    && firstSample() < changed.data().size()) {
                run = run.withFirstSample(firstSample());
            }
        }
        return run.moveTo(samePlace(run.trace));
    }

    /** The position in another trace that stands for this one: after the step that wrote the same quantity. */
    private int samePlace(Trace other) {
        if (position == 0) {
            return 0;
        }
        if (position == trace.size()) {
            return other.size();
        }
        OptionalInt same = other.stepThatWrites(trace.step(position - 1).writes());
        return same.isPresent() ? same.getAsInt() + 1 : 0;
    }

    /** The same iteration with a batch that starts at another sample, from its beginning. */
    public StepRun withFirstSample(int index) {
        return at(experiment, replaceFirstSample(index), iteration, 0);
    }

    private History replaceFirstSample(int index) {
        History.Entry here = history.at(iteration).orElseThrow();
        return history.replaceAt(iteration, entry(here.network(), here.state(), index));
    }

    /** The loss of the batch on view once it has been worked out. */
    public Optional<Double> lossOnView() {
        for (int i = Math.min(position, trace.size()) - 1; i >= 0; i--) {
            if (trace.step(i).writes() instanceof Quantity.Loss
                    || trace.step(i).writes() instanceof Quantity.BatchLoss) {
                return Optional.of(trace.step(i).value());
            }
        }
        return Optional.empty();
    }
}
