package io.backstep.experiment;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.TrainingData;

/**
 * All that a run needs, made from a plan.
 *
 * @param loaded the data before features were made of them
 * @param prepared the data with their features, split and scaled
 * @param network as it begins
 * @param data the samples of the prepared data, by part
 */
public record PlannedRun(
        TrainingPlan plan, DataSet loaded, Prepared prepared, Network network, RunData data, RunSettings settings) {
    static PlannedRun of(TrainingPlan plan, DataSet loaded) {
        Prepared prepared = plan.data().prepared(loaded);
        Network network = plan.network()
                .start(
                        prepared.data().columns().size(),
                        prepared.data().outputs(prepared.coding()),
                        plan.settings().seed());
        RunData data = new RunData(
                samples(prepared, Part.TRAINING), samples(prepared, Part.VALIDATION), samples(prepared, Part.TEST));
        return new PlannedRun(plan, loaded, prepared, network, data, plan.settings());
    }

    private static TrainingData samples(Prepared prepared, Part part) {
        return TrainingData.of(prepared.samples(part));
    }
}
