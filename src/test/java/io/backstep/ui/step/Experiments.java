package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.experiment.Experiment;
import java.util.List;

/** Experiments for the tests of this screen. */
final class Experiments {
    private Experiments() {}

    static Experiment worked() {
        Layer hidden = new Layer(
                new Sigmoid(), Matrix.of(new double[] {0.15, 0.2}, new double[] {0.25, 0.3}), Vector.of(0.35, 0.35));
        Layer output = new Layer(
                new Sigmoid(), Matrix.of(new double[] {0.4, 0.45}, new double[] {0.5, 0.55}), Vector.of(0.6, 0.6));
        return new Experiment(
                "worked",
                new Network(2, List.of(hidden, output), BiasMode.FROZEN),
                new HalfSquaredError(),
                Optimizer.sgd(0.5),
                Regularizer.NONE,
                List.of(Sample.of(new double[] {0.05, 0.10}, new double[] {0.01, 0.99})),
                1);
    }

    /** Two samples, of which each update sees one. */
    static Experiment twoSamples() {
        Sample second = Sample.of(new double[] {0.9, -0.4}, new double[] {0.8, 0.2});
        return worked().withData(List.of(worked().data().get(0), second));
    }

    /** Two samples in one update. */
    static Experiment batchOfTwo() {
        Experiment two = twoSamples();
        return new Experiment("batch", two.network(), two.loss(), two.optimizer(), two.regularizer(), two.data(), 2);
    }
}
