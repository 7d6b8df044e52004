package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.StepFunction;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients measured in a deep network as it begins. */
class DeepNetworkTest {
    private static DeepNetwork deep(ElementwiseActivation activation, Initializer initializer, int depth) {
        return new DeepNetwork(activation, initializer, 12, depth, 5);
    }

    @Test
    void theSameSeedMeasuresTheSame() {
        DeepNetwork network = deep(new Tanh(), new Initializer.Xavier(), 8);
        assertThat(network.gradientSizes()).isEqualTo(network.gradientSizes());
        assertThat(new DeepNetwork(new Tanh(), new Initializer.Xavier(), 12, 8, 6).gradientSizes())
                .isNotEqualTo(network.gradientSizes());
    }

    static List<ElementwiseActivation> smooth() {
        return List.of(new Sigmoid(), new Tanh(), new Linear());
    }

    /** Each size is the root of the mean square of loss differences, weight by weight. */
    @ParameterizedTest
    @MethodSource("smooth")
    void sizesAreThoseOfCentralDifferences(ElementwiseActivation activation) {
        DeepNetwork deep = new DeepNetwork(activation, new Initializer.Xavier(), 3, 4, 9);
        Network network = deep.network();
        List<Double> sizes = deep.gradientSizes().sizes();
        for (int l = 0; l < 4; l++) {
            double sum = 0;
            for (int unit = 0; unit < 3; unit++) {
                for (int input = 0; input < 3; input++) {
                    double slope = difference(network, deep.samples(), new Weight(l, unit, input));
                    sum += slope * slope;
                }
            }
            double expected = Math.sqrt(sum / 9);
            assertThat(sizes.get(l)).isCloseTo(expected, within(1e-6 * Math.max(1e-3, expected)));
        }
    }

    private static double difference(Network network, List<Sample> samples, Weight weight) {
        double epsilon = 1e-5;
        double value = network.valueOf(weight);
        return (mean(network.with(weight, value + epsilon), samples)
                        - mean(network.with(weight, value - epsilon), samples))
                / (2 * epsilon);
    }

    private static double mean(Network network, List<Sample> samples) {
        return samples.stream()
                .mapToDouble(sample -> Backpropagation.lossAt(network, new HalfSquaredError(), sample))
                .average()
                .orElseThrow();
    }

    @Test
    void sigmoidFadesAndReluWithHeHolds() {
        List<Double> sigmoid = new DeepNetwork(new Sigmoid(), new Initializer.Xavier(), 32, 12, 1)
                .gradientSizes()
                .sizes();
        List<Double> relu = new DeepNetwork(new Relu(), new Initializer.He(), 32, 12, 1)
                .gradientSizes()
                .sizes();
        assertThat(sigmoid.get(0)).isLessThan(1e-4 * sigmoid.get(11));
        assertThat(relu.get(0)).isGreaterThan(1e-2 * relu.get(11));
    }

    @Test
    void noBlamePassesAStep() {
        assertThat(deep(new StepFunction(), new Initializer.He(), 5)
                        .gradientSizes()
                        .sizes())
                .containsOnly(0.0)
                .hasSize(5);
    }

    @Test
    void smallGradientsDoNotUnderflowWhenSquared() {
        List<Double> sizes = deep(new Sigmoid(), new Initializer.Gaussian(1e-8), 30)
                .gradientSizes()
                .sizes();
        assertThat(sizes.get(8)).isPositive().isLessThan(1e-165);
    }

    @Test
    void saysWhereNumbersRanAway() {
        DeepNetwork exploding = deep(new Linear(), new Initializer.Constant(1e40), 10);
        assertThat(exploding.gradientSizes().finite()).isFalse();
    }

    @Test
    void needsALayerAndAUnit() {
        assertThatIllegalArgumentException().isThrownBy(() -> deep(new Relu(), new Initializer.He(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeepNetwork(new Relu(), new Initializer.He(), 0, 3, 1));
    }
}
