package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.math.Matrix;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Softmax with a temperature: slopes by central differences, extremes, and what changes nothing. */
class TemperedSoftmaxTest {
    private static final int CASES = 200;

    private static double[] logits(Random random, double size) {
        return random.doubles(2 + random.nextInt(9), -size, size).toArray();
    }

    private static double[] oneHot(Random random, int size) {
        double[] target = new double[size];
        target[random.nextInt(size)] = 1;
        return target;
    }

    private static double[] moved(double[] z, int index, double by) {
        double[] copy = z.clone();
        copy[index] += by;
        return copy;
    }

    private static TemperedSoftmax anyTemperature(Random random) {
        return new TemperedSoftmax(0.2 + 4 * random.nextDouble());
    }

    @Test
    void atOneItIsTheSoftmaxOfNetworksBitForBit() {
        Random random = new Random(41);
        for (int i = 0; i < CASES; i++) {
            double[] z = logits(random, 10);
            assertThat(new TemperedSoftmax(1).values(z)).containsExactly(new Softmax().values(z));
        }
    }

    @Test
    void gradientIsThatOfTheLoss() {
        Random random = new Random(42);
        for (int i = 0; i < CASES; i++) {
            TemperedSoftmax softmax = anyTemperature(random);
            double[] z = logits(random, 3);
            double[] target = oneHot(random, z.length);
            double[] gradient = softmax.gradient(target, z);
            for (int j = 0; j < z.length; j++) {
                double numeric =
                        (softmax.loss(target, moved(z, j, 1e-6)) - softmax.loss(target, moved(z, j, -1e-6))) / 2e-6;
                assertThat(gradient[j]).isCloseTo(numeric, within(1e-7));
            }
        }
    }

    @Test
    void jacobianIsThatOfTheShares() {
        Random random = new Random(43);
        for (int i = 0; i < CASES; i++) {
            TemperedSoftmax softmax = anyTemperature(random);
            double[] z = logits(random, 3);
            Matrix jacobian = softmax.jacobian(z);
            for (int j = 0; j < z.length; j++) {
                double[] above = softmax.values(moved(z, j, 1e-6));
                double[] below = softmax.values(moved(z, j, -1e-6));
                for (int k = 0; k < z.length; k++) {
                    assertThat(jacobian.get(k, j)).isCloseTo((above[k] - below[k]) / 2e-6, within(1e-8));
                }
            }
            for (double[] row : jacobian.toArray()) {
                assertThat(Arrays.stream(row).sum()).isCloseTo(0, within(1e-14));
            }
        }
    }

    @Test
    void aConstantAddedToEveryLogitChangesNothing() {
        Random random = new Random(44);
        for (int i = 0; i < CASES; i++) {
            TemperedSoftmax softmax = anyTemperature(random);
            double[] z = logits(random, 20);
            double[] target = oneHot(random, z.length);
            double constant = 2000 * random.nextDouble() - 1000;
            double[] shifted = Arrays.stream(z).map(x -> x + constant).toArray();
            assertThat(softmax.values(shifted)).containsExactly(softmax.values(z), within(1e-11));
            assertThat(softmax.loss(target, shifted)).isCloseTo(softmax.loss(target, z), within(1e-10));
        }
    }

    @Test
    void logitsOfAThousandStayFiniteAndRight() {
        TemperedSoftmax softmax = new TemperedSoftmax(1);
        double[] z = {1000, -1000, 0};
        assertThat(softmax.values(z)).containsExactly(1, 0, 0);
        assertThat(softmax.loss(new double[] {0, 1, 0}, z)).isEqualTo(2000);
        assertThat(softmax.loss(new double[] {1, 0, 0}, z)).isZero();
        assertThat(softmax.gradient(new double[] {0, 1, 0}, z)).containsExactly(1, -1, 0);
        assertThat(softmax.jacobian(z).toArray()[0]).containsExactly(0, -0.0, -0.0);
        assertThat(softmax.values(new double[] {1000, 1000})).containsExactly(0.5, 0.5);
        assertThat(softmax.values(new double[] {-1000, -1000, -1000, -1000})).containsOnly(0.25);
    }

    @Test
    void temperatureSharpensOrEvensOut() {
        double[] z = {1000, -1000, 0};
        assertThat(new TemperedSoftmax(0.01).loss(new double[] {0, 1, 0}, z)).isEqualTo(200_000);
        double[] even = new TemperedSoftmax(1e6).values(z);
        assertThat(even).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-3));
        assertThat(new TemperedSoftmax(0.1).values(new double[] {1, 0})[0])
                .isGreaterThan(new TemperedSoftmax(1).values(new double[] {1, 0})[0]);
    }

    @Test
    void formulasComeToTheNumbersBitForBit() {
        Random random = new Random(45);
        for (int i = 0; i < CASES; i++) {
            TemperedSoftmax softmax = anyTemperature(random);
            double[] z = logits(random, 4);
            double[] target = oneHot(random, z.length);
            double[] a = softmax.values(z);
            double[] gradient = softmax.gradient(target, z);
            Matrix jacobian = softmax.jacobian(z);
            Expr temperature = symbol("T", softmax.temperature());
            for (int j = 0; j < z.length; j++) {
                Expr share = symbol("a" + j, a[j]);
                assertThat(TemperedSoftmax.gradientFormula(symbol("t", target[j]), share, temperature)
                                .evaluate())
                        .isEqualTo(exactly(gradient[j]));
                assertThat(TemperedSoftmax.jacobianFormula(symbol("a0", a[0]), share, j == 0, temperature)
                                .evaluate())
                        .isEqualTo(exactly(jacobian.get(0, j)));
            }
        }
    }

    private static Expr symbol(String name, double value) {
        return new Expr.Reference(new Symbol(new Name(name, name, name)), value);
    }

    @Test
    void atNoTemperatureThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TemperedSoftmax(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TemperedSoftmax(Double.NaN));
    }
}
