package io.backstep.engine.training;

import io.backstep.engine.function.Loss;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.Sgd;

/** Feeds a network many rows at once, as it is used once it has been trained. */
final class OutputRows {
    /** Few enough that their numbers stay near the processor. */
    static final int AT_ONCE = 128;

    private final BatchPass pass;
    private final ParameterRows parameters;

    /** @param loss of no effect on outputs */
    OutputRows(Network network, Loss loss) {
        pass = new BatchPass(network, loss, AT_ONCE);
        parameters = new ParameterRows(network, 0);
        parameters.load(
                network,
                OptimizerState.initial(new Sgd(), network.learnedValues().size()));
    }

    /** Works out every layer for the rows {@code 0} to {@code count - 1}, at most {@link #AT_ONCE}. */
    void feed(double[][] rows, int count) {
        for (int i = 0; i < count; i++) {
            pass.samples().take(i, rows[i], rows[i]);
        }
        pass.outputs(parameters, 0, count);
    }

    /** Likewise for samples {@code from} to {@code from + count - 1}, and works out their losses. */
    void measure(TrainingData data, int from, int count) {
        for (int i = 0; i < count; i++) {
            pass.samples().take(i, data, from + i);
        }
        pass.forward(parameters, 0, count);
    }

    /** What a layer's units give for one of the rows, not to be changed. */
    double[] outputs(int layer, int row) {
        return pass.outputs(layer)[row];
    }

    double loss(int row) {
        return pass.loss(row);
    }
}
