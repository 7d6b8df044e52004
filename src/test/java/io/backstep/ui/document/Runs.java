package io.backstep.ui.document;

import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.History;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.experiment.Experiment;

/** Runs that have come some way. */
public final class Runs {
    private Runs() {}

    public static History history(Experiment experiment, int iterations) {
        OptimizerState state = OptimizerState.initial(
                experiment.optimizer().rule(),
                experiment.network().learnedParameters().size());
        History.Entry entry = new History.Entry(experiment.network(), state, 0);
        History history = History.starting(entry);
        Tracer tracer = new Tracer(experiment.loss(), experiment.regularizer(), experiment.optimizer());
        for (int i = 1; i < iterations; i++) {
            Trace trace = tracer.trace(
                    entry.network(), entry.state(), experiment.batchFrom(entry.firstSample()), LastValues.NONE);
            entry = new History.Entry(
                    trace.after(), trace.stateAfter(), experiment.nextFirstSample(entry.firstSample()));
            history = history.append(entry, trace.objective().orElseThrow());
        }
        return history;
    }
}
