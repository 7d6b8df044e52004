package io.backstep.ui.step;

import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of what dropout leaves out. Layers are counted from 0. */
final class DropoutEdits {
    private DropoutEdits() {}

    /** How the layers with dropout make up for it; the usual way where there is none. All of them do it alike here. */
    static Variant variant(Network network) {
        return network.layers().stream()
                .flatMap(layer -> layer.dropout().stream())
                .map(Dropout::variant)
                .findFirst()
                .orElse(Variant.INVERTED);
    }

    static boolean drops(Network network) {
        return network.dropsOut();
    }

    /**
     * Another share for one hidden layer.
     *
     * @param share at least 0, which is none, and under 1
     */
    static Experiment withShare(Experiment experiment, int layer, double share) {
        Variant variant = experiment
                .network()
                .layer(layer)
                .dropout()
                .map(Dropout::variant)
                .orElse(variant(experiment.network()));
        Optional<Dropout> dropout = share > 0 ? Optional.of(new Dropout(share, variant)) : Optional.empty();
        List<Layer> layers = new ArrayList<>(experiment.network().layers());
        layers.set(layer, layers.get(layer).withDropout(dropout));
        return withLayers(experiment, layers);
    }

    /** Another way to make up for it, in every layer that drops out anything. */
    static Experiment withVariant(Experiment experiment, Variant variant) {
        UnaryOperator<Dropout> changed = dropout -> new Dropout(dropout.share(), variant);
        return withLayers(
                experiment,
                experiment.network().layers().stream()
                        .map(layer -> layer.withDropout(layer.dropout().map(changed)))
                        .toList());
    }

    private static Experiment withLayers(Experiment experiment, List<Layer> layers) {
        Network network = experiment.network();
        return experiment.withNetwork(new Network(network.inputs(), layers, network.biasMode()));
    }
}
