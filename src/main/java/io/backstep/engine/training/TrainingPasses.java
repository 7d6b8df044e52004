package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.network.BatchStatistics;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a network in training makes of a batch: layer by layer, as a layer that normalises looks at all samples at once.
 *
 * @param passes one for each sample, in the order of the batch
 * @param statistics by layer; of those that do not normalise, nothing
 */
record TrainingPasses(List<ForwardPass> passes, List<Optional<BatchStatistics>> statistics) {
    /** @param masks which units dropout leaves out */
    static TrainingPasses of(Network network, List<Sample> batch, Masks masks) {
        List<ForwardPass> passes = new ArrayList<>();
        for (int sample = 0; sample < batch.size(); sample++) {
            passes.add(ForwardPass.beginning(network, batch.get(sample).input(), masks, sample));
        }
        List<Optional<BatchStatistics>> statistics = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            passes.forEach(pass -> pass.sum(network, layer));
            Optional<BatchStatistics> ofLayer = network.layer(l)
                    .normalization()
                    .map(normalization -> BatchStatistics.of(passes.stream()
                            .map(pass -> pass.preActivations(layer))
                            .toArray(double[][]::new)));
            passes.forEach(pass -> pass.finish(network, layer, ofLayer));
            statistics.add(ofLayer);
        }
        return new TrainingPasses(List.copyOf(passes), List.copyOf(statistics));
    }

    ForwardPass pass(int sample) {
        return passes.get(sample);
    }

    /** Whether no pre-activation overflowed, and no statistic. */
    boolean isFinite() {
        return passes.stream().allMatch(ForwardPass::isFinite)
                && statistics.stream()
                        .flatMap(Optional::stream)
                        .allMatch(batch ->
                                batch.means().isFinite() && batch.variances().isFinite());
    }
}
