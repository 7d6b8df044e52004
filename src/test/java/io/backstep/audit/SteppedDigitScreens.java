package io.backstep.audit;

import io.backstep.engine.data.Sample;
import io.backstep.engine.data.image.Drawing;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.experiment.Experiment;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.digits.DrawnDigits;
import java.util.List;
import java.util.Random;

/** The Step screen with a digit, where most of a network is not drawn. */
final class SteppedDigitScreens {
    private static final int SUM_OF_A_HIDDEN_UNIT = 9;

    private SteppedDigitScreens() {}

    static List<Screen> all() {
        return List.of(Screen.ofScene(
                "step-digit", combination -> WindowScenes.at(combination, experiment(), SUM_OF_A_HIDDEN_UNIT)));
    }

    private static Experiment experiment() {
        Random random = new Random(3);
        Network network = new Network(
                784,
                List.of(
                        new Layer(new Sigmoid(), weights(20, 784, 0.1, random), Vector.zeros(20)),
                        new Layer(new Sigmoid(), weights(16, 20, 0.5, random), Vector.zeros(16)),
                        new Layer(new Softmax(), weights(10, 16, 0.5, random), Vector.zeros(10))),
                BiasMode.LEARNED);
        double[] ink = MnistLayout.WHOLE
                .of(new Drawing(DrawnDigits.first(3)).raster())
                .result()
                .toArray();
        double[] target = new double[10];
        target[3] = 1;
        return new Experiment(
                "3",
                network,
                new CrossEntropy(),
                Optimizer.sgd(0.1),
                Regularizer.NONE,
                List.of(Sample.of(ink, target)),
                1);
    }

    private static Matrix weights(int units, int inputs, double deviation, Random random) {
        double[][] rows = new double[units][inputs];
        for (double[] row : rows) {
            for (int i = 0; i < inputs; i++) {
                row[i] = deviation * random.nextGaussian();
            }
        }
        return Matrix.of(rows);
    }
}
