package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.ExponentialSum;
import io.backstep.engine.formula.Quantity.LogitMaximum;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Head.SoftmaxParts;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Backpropagation;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Output activation and loss together. A layer whose only input is 1 has z for weights, and delta for gradients. */
class HeadTest {
    static Stream<Arguments> heads() {
        return Activations.ALL.stream()
                .flatMap(activation -> Losses.ALL.stream()
                        .filter(loss -> loss.accepts(activation))
                        .map(loss -> Arguments.of(activation, loss)));
    }

    private static Network withLogits(Activation activation, double[] z) {
        double[][] weights = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            weights[i] = new double[] {z[i]};
        }
        Layer layer = new Layer(activation, Matrix.of(weights), Vector.zeros(z.length));
        return new Network(1, List.of(layer), BiasMode.FROZEN);
    }

    private static double loss(Activation activation, Loss loss, double[] z, double[] target) {
        return Backpropagation.lossAt(withLogits(activation, z), loss, Sample.of(new double[] {1}, target));
    }

    private static double[] deltas(Activation activation, Loss loss, double[] z, double[] target) {
        return new Backpropagation(loss, Regularizer.NONE)
                .gradients(withLogits(activation, z), List.of(Sample.of(new double[] {1}, target)))
                .gradients()
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void deltaIsTheSlopeOfTheLoss(Activation activation, Loss loss) {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            double[] z = random.doubles(3, -3, 3).toArray();
            double[] target = {0.2, 0.5, 0.3};
            double[] deltas = deltas(activation, loss, z, target);
            for (int unit = 0; unit < z.length; unit++) {
                double above = loss(activation, loss, moved(z, unit, 1e-6), target);
                double below = loss(activation, loss, moved(z, unit, -1e-6), target);
                double numeric = (above - below) / 2e-6;
                assertThat(deltas[unit]).isCloseTo(numeric, within(1e-7 * Math.max(1, Math.abs(numeric))));
            }
        }
    }

    private static double[] moved(double[] z, int unit, double by) {
        double[] copy = z.clone();
        copy[unit] += by;
        return copy;
    }

    @Test
    void softmaxWithCrossEntropyStandsLogitsOfAThousand() {
        double[] z = {1000, -1000, 0};
        assertThat(loss(new Softmax(), new CrossEntropy(), z, new double[] {1, 0, 0}))
                .isEqualTo(0);
        assertThat(loss(new Softmax(), new CrossEntropy(), z, new double[] {0, 1, 0}))
                .isEqualTo(2000);
        assertThat(loss(new Softmax(), new CrossEntropy(), z, new double[] {0.5, 0.25, 0.25}))
                .isEqualTo(750);
        assertThat(deltas(new Softmax(), new CrossEntropy(), z, new double[] {0, 1, 0}))
                .containsExactly(1, -1, 0);
    }

    @Test
    void sigmoidWithBinaryCrossEntropyStandsLogitsOfAThousand() {
        double[] z = {1000, -1000, 1000, -1000};
        double[] target = {0, 1, 1, 0};
        assertThat(loss(new Sigmoid(), new BinaryCrossEntropy(), z, target)).isEqualTo(2000);
        assertThat(deltas(new Sigmoid(), new BinaryCrossEntropy(), z, target)).containsExactly(1, -1, 0, 0);
        double small = loss(new Sigmoid(), new BinaryCrossEntropy(), new double[] {30}, new double[] {1});
        assertThat(small).isCloseTo(9.357622968839737e-14, within(1e-27));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void termsComeToTheirFormulasBitForBit(Activation activation, Loss loss) {
        Head head = Head.of(activation, loss);
        Random random = new Random(6);
        for (double size : new double[] {0.5, 3, 12, 1000}) {
            for (int i = 0; i < 100; i++) {
                double[] z = random.doubles(3, -size, size).toArray();
                double[] a = activation instanceof Softmax softmax
                        ? softmax.values(z)
                        : Vector.of(z)
                                .map(((ElementwiseActivation) activation)::value)
                                .toArray();
                SoftmaxParts parts = SoftmaxParts.of(z);
                SoftmaxFormulas formulas = new SoftmaxFormulas(
                        new Expr.Reference(new LogitMaximum(0), parts.maximum()),
                        new Expr.Reference(new ExponentialSum(0), parts.sum()));
                for (double t : new double[] {0, 1, 0.3}) {
                    Expr formula = head.termFormula(
                            new Expr.Reference(new Target(0, 1), t),
                            new Expr.Reference(new PreActivation(0, 0, 1), z[1]),
                            new Expr.Reference(new Output(0, 0, 1), a[1]),
                            formulas);
                    assertThat(formula.evaluate())
                            .as("z = %s, t = %s", z[1], t)
                            .isEqualTo(exactly(head.term(t, z[1], a[1], parts)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("heads")
    void allOutputsAtOnceAgreeWithOneByOneBitForBit(Activation activation, Loss loss) {
        Random random = new Random(11);
        Head head = Head.of(activation, loss);
        for (int repeat = 0; repeat < 300; repeat++) {
            int count = 1 + random.nextInt(5);
            double[] z = random.doubles(count, -30, 30).toArray();
            double[] a = new double[count];
            double[] target = new double[count];
            target[random.nextInt(count)] = 1;
            if (activation instanceof Softmax softmax) {
                softmax.values(z, a);
            } else if (activation instanceof ElementwiseActivation function) {
                function.values(z, a);
            }
            SoftmaxParts parts = SoftmaxParts.of(z);
            double sum = head.term(target[0], z[0], a[0], parts);
            double[] slopes = new double[count];
            for (int i = 0; i < count; i++) {
                sum = i == 0 ? sum : sum + head.term(target[i], z[i], a[i], parts);
                slopes[i] = loss.slope(target[i], a[i], count);
            }
            assertThat(head.sumOfTerms(target, z, a)).isEqualTo(exactly(sum));
            double[] deltas = new double[count];
            head.deltas(target, z, a, deltas);
            for (int i = 0; i < count; i++) {
                double expected = activation instanceof ElementwiseActivation function
                        ? slopes[i] * function.slope(z[i], a[i])
                        : new Softmax().delta(a, slopes, i);
                assertThat(deltas[i]).isEqualTo(exactly(head.joint() ? a[i] - target[i] : expected));
            }
        }
    }
}
