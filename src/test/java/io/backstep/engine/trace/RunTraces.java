package io.backstep.engine.trace;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Traces of random runs. */
public final class RunTraces {
    private RunTraces() {}

    /** The first iterations of a run, fewer where it diverges. */
    public static List<Trace> of(Run run, int iterations) {
        Tracer tracer = new Tracer(run.loss(), run.regularizer(), run.optimizer());
        Network network = run.network();
        OptimizerState state = OptimizerState.initial(run.optimizer(), network.learnedValues());
        List<Trace> traces = new ArrayList<>();
        LastValues last = LastValues.NONE;
        for (int i = 0; i < iterations; i++) {
            Trace trace = tracer.trace(network, state, run.batch(), last);
            traces.add(trace);
            if (trace.divergedAt().isPresent()) {
                break;
            }
            network = trace.after();
            state = trace.stateAfter();
            last = trace.lastValues();
        }
        return traces;
    }

    /** The first iteration of so many random runs in which layers normalise. */
    public static Stream<Trace> normalized(int count) {
        return RandomNetworks.normalizedRuns(count).map(run -> of(run, 1).get(0));
    }

    /**
     * The second iteration of so many random runs, so that optimisers hold something and the past is not empty. Batches
     * are of one or two samples.
     */
    public static Stream<Trace> second(int count) {
        return Stream.concat(RandomNetworks.runs(count), RandomNetworks.normalizedRuns(count / 4))
                .map(run -> run.withBatch(
                        run.batch().subList(0, Math.min(2, run.batch().size()))))
                .map(run -> of(run, 2))
                .map(traces -> traces.get(traces.size() - 1));
    }
}
