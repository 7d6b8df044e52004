package io.backstep.ui.train;

import io.backstep.experiment.DataSource;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.kit.run.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** What the session keeps of the Train screen: what is to be trained, how fast, and what is on view. */
public final class TrainMemory implements ScreenMemory {
    private static final String PLAN = "plan";
    private static final String PACE = "pace";
    private static final String CURVES = "curves";
    private static final String LOGARITHMIC = "logarithmic";
    private static final String SMOOTHING = "smoothing";
    private static final String MAPS = "maps";
    private static final String DIAGNOSIS = "diagnosis";
    private static final String DIAGNOSIS_LAYER = "diagnosisLayer";
    private static final String DIAGNOSIS_OVER_TIME = "diagnosisOverTime";
    /** Before the names of the learned side. */
    private static final String LEARNED = "learned.";
    /** With a number after it: as many as are needed. */
    private static final String OWN = "own-";

    private final TrainViewModel train;
    private final CurvesViewModel curves;
    private final DrawingViewModel drawing;
    private final TrainDataViewModel data;
    private final LearnedMemory learned;
    private final DiagnosisViewModel diagnosis;
    private final TrainingPlan usual;

    /**
     * The memory of a screen that stands as newcomers see it.
     *
     * @param data with a learner's own
     */
    public TrainMemory(
            TrainViewModel train,
            CurvesViewModel curves,
            DrawingViewModel drawing,
            TrainDataViewModel data,
            LearnedViewModel learned,
            DiagnosisViewModel diagnosis) {
        this.train = train;
        this.curves = curves;
        this.drawing = drawing;
        this.data = data;
        this.learned = new LearnedMemory(learned);
        this.diagnosis = diagnosis;
        usual = train.plan().plan();
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(PACE, train.run().pace().index())
                .with(CURVES, curves.kindProperty().get().id())
                .with(LOGARITHMIC, curves.logarithmicProperty().get())
                .with(SMOOTHING, curves.smoothingProperty().get())
                .with(MAPS, drawing.showMapsProperty().get())
                .with(DIAGNOSIS, diagnosis.kindProperty().get().id())
                .with(DIAGNOSIS_LAYER, diagnosis.layerProperty().get())
                .with(DIAGNOSIS_OVER_TIME, diagnosis.overTimeProperty().get());
        for (Map.Entry<String, String> of : learned.remember().values().entrySet()) {
            state = state.with(LEARNED + of.getKey(), of.getValue());
        }
        List<String> own = data.memory().texts(train.plan().plan().data().source());
        for (int i = 0; i < own.size(); i++) {
            state = state.with(OWN + i, own.get(i));
        }
        String plan = TrainingPlanText.of(train.plan().plan());
        // What is too long to be kept comes from no hand on this screen.
        return plan.length() <= ScreenState.LONGEST ? state.with(PLAN, plan) : state;
    }

    @Override
    public void recall(ScreenState state) {
        Optional<OwnDataText.Kept> kept = OwnDataText.read(own(state));
        Optional<OwnData> whole = kept.flatMap(
                now -> now instanceof OwnDataText.Whole there ? Optional.of(there.data()) : Optional.empty());
        whole.ifPresent(data.memory()::hold);
        train.take(state.text(PLAN)
                .flatMap(text -> read(text, whole.map(OwnData::source)))
                .orElse(usual));
        if (kept.isPresent() && kept.get() instanceof OwnDataText.InFile in) {
            // The file takes its time: the plan comes once it is read.
            data.memory()
                    .reopen(
                            in.file(),
                            own -> state.text(PLAN)
                                    .flatMap(text -> read(text, Optional.of(own.source())))
                                    .ifPresent(train::take));
        }
        train.run().setPace(Pace.at(state.integer(PACE).orElse(Pace.FASTEST.index())));
        curves.kindProperty().set(state.text(CURVES).flatMap(CurveKind::ofId).orElse(CurveKind.LOSS));
        curves.logarithmicProperty().set(state.flag(LOGARITHMIC).orElse(false));
        double smoothing = state.number(SMOOTHING).orElse(0);
        curves.setSmoothing(Double.isFinite(smoothing) ? smoothing : 0);
        drawing.showMapsProperty().set(state.flag(MAPS).orElse(true));
        diagnosis
                .kindProperty()
                .set(state.text(DIAGNOSIS).flatMap(DiagnosisKind::ofId).orElse(DiagnosisKind.GRADIENT_SIZE));
        diagnosis.layerProperty().set(Math.max(0, state.integer(DIAGNOSIS_LAYER).orElse(0)));
        diagnosis.overTimeProperty().set(state.flag(DIAGNOSIS_OVER_TIME).orElse(false));
        learned.recall(ofLearned(state));
    }

    private static ScreenState ofLearned(ScreenState state) {
        Map<String, String> values = new TreeMap<>();
        state.values().forEach((name, value) -> {
            if (name.length() > LEARNED.length() && name.startsWith(LEARNED)) {
                values.put(name.substring(LEARNED.length()), value);
            }
        });
        return new ScreenState(values);
    }

    private static List<String> own(ScreenState state) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; state.text(OWN + i).isPresent(); i++) {
            texts.add(state.text(OWN + i).orElseThrow());
        }
        return texts;
    }

    private static Optional<TrainingPlan> read(String text, Optional<DataSource.Own> own) {
        try {
            return Optional.of(TrainingPlanText.read(
                    text, name -> own.filter(known -> known.name().equals(name)).map(DataSource.Own::data)));
        } catch (ExperimentProblem broken) {
            return Optional.empty();
        }
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<ObservableValue<?>> kept = List.of(
                train.plan().planProperty(),
                train.run().paceProperty(),
                curves.kindProperty(),
                curves.logarithmicProperty(),
                curves.smoothingProperty(),
                drawing.showMapsProperty(),
                diagnosis.kindProperty(),
                diagnosis.layerProperty(),
                diagnosis.overTimeProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(learned.onChange(changed), Subscription::and);
    }
}
