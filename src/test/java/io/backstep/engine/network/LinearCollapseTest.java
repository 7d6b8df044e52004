package io.backstep.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.ForwardPass;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network of linear layers is one linear layer. */
class LinearCollapseTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameOutputsAtAnyDepth(int seed) {
        Random random = new Random(seed);
        Network network = LinearCollapse.linear(network(random));
        Layer one = LinearCollapse.oneLayer(network);
        for (int i = 0; i < 10; i++) {
            Vector input = Vector.of(random.doubles(network.inputs(), -1, 1).toArray());
            Vector deep = ForwardPass.of(network, input).outputs();
            Vector flat = one.weights().times(input).plus(one.biases());
            double size = 1;
            for (double output : deep.toArray()) {
                size = Math.max(size, Math.abs(output));
            }
            for (int unit = 0; unit < deep.size(); unit++) {
                assertThat(flat.get(unit)).isCloseTo(deep.get(unit), within(1e-12 * size));
            }
        }
    }

    private static Network network(Random random) {
        int inputs = 1 + random.nextInt(6);
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        int depth = 1 + random.nextInt(8);
        for (int l = 0; l < depth; l++) {
            int units = 1 + random.nextInt(6);
            double[][] weights = new double[units][];
            for (int unit = 0; unit < units; unit++) {
                weights[unit] = random.doubles(width, -2, 2).toArray();
            }
            layers.add(new Layer(
                    new Sigmoid(),
                    Matrix.of(weights),
                    Vector.of(random.doubles(units, -1, 1).toArray())));
            width = units;
        }
        return new Network(inputs, layers, BiasMode.LEARNED);
    }

    @Test
    void twoLayersMultiplyOut() {
        Layer first = new Layer(new Linear(), Matrix.of(new double[] {1, 2}, new double[] {3, 4}), Vector.of(5, 6));
        Layer second = new Layer(new Linear(), Matrix.of(new double[] {10, 100}), Vector.of(7));
        Layer one = LinearCollapse.oneLayer(new Network(2, List.of(first, second), BiasMode.LEARNED));
        assertThat(one.weights()).isEqualTo(Matrix.of(new double[] {310, 420}));
        assertThat(one.biases()).isEqualTo(Vector.of(657));
    }

    @Test
    void whatIsNotLinearIsRefused() {
        Layer layer = new Layer(new Sigmoid(), Matrix.of(new double[] {1}), Vector.of(0));
        Network network = new Network(1, List.of(layer), BiasMode.LEARNED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearCollapse.oneLayer(network))
                .withMessageContaining("sigmoid");
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        Matrix matrix = Matrix.of(new double[] {1, 2});
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.times(matrix));
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.times(Vector.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Vector.of(1).plus(Vector.of(1, 2)));
    }
}
