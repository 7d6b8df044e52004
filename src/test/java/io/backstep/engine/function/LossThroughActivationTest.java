package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Backpropagation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss as seen from z, and where it stalls. */
class LossThroughActivationTest {
    private static final double[] Z = {-1000, -30, -3, -0.5, 0, 0.7, 4, 30, 1000};

    private static LossThroughActivation throughSigmoid(Loss loss) {
        return new LossThroughActivation(new LossOfOneOutput(loss), new Sigmoid());
    }

    private static Expr symbol(String name, double value) {
        return new Expr.Reference(new Symbol(new Name(name, name, name)), value);
    }

    @Test
    void squaredErrorIsErrorTimesSlopeAndCrossEntropyTheErrorAlone() {
        for (double z : Z) {
            double a = new Sigmoid().value(z);
            for (double t : new double[] {0, 0.3, 1}) {
                assertThat(throughSigmoid(new HalfSquaredError()).slope(t, z)).isEqualTo((a - t) * (a * (1 - a)));
                assertThat(throughSigmoid(new BinaryCrossEntropy()).slope(t, z)).isEqualTo(a - t);
            }
        }
    }

    @Test
    void farOutEverythingStaysFiniteAndRight() {
        LossThroughActivation crossEntropy = throughSigmoid(new BinaryCrossEntropy());
        assertThat(crossEntropy.value(0, 1000)).isEqualTo(1000);
        assertThat(crossEntropy.value(1, -1000)).isEqualTo(1000);
        assertThat(crossEntropy.slope(1, -1000)).isEqualTo(-1);
        assertThat(crossEntropy.slope(0, 1000)).isEqualTo(1);
        assertThat(throughSigmoid(new HalfSquaredError()).slope(1, -1000)).isEqualTo(-0.0);
        assertThat(throughSigmoid(new MeanSquaredError()).value(1, -1000)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.backstep.engine.function.OutputLossTest#losses")
    void slopeIsThatOfTheValue(OutputLoss loss) {
        LossThroughActivation through = new LossThroughActivation(loss, new Sigmoid());
        Random random = new Random(31);
        for (int i = 0; i < 300; i++) {
            double t = random.nextDouble();
            double z = 6 * random.nextDouble() - 3;
            if (Math.abs(through.output(z) - t) < 1e-4) {
                continue;
            }
            double numeric = (through.value(t, z + 1e-6) - through.value(t, z - 1e-6)) / 2e-6;
            assertThat(through.slope(t, z)).isCloseTo(numeric, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("io.backstep.engine.function.OutputLossTest#losses")
    void formulasComeToTheNumbersBitForBit(OutputLoss loss) {
        LossThroughActivation through = new LossThroughActivation(loss, new Sigmoid());
        for (double z : Z) {
            for (double t : new double[] {0, 0.3, 1}) {
                Expr target = symbol("t", t);
                Expr at = symbol("z", z);
                Expr output = symbol("a", through.output(z));
                assertThat(through.valueFormula(target, at, output).evaluate()).isEqualTo(exactly(through.value(t, z)));
                assertThat(through.slopeFormula(target, at, output).evaluate()).isEqualTo(exactly(through.slope(t, z)));
            }
        }
    }

    /** A layer of one unit whose only input is 1 has z for its weight, and delta for its gradient. */
    @Test
    void itIsWhatBackpropagationWorksOutBitForBit() {
        for (Loss loss : Losses.ALL) {
            for (Activation any : Activations.ALL) {
                if (!(any instanceof ElementwiseActivation activation) || !loss.accepts(activation)) {
                    continue;
                }
                LossThroughActivation through = new LossThroughActivation(new LossOfOneOutput(loss), activation);
                for (double z : Z) {
                    Layer layer = new Layer(activation, Matrix.of(new double[] {z}), Vector.zeros(1));
                    Network network = new Network(1, List.of(layer), BiasMode.FROZEN);
                    Sample sample = Sample.of(new double[] {1}, new double[] {1});
                    double delta = new Backpropagation(loss, Regularizer.NONE)
                            .gradients(network, List.of(sample))
                            .gradients()
                            .get(0);
                    assertThat(through.slope(1, z))
                            .as("%s %s %s", loss, activation, z)
                            .isEqualTo(exactly(delta));
                    assertThat(through.value(1, z)).isEqualTo(exactly(Backpropagation.lossAt(network, loss, sample)));
                }
            }
        }
    }

    @Test
    void learningStallsWhereAWrongOutputIsSaturated() {
        List<Stalling.Stretch> stretches = Stalling.stretches(1, 0.2, -8, 8);
        assertThat(stretches).hasSize(1);
        assertThat(stretches.get(0).from()).isEqualTo(-8);
        assertThat(stretches.get(0).to()).isCloseTo(-2.88727095035762, within(1e-9));
        assertThat(Stalling.stretches(0.5, 0.2, -8, 8)).hasSize(2);
        assertThat(Stalling.stretches(0.9, 0.2, -2, 8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9, 1})
    void stretchesAgreeWithSinglePoints(double target) {
        for (double share : new double[] {0.05, 0.2, 0.6}) {
            List<Stalling.Stretch> stretches = Stalling.stretches(target, share, -9, 9);
            for (double z = -8.995; z < 9; z += 0.01) {
                double at = z;
                boolean inside = stretches.stream().anyMatch(s -> s.from() < at && at < s.to());
                assertThat(Stalling.at(target, z, share)).as("at %s", z).isEqualTo(inside);
            }
        }
    }
}
