package io.backstep.ui.kit.run;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.TrainingRun;

/**
 * A run on its thread, and what it was made from.
 *
 * @param <P> what a screen plans runs with
 * @param start the run before its first update
 */
public record LiveRun<P>(P planned, RunSettings settings, TrainingRun run, Snapshot start) implements AutoCloseable {
    /** From this many numbers a batch on, a second thread does more good than handing the work over costs. */
    private static final long WORTH_SHARING = 2_000_000;

    /** A run that stands at its start. Measures the network once, which may take a while. */
    public static <P> LiveRun<P> of(P planned, Network network, RunData data, RunSettings settings) {
        TrainingRun run = new TrainingRun(network, data, settings, threads(network, settings));
        return new LiveRun<>(planned, settings, run, run.latest());
    }

    /** The result is the same for any number. One processor is left to the screen. */
    private static int threads(Network network, RunSettings settings) {
        long work = (long) network.learnedParameters().size() * settings.batchSize();
        int free = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return work < WORTH_SHARING ? 1 : Math.min(4, free);
    }

    /**
     * The same run, which goes on with another plan.
     *
     * @param next settings that those of the run can settle for
     */
    public LiveRun<P> goingOnWith(P changed, RunSettings next) {
        run.settle(next);
        return new LiveRun<>(changed, next, run, start);
    }

    @Override
    public void close() {
        run.close();
    }
}
