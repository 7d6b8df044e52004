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

/** A network whose iteration has thousands of steps. */
final class Wide {
    private static final int UNITS = 16;

    private Wide() {}

    static Experiment experiment() {
        Random random = new Random(5);
        List<Layer> layers = List.of(layer(random), layer(random), layer(random), layer(random), layer(random));
        Sample sample =
                Sample.of(random.doubles(UNITS).toArray(), random.doubles(UNITS).toArray());
        Experiment worked = Experiments.worked();
        return new Experiment(
                "wide",
                new Network(UNITS, layers, BiasMode.LEARNED),
                worked.loss(),
                worked.optimizer(),
                worked.regularizer(),
                List.of(sample),
                1);
    }

    private static Layer layer(Random random) {
        double[][] rows = new double[UNITS][];
        for (int i = 0; i < UNITS; i++) {
            rows[i] = random.doubles(UNITS, -1, 1).toArray();
        }
        return new Layer(new Sigmoid(), Matrix.of(rows), Vector.zeros(UNITS));
    }
}
