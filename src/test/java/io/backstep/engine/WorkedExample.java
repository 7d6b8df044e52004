package io.backstep.engine;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.List;

/** The network that the literature on backpropagation works through most: two inputs, two hidden units, two outputs. */
public final class WorkedExample {
    public static final Sample SAMPLE = Sample.of(new double[] {0.05, 0.10}, new double[] {0.01, 0.99});

    private WorkedExample() {}

    public static Network network(BiasMode biasMode) {
        double[][] hidden = {{0.15, 0.20}, {0.25, 0.30}};
        double[][] output = {{0.40, 0.45}, {0.50, 0.55}};
        return new Network(
                2,
                List.of(
                        new Layer(new Sigmoid(), Matrix.of(hidden), Vector.of(0.35, 0.35)),
                        new Layer(new Sigmoid(), Matrix.of(output), Vector.of(0.60, 0.60))),
                biasMode);
    }
}
