package io.backstep.experiment;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Sample;
import io.backstep.engine.data.Split;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.PlanProblem.Kind;
import io.backstep.experiment.PlanProblem.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds what in a plan does not go together. */
final class PlanCheck {
    private final TrainingPlan plan;
    private final List<PlanProblem> problems = new ArrayList<>();

    PlanCheck(TrainingPlan plan) {
        this.plan = plan;
    }

    /** Why the data cannot be had. */
    static List<PlanProblem> ofSource(DataSource source) {
        List<PlanProblem> problems = new ArrayList<>();
        if (source instanceof DataSource.Generated made) {
            if (made.size() < 1 || made.size() > DataSet.MOST_ROWS) {
                problems.add(PlanProblem.at(Place.DATA, Kind.DATA_SIZE, 1, DataSet.MOST_ROWS, made.size()));
            }
            if (!(made.noise() >= 0 && made.noise() <= Generated.MOST_NOISE)) {
                problems.add(PlanProblem.at(Place.DATA, Kind.NOISE, 0, (int) (100 * Generated.MOST_NOISE)));
            }
        }
        return List.copyOf(problems);
    }

    List<PlanProblem> with(DataSet loaded) {
        problems.addAll(ofSource(plan.data().source()));
        if (loaded.size() == 0) {
            add(Place.DATA, Kind.NO_ROWS);
        }
        checkSettings();
        checkLayers();
        if (problems.isEmpty()) {
            checkFeatures(loaded);
        }
        return List.copyOf(problems);
    }

    private void add(Place place, Kind kind, Object... details) {
        problems.add(PlanProblem.at(place, kind, details));
    }

    private void checkSettings() {
        RunSettings settings = plan.settings();
        if (settings.batchSize() > ExperimentLimits.BATCH_SIZE) {
            add(Place.BATCH_SIZE, Kind.BATCH_SIZE, ExperimentLimits.BATCH_SIZE, settings.batchSize());
        }
        if (plan.network().normalizes() && settings.batchSize() < BatchNormalization.SMALLEST_BATCH) {
            add(Place.BATCH_SIZE, Kind.BATCH_TO_NORMALIZE, BatchNormalization.SMALLEST_BATCH, settings.batchSize());
        }
        if (settings.seed() < 0 || settings.seed() > SavedRun.LARGEST_SEED) {
            add(Place.SEED, Kind.SEED, SavedRun.LARGEST_SEED);
        }
        if (settings.earlyStopping().isPresent() && plan.data().shares().validation() == 0) {
            add(Place.EARLY_STOPPING, Kind.NO_VALIDATION);
        }
        if (!settings.loss().accepts(plan.network().output().activation())) {
            List<String> accepted = Activations.ALL.stream()
                    .filter(settings.loss()::accepts)
                    .map(Activation::id)
                    .toList();
            add(Place.LOSS, Kind.LOSS_OF_OUTPUT, String.join(" / ", accepted));
        }
    }

    private void checkLayers() {
        List<Hidden> hidden = plan.network().hidden();
        if (hidden.size() + 1 > ExperimentLimits.LAYERS) {
            add(Place.HIDDEN, Kind.LAYERS, ExperimentLimits.LAYERS - 1, hidden.size());
        }
        for (int l = 0; l < hidden.size(); l++) {
            Hidden layer = hidden.get(l);
            if (layer.units() < 1 || layer.units() > ExperimentLimits.UNITS) {
                problems.add(PlanProblem.inHidden(l, Kind.UNITS, l + 1, 1, ExperimentLimits.UNITS, layer.units()));
            }
            if (layer.activation() instanceof Softmax) {
                problems.add(PlanProblem.inHidden(l, Kind.SOFTMAX_HIDDEN, l + 1));
            }
        }
    }

    private void checkFeatures(DataSet loaded) {
        int columns = loaded.columns().size();
        if (!plan.data().features().map(chosen -> chosen.fits(columns)).orElse(true)) {
            add(Place.FEATURES, Kind.FEATURES, columns);
            return;
        }
        DataSet data;
        try {
            data = plan.data().featured(loaded);
        } catch (IllegalArgumentException tooLarge) {
            add(Place.FEATURES, Kind.FEATURES_TOO_LARGE);
            return;
        }
        if (data.columns().size() > ExperimentLimits.UNITS) {
            add(
                    Place.FEATURES,
                    Kind.INPUTS,
                    ExperimentLimits.UNITS,
                    data.columns().size());
            return;
        }
        if (data.target() instanceof Target.Classes classes
                && !plan.data().coding().fits(classes.count())) {
            add(Place.CODING, Kind.CODING, classes.count());
            return;
        }
        checkSize(data);
        checkTargets(data);
        checkRows(data);
    }

    /** A last batch of one sample needs no check: the trainer joins it to the one before. */
    private void checkRows(DataSet data) {
        if (!plan.network().normalizes()) {
            return;
        }
        int rows = Split.of(data, plan.data().shares(), plan.data().splitSeed())
                .rows(Part.TRAINING)
                .size();
        if (rows < BatchNormalization.SMALLEST_BATCH) {
            add(
                    data.size() == rows ? Place.DATA : Place.SHARES,
                    Kind.ROWS_TO_NORMALIZE,
                    BatchNormalization.SMALLEST_BATCH,
                    rows);
        }
    }

    private void checkSize(DataSet data) {
        long parameters = plan.network()
                .parameters(data.columns().size(), data.outputs(plan.data().coding()));
        if (parameters > ExperimentLimits.PARAMETERS) {
            add(Place.HIDDEN, Kind.PARAMETERS, ExperimentLimits.PARAMETERS, parameters);
        }
    }

    private void checkTargets(DataSet data) {
        for (Sample sample : data.samples(plan.data().coding())) {
            if (plan.settings().loss().problemWith(sample.target().toArray()).isPresent()) {
                add(Place.LOSS, Kind.LOSS_OF_TARGETS);
                return;
            }
        }
    }
}
