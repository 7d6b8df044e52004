package io.backstep.ui.kit.network;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Traces of the networks that the tests and pictures of the drawing need. */
final class Traces {
    private Traces() {}

    /** The worked example with two inputs, two hidden units and two outputs. */
    static Trace workedExample() {
        Network network = new Network(
                2,
                List.of(
                        new Layer(
                                new Sigmoid(),
                                Matrix.of(new double[] {0.15, 0.20}, new double[] {0.25, 0.30}),
                                Vector.of(0.35, 0.35)),
                        new Layer(
                                new Sigmoid(),
                                Matrix.of(new double[] {0.40, 0.45}, new double[] {0.50, 0.55}),
                                Vector.of(0.60, 0.60))),
                BiasMode.FROZEN);
        return trace(
                network,
                new HalfSquaredError(),
                List.of(Sample.of(new double[] {0.05, 0.10}, new double[] {0.01, 0.99})),
                LastValues.NONE);
    }

    /** The same with a negative weight that an update makes positive, and learned biases. */
    static Trace signChange() {
        Network network = new Network(
                1,
                List.of(
                        new Layer(new Sigmoid(), Matrix.of(new double[] {-0.8}), Vector.of(0.5)),
                        new Layer(new Sigmoid(), Matrix.of(new double[] {-0.001}), Vector.of(-1.0))),
                BiasMode.LEARNED);
        return trace(
                network,
                new HalfSquaredError(),
                List.of(Sample.of(new double[] {1}, new double[] {1})),
                LastValues.NONE);
    }

    /** A random network with tanh within; softmax and cross-entropy at the end where there are several outputs. */
    static Trace random(List<Integer> columns, BiasMode mode, int samples, LastValues previous) {
        Random random = new Random(7);
        List<Layer> layers = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            boolean last = column == columns.size() - 1;
            Activation activation = last
                    ? (columns.get(column) > 1 ? new Softmax() : new Sigmoid())
                    : column % 2 == 1 ? new Tanh() : new Sigmoid();
            double[][] weights = new double[columns.get(column)][columns.get(column - 1)];
            for (double[] row : weights) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextGaussian() * 0.8;
                }
            }
            layers.add(new Layer(activation, Matrix.of(weights), Vector.constant(columns.get(column), 0.1)));
        }
        Network network = new Network(columns.get(0), layers, mode);
        List<Sample> batch = new ArrayList<>();
        for (int s = 0; s < samples; s++) {
            double[] input = new double[columns.get(0)];
            double[] target = new double[columns.get(columns.size() - 1)];
            for (int i = 0; i < input.length; i++) {
                input[i] = Math.round(random.nextGaussian() * 100) / 100.0;
            }
            target[s % target.length] = 1;
            batch.add(Sample.of(input, target));
        }
        Loss loss = network.outputs() > 1 ? new CrossEntropy() : new HalfSquaredError();
        return trace(network, loss, batch, previous);
    }

    private static Trace trace(Network network, Loss loss, List<Sample> batch, LastValues previous) {
        Optimizer optimizer = Optimizer.sgd(0.5);
        OptimizerState state = OptimizerState.initial(
                optimizer.rule(), network.learnedParameters().size());
        return new Tracer(loss, Regularizer.NONE, optimizer).trace(network, state, batch, previous);
    }

    /** The first position after a step of this operation, for the nth time. */
    static int after(Trace trace, Operation operation, int nth) {
        int seen = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.step(i).operation() == operation && ++seen == nth) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no such step");
    }
}
