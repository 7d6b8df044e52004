package io.backstep.experiment;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.training.RunSettings;
import java.util.List;

/**
 * All that a learner chooses before a run: from it and nothing else come the network, the data and the settings, the same
 * every time. Any choice can be written down; {@link #problems} tells which do not go together.
 *
 * @param settings with the seed of the first weights and of all else that the run leaves to chance
 */
public record TrainingPlan(DataPlan data, NetworkPlan network, RunSettings settings) {
    /**
     * What stands in the way of training; nothing where it can begin.
     *
     * @param loaded what {@link DataSource#load} gave
     */
    public List<PlanProblem> problems(DataSet loaded) {
        return new PlanCheck(this).with(loaded);
    }

    /** Why data cannot be loaded; nothing where they can. */
    public static List<PlanProblem> problemsOf(DataSource source) {
        return PlanCheck.ofSource(source);
    }

    /** Likewise, with the data loaded anew; where they are out of their limits, that is a problem too. */
    public List<PlanProblem> problems() {
        List<PlanProblem> ofSource = PlanCheck.ofSource(data.source());
        return ofSource.isEmpty() ? problems(data.source().load()) : ofSource;
    }

    /**
     * The run that the plan describes.
     *
     * @param loaded what {@link DataSource#load} gave
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public PlannedRun run(DataSet loaded) {
        return PlannedRun.of(this, loaded);
    }

    /** Likewise, with the data loaded anew. */
    public PlannedRun run() {
        return run(data.source().load());
    }

    public TrainingPlan withData(DataPlan newData) {
        return new TrainingPlan(newData, network, settings);
    }

    public TrainingPlan withNetwork(NetworkPlan newNetwork) {
        return new TrainingPlan(data, newNetwork, settings);
    }

    public TrainingPlan withSettings(RunSettings newSettings) {
        return new TrainingPlan(data, network, newSettings);
    }

    /** Another draw of everything: generated data, split, first weights and the order of samples. */
    public TrainingPlan withSeeds(long seed) {
        DataSource source = data.source() instanceof DataSource.Generated made
                ? new DataSource.Generated(made.pattern(), made.size(), made.noise(), seed)
                : data.source();
        RunSettings drawn = new RunSettings(
                settings.loss(),
                settings.regularizer(),
                settings.optimizer(),
                settings.batchSize(),
                settings.order(),
                seed,
                settings.earlyStopping());
        return new TrainingPlan(data.withSource(source).withSplitSeed(seed), network, drawn);
    }
}
