package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;

/** Which samples of the training part the updates of a run take: what a run does, told without running it. */
public final class BatchPlan {
    private BatchPlan() {}

    /**
     * The samples of one update, by their places in the training part, in the order in which they are taken.
     *
     * @param network any of the run
     * @param samples how many the training part has, at least 1
     * @param update counted from 0
     */
    public static List<Integer> of(RunSettings settings, Network network, int samples, long update) {
        Batches batches = Batches.of(settings, network, samples);
        batches.choose(update);
        List<Integer> places = new ArrayList<>(batches.size());
        for (int i = 0; i < batches.size(); i++) {
            places.add(batches.chosen()[batches.from() + i]);
        }
        return List.copyOf(places);
    }
}
