package io.backstep.ui.step;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of what is normalised over the batch. */
final class NormalizationEdits {
    /** A batch that grows because of an edit becomes so large, or has all samples where there are fewer. */
    static final int USUAL_BATCH = 4;

    private NormalizationEdits() {}

    /**
     * A hidden layer, counted from 0, that normalises over the batch, or does not. Where the batch is one sample, which has
     * no variance, it grows along.
     *
     * @throws IllegalArgumentException if there is only one sample to normalise by
     */
    static Experiment with(Experiment experiment, int layer, boolean normalized) {
        Network network = experiment.network();
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer old = layers.get(layer);
        if (old.normalization().isPresent() == normalized) {
            return experiment;
        }
        layers.set(
                layer,
                old.withNormalization(
                        normalized ? Optional.of(BatchNormalization.initial(old.units())) : Optional.empty()));
        int batch = normalized && experiment.batchSize() < BatchNormalization.SMALLEST_BATCH
                ? Math.min(USUAL_BATCH, experiment.data().size())
                : experiment.batchSize();
        return experiment.withBatchSize(batch).withNetwork(new Network(network.inputs(), layers, network.biasMode()));
    }
}
