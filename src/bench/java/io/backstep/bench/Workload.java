package io.backstep.bench;

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
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One iteration of a sigmoid network with random weights, on one sample. */
final class Workload {
    private static final long SEED = 1;

    private final Network network;
    private final OptimizerState state;
    private final List<Sample> batch;
    private final Tracer tracer;

    private Workload(Network network, List<Sample> batch) {
        Optimizer optimizer = Optimizer.sgd(0.5);
        this.network = network;
        this.state = OptimizerState.initial(
                optimizer.rule(), network.learnedParameters().size());
        this.batch = batch;
        this.tracer = new Tracer(new HalfSquaredError(), Regularizer.NONE, optimizer);
    }

    /**
     * @param shape the widths of inputs and layers, as in {@code 784-16-16-10}
     */
    static Workload of(String shape) {
        int[] widths =
                Arrays.stream(shape.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < widths.length; l++) {
            double[][] weights = new double[widths[l]][];
            for (int unit = 0; unit < widths[l]; unit++) {
                weights[unit] = numbers(random, widths[l - 1], 1 / Math.sqrt(widths[l - 1]));
            }
            Vector biases = Vector.of(numbers(random, widths[l], 0.1));
            layers.add(new Layer(new Sigmoid(), Matrix.of(weights), biases));
        }
        Vector input = Vector.of(numbers(random, widths[0], 1));
        Vector target = Vector.constant(widths[widths.length - 1], 0.5);
        return new Workload(new Network(widths[0], layers, BiasMode.LEARNED), List.of(new Sample(input, target)));
    }

    /** A network of this shape with random weights. */
    static Network network(String shape) {
        return of(shape).network;
    }

    Trace trace() {
        return tracer.trace(network, state, batch, LastValues.NONE);
    }

    private static double[] numbers(SplittableRandom random, int count, double size) {
        return random.doubles(count, -size, size).toArray();
    }
}
