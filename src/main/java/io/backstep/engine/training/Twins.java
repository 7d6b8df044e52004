package io.backstep.engine.training;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** Units of a layer that cannot be told apart. */
final class Twins {
    private Twins() {}

    /**
     * The groups of at least two units with the same weights and bias, and where these are normalised the same scale and
     * shift, which feed the next layer by the same weights.
     *
     * @param next the layer that this one feeds
     */
    static List<List<Integer>> in(Layer layer, Layer next) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int unit = 0; unit < layer.units(); unit++) {
            place(unit, groups, layer, next);
        }
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }

    private static void place(int unit, List<List<Integer>> groups, Layer layer, Layer next) {
        for (List<Integer> group : groups) {
            if (alike(group.get(0), unit, layer, next)) {
                group.add(unit);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(unit)));
    }

    private static boolean alike(int one, int other, Layer layer, Layer next) {
        boolean alike = layer.biases().get(one) == layer.biases().get(other);
        for (int input = 0; alike && input < layer.inputs(); input++) {
            alike = layer.weights().get(one, input) == layer.weights().get(other, input);
        }
        if (alike && layer.normalization().isPresent()) {
            BatchNormalization own = layer.normalization().get();
            alike = own.gamma().get(one) == own.gamma().get(other)
                    && own.beta().get(one) == own.beta().get(other);
        }
        for (int unit = 0; alike && unit < next.units(); unit++) {
            alike = next.weights().get(unit, one) == next.weights().get(unit, other);
        }
        return alike;
    }
}
