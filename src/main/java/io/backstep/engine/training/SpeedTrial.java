package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Trains for the sake of the time it takes. Measured are the updates alone, with drawing the order of the samples, and
 * neither loading nor testing.
 */
public final class SpeedTrial {
    private static final double NANOS_A_SECOND = 1e9;

    private final LongSupplier nanos;

    /**
     * What came of it.
     *
     * @param samplesPerSecond of each epoch; the first is slower, since the program is still being translated then
     * @param tested the network at the end, on the test part
     */
    public record Result(List<Double> samplesPerSecond, Network network, Evaluation tested) {
        public Result {
            samplesPerSecond = List.copyOf(samplesPerSecond);
        }

        /** Samples a second over all epochs but the first, or over the only one. */
        public double warm() {
            List<Double> counted =
                    samplesPerSecond.subList(Math.min(1, samplesPerSecond.size() - 1), samplesPerSecond.size());
            // All epochs are as long, so the rates go into the whole by their reciprocals.
            return counted.size()
                    / counted.stream().mapToDouble(rate -> 1 / rate).sum();
        }
    }

    /** @param nanos the time in nanoseconds since an arbitrary origin */
    public SpeedTrial(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Trains a network.
     *
     * @param data samples of the network's shape
     * @param epochs at least 1
     * @throws IllegalStateException if the run leaves the finite numbers
     */
    public Result run(Network start, RunData data, RunSettings settings, int epochs, Team team) {
        Batches batches = Batches.of(settings, start, data.training().size());
        BatchTrainer trainer = new BatchTrainer(
                start,
                OptimizerState.initial(settings.optimizer(), start.learnedValues()),
                settings.loss(),
                settings.regularizer(),
                settings.optimizer(),
                batches.capacity(),
                team,
                settings.seed());
        List<Double> rates = new ArrayList<>();
        long update = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            long began = nanos.getAsLong();
            for (long goal = batches.updatesFor(epoch); update < goal; update++) {
                batches.choose(update);
                if (!trainer.update(data.training(), batches.chosen(), batches.from(), batches.size())) {
                    throw new IllegalStateException("update " + (update + 1) + " left the finite numbers");
                }
            }
            rates.add(data.training().size() * NANOS_A_SECOND / (nanos.getAsLong() - began));
        }
        Evaluator evaluator = new Evaluator(start, settings.loss(), trainer.parameters(), team);
        return new Result(rates, trainer.network(), evaluator.evaluate(data.test(), Classes.of(data.training())));
    }
}
