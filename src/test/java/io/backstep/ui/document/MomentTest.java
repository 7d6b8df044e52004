package io.backstep.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.History;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.RandomExperiments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an iteration began, in numbers only. */
class MomentTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** Another network of the same shape; nothing in it is as it is in the experiment. */
    private static Network changed(Network network) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : network.layers()) {
            int units = layer.units();
            layers.add(layer.withBiases(Vector.constant(units, 0.25))
                    .withNormalization(layer.normalization()
                            .map(old -> new BatchNormalization(
                                    Vector.constant(units, 2),
                                    Vector.constant(units, 3),
                                    Vector.constant(units, 4),
                                    Vector.constant(units, 7)))));
        }
        return new Network(network.inputs(), layers, network.biasMode());
    }

    /** With scales, shifts and moving means where a layer normalises, and with dropout as it is in the experiment. */
    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheNetworkBackBitForBit(long seed) {
        Experiment experiment = RandomExperiments.get(seed);
        Network now = changed(experiment.network());
        OptimizerState state = OptimizerState.initial(experiment.optimizer(), now.learnedValues());
        History.Entry entry = new History.Entry(now, state, 0);
        Moment moment = Moment.of(entry);
        assertThat(moment.fits(experiment)).isTrue();
        assertThat(moment.entry(experiment)).isEqualTo(entry);
        Vector shorter = Vector.of(
                Arrays.copyOf(moment.parameters().toArray(), moment.parameters().size() - 1));
        assertThat(new Moment(shorter, state, 0).fits(experiment)).isFalse();
    }
}
