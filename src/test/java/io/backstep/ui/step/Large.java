package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import java.util.List;
import java.util.Random;

/** A network of 144-20-3 over a picture of 12 by 12, which is too large to be worked out between two frames. */
final class Large {
    private Large() {}

    static Experiment experiment() {
        Random random = new Random(9);
        List<Layer> layers = List.of(layer(20, 144, random), layer(3, 20, random));
        Sample sample = Sample.of(random.doubles(144).toArray(), new double[] {0, 1, 0});
        Experiment worked = Experiments.worked();
        return new Experiment(
                "large",
                new Network(144, layers, BiasMode.LEARNED),
                worked.loss(),
                worked.optimizer(),
                worked.regularizer(),
                List.of(sample),
                1);
    }

    private static Layer layer(int units, int inputs, Random random) {
        double[][] rows = new double[units][];
        for (int i = 0; i < units; i++) {
            rows[i] = random.doubles(inputs, -0.2, 0.2).toArray();
        }
        return new Layer(new Sigmoid(), Matrix.of(rows), Vector.zeros(units));
    }
}
