package io.backstep.cli;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.experiment.Experiment;
import java.io.IOException;

/** Traces iterations one after the other. None is kept once it has been handed on. */
final class Iterations {
    /** Takes the iterations in their order. */
    interface Reader {
        /** Takes one, and tells whether the next is wanted. */
        boolean read(Trace trace) throws IOException;
    }

    private Iterations() {}

    /**
     * Runs so many iterations, or fewer where one diverges; that one is the last that the reader gets.
     *
     * @return the last trace
     */
    static Trace run(Experiment experiment, long count, Reader reader) throws IOException {
        Tracer tracer =
                new Tracer(experiment.loss(), experiment.regularizer(), experiment.optimizer(), experiment.seed());
        Network network = experiment.network();
        OptimizerState state = OptimizerState.initial(experiment.optimizer(), network.learnedValues());
        int first = 0;
        while (true) {
            Trace trace = tracer.trace(network, state, experiment.batchFrom(first), LastValues.NONE);
            boolean wanted = reader.read(trace);
            if (!wanted || trace.divergedAt().isPresent() || trace.iteration() == count) {
                return trace;
            }
            network = trace.after();
            state = trace.stateAfter();
            first = experiment.nextFirstSample(first);
        }
    }
}
