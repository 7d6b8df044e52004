package io.backstep.ui.document;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.UpdateRule;
import io.backstep.experiment.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small experiments to try things on. */
public final class Experiments {
    private Experiments() {}

    /** Two inputs, some hidden units, two outputs; all numbers from the seed. */
    public static Experiment random(long seed, int hidden, UpdateRule rule) {
        Random random = new Random(seed);
        Network network = new Network(2, List.of(layer(random, hidden, 2), layer(random, 2, hidden)), BiasMode.LEARNED);
        List<Sample> data = List.of(
                Sample.of(new double[] {0.05, 0.1}, new double[] {0.01, 0.99}),
                Sample.of(new double[] {random.nextGaussian(), 1}, new double[] {1, 0}));
        Optimizer optimizer = new Optimizer(rule, 0.5, new RateSchedule.Constant(), Optional.empty());
        return new Experiment("two", network, new HalfSquaredError(), optimizer, Regularizer.NONE, data, 1);
    }

    public static Experiment random(long seed) {
        return random(seed, 2, new Adam(0.9, 0.999));
    }

    public static Experiment withRate(Experiment experiment, double rate) {
        return experiment.withOptimizer(experiment.optimizer().withLearningRate(rate));
    }

    private static Layer layer(Random random, int units, int inputs) {
        double[][] weights = new double[units][inputs];
        double[] biases = new double[units];
        for (int unit = 0; unit < units; unit++) {
            biases[unit] = random.nextGaussian();
            for (int input = 0; input < inputs; input++) {
                weights[unit][input] = random.nextGaussian();
            }
        }
        return new Layer(new Sigmoid(), Matrix.of(weights), Vector.of(biases));
    }
}
