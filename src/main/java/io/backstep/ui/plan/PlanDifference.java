package io.backstep.ui.plan;

import io.backstep.engine.network.Dropout;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.TrainingPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which choices two plans differ in. */
public final class PlanDifference {
    private final TrainingPlan first;
    private final TrainingPlan second;
    private final List<String> found = new ArrayList<>();

    private PlanDifference(TrainingPlan first, TrainingPlan second) {
        this.first = first;
        this.second = second;
    }

    /** The ids of these choices, in the order of the settings; their names are {@code train.difference.ID}. */
    public static List<String> between(TrainingPlan first, TrainingPlan second) {
        return new PlanDifference(first, second).ids();
    }

    private List<String> ids() {
        compareSources();
        compare("features", plan -> plan.data().features());
        compare("split", plan -> plan.data().shares());
        compare("split-seed", plan -> plan.data().splitSeed());
        compare("scaling", plan -> plan.data().scaling());
        compare("layers", PlanDifference::units);
        compare("activation", PlanDifference::activations);
        compare("normalization", PlanDifference::normalized);
        compare("dropout", PlanDifference::dropouts);
        compare("start", PlanDifference::starts);
        compare("biases", plan -> plan.network().biasMode());
        compare("loss", plan -> plan.settings().loss());
        compare("optimizer", plan -> plan.settings().optimizer().rule());
        compare("rate", plan -> plan.settings().optimizer().learningRate());
        compare("schedule", plan -> plan.settings().optimizer().schedule());
        compare("regularizer", plan -> plan.settings().regularizer());
        compare("clipping", plan -> plan.settings().optimizer().clipping());
        compare("averaging", plan -> plan.settings().optimizer().averaging());
        compare(
                "batch",
                plan -> List.of(plan.settings().batchSize(), plan.settings().order()));
        compare("stopping", plan -> plan.settings().earlyStopping());
        compare("seed", plan -> plan.settings().seed());
        return List.copyOf(found);
    }

    /** Of data that are made in the same way only the numbers can differ. */
    private void compareSources() {
        if (first.data().source() instanceof DataSource.Generated one
                && second.data().source() instanceof DataSource.Generated other
                && one.pattern() == other.pattern()) {
            compare("noise", plan -> made(plan).noise());
            compare("size", plan -> made(plan).size());
            compare("data-seed", plan -> made(plan).seed());
        } else {
            compare("data", plan -> plan.data().source());
        }
    }

    private static DataSource.Generated made(TrainingPlan plan) {
        return (DataSource.Generated) plan.data().source();
    }

    private void compare(String id, Function<TrainingPlan, ?> choice) {
        if (!choice.apply(first).equals(choice.apply(second))) {
            found.add(id);
        }
    }

    private static List<Integer> units(TrainingPlan plan) {
        return plan.network().hidden().stream().map(NetworkPlan.Hidden::units).toList();
    }

    private static List<Object> activations(TrainingPlan plan) {
        List<Object> all = new ArrayList<>();
        plan.network().hidden().forEach(layer -> all.add(layer.activation()));
        all.add(plan.network().output().activation());
        return all;
    }

    /** By layer; those that do not normalise are left out, so that one more of them is no difference. */
    private static List<Integer> normalized(TrainingPlan plan) {
        List<NetworkPlan.Hidden> hidden = plan.network().hidden();
        return IntStream.range(0, hidden.size())
                .filter(layer -> hidden.get(layer).normalized())
                .boxed()
                .toList();
    }

    /** Likewise. */
    private static Map<Integer, Dropout> dropouts(TrainingPlan plan) {
        List<NetworkPlan.Hidden> hidden = plan.network().hidden();
        Map<Integer, Dropout> found = new HashMap<>();
        for (int l = 0; l < hidden.size(); l++) {
            int layer = l;
            hidden.get(l).dropout().ifPresent(dropout -> found.put(layer, dropout));
        }
        return found;
    }

    private static List<Object> starts(TrainingPlan plan) {
        List<Object> all = new ArrayList<>();
        plan.network().hidden().forEach(layer -> all.add(layer.start()));
        all.add(plan.network().output().start());
        return all;
    }
}
