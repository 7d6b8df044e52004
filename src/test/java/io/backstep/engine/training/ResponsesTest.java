package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Feeding;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.InputPlane.Side;
import io.backstep.engine.data.Normalization;
import io.backstep.engine.data.Normalization.Column;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ResponsesTest {
    static Stream<Run> runs() {
        return Stream.concat(RandomNetworks.runs(120), RandomNetworks.normalizedRuns(40));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyCellHoldsWhatTheNetworkGivesAtItsCentre(Run run) {
        SplittableRandom random = new SplittableRandom(run.seed());
        Network network = run.network();
        Feeding feeding = feeding(network.inputs(), random);
        InputPlane plane = plane(network.inputs(), random);
        int rows = plane.up().isPresent() ? 1 + random.nextInt(15) : 1;
        int columns = 1 + random.nextInt(15);
        Responses all = Responses.ofAllUnits(network, feeding, plane, rows, columns);
        Responses outputs = Responses.ofOutputs(network, feeding, plane, rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] values = plane.point().toArray();
                Side across = plane.across();
                values[across.column()] = across.low() + (across.high() - across.low()) * ((column + 0.5) / columns);
                if (plane.up().isPresent()) {
                    Side up = plane.up().get();
                    values[up.column()] = up.low() + (up.high() - up.low()) * ((rows - row - 0.5) / rows);
                }
                ForwardPass pass = ForwardPass.of(network, feeding.of(Vector.of(values)));
                for (int l = 0; l < network.depth(); l++) {
                    for (int unit = 0; unit < network.layer(l).units(); unit++) {
                        assertThat(all.of(l, unit).get(row, column)).isEqualTo(pass.output(l, unit));
                    }
                }
                for (int unit = 0; unit < network.outputs(); unit++) {
                    assertThat(outputs.outputs().get(unit).get(row, column))
                            .isEqualTo(pass.outputs().get(unit));
                }
            }
        }
        assertThat(outputs.outputs()).isEqualTo(all.outputs());
    }

    private static Feeding feeding(int inputs, SplittableRandom random) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            columns.add(new Column(random.nextDouble(-1, 1), random.nextDouble(0.5, 2), false));
        }
        return new Feeding(Optional.empty(), new Normalization(Scaling.STANDARD, columns));
    }

    private static InputPlane plane(int columns, SplittableRandom random) {
        double[] point = random.doubles(columns, -2, 2).toArray();
        int across = random.nextInt(columns);
        Optional<Side> up = columns == 1
                ? Optional.empty()
                : Optional.of(new Side((across + 1 + random.nextInt(columns - 1)) % columns, -1.5, 2));
        return new InputPlane(Vector.of(point), new Side(across, -2, 1), up);
    }

    @Test
    void featuresAreMadeOfTheColumnsAndThenScaled() {
        InputFeatures features =
                new InputFeatures(List.of(InputFeature.X_SQUARED, InputFeature.PRODUCT, InputFeature.SIN_Y));
        Normalization scaled = new Normalization(
                Scaling.STANDARD, List.of(new Column(1, 2, false), new Column(0, 4, false), new Column(0, 1, false)));
        Network sum = new Network(
                3,
                List.of(new Layer(new Tanh(), Matrix.of(new double[] {0.1, 0.2, 0.3}), Vector.of(0))),
                BiasMode.LEARNED);
        Matrix field = Responses.ofOutputs(
                        sum, new Feeding(Optional.of(features), scaled), InputPlane.rectangle(0, 4, -2, 2), 2, 2)
                .outputs()
                .get(0);
        // the cell at the top right: x = 3, y = 1
        assertThat(field.get(0, 1))
                .isEqualTo(new Tanh().value(0.1 * ((9 - 1) / 2.0) + 0.2 * (3 / 4.0) + 0.3 * StrictMath.sin(1)));
    }

    @Test
    void theRestOfTheNetworkIsNotAsked() {
        Network network = new Network(
                1,
                List.of(
                        new Layer(new Tanh(), new Initializer.Gaussian(1).weights(2, 1, 1), Vector.zeros(2)),
                        new Layer(new Tanh(), new Initializer.Gaussian(1).weights(1, 2, 2), Vector.zeros(1))),
                BiasMode.LEARNED);
        Feeding plain = new Feeding(Optional.empty(), Normalization.of(Scaling.NONE, List.of(Vector.of(0))));
        Responses outputs = Responses.ofOutputs(network, plain, InputPlane.line(-1, 1), 1, 9);
        assertThat(outputs.of(1, 0).columns()).isEqualTo(9);
        assertThatThrownBy(() -> outputs.of(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Responses.ofOutputs(network, plain, InputPlane.line(-1, 1), 2, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaneVariesTwoDifferentColumns() {
        Vector point = Vector.zeros(3);
        Side across = new Side(1, 0, 1);
        assertThatThrownBy(() -> new InputPlane(point, across, Optional.of(new Side(1, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InputPlane(point, new Side(3, 0, 1), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Side(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Feeding(
                        Optional.of(new InputFeatures(List.of(InputFeature.X))),
                        Normalization.of(Scaling.NONE, List.of(point))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
