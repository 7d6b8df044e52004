package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private final TrainViewModel train;
    private final CurvesViewModel curves;
    private final DrawingViewModel drawing;
    private final Function<String, Optional<DataSet>> own;
    private final TrainingPlan usual;

    /**
     * The memory of a screen that stands as newcomers see it.
     *
     * @param own finds data of a learner's own by their name
     */
    public TrainMemory(
            TrainViewModel train,
            CurvesViewModel curves,
            DrawingViewModel drawing,
            Function<String, Optional<DataSet>> own) {
        this.train = train;
        this.curves = curves;
        this.drawing = drawing;
        this.own = own;
        usual = train.plan().plan();
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(PACE, train.run().pace().index())
                .with(CURVES, curves.kindProperty().get().id())
                .with(LOGARITHMIC, curves.logarithmicProperty().get())
                .with(SMOOTHING, curves.smoothingProperty().get())
                .with(MAPS, drawing.showMapsProperty().get());
        String plan = TrainingPlanText.of(train.plan().plan());
        // What is too long to be kept comes from no hand on this screen.
        return plan.length() <= ScreenState.LONGEST ? state.with(PLAN, plan) : state;
    }

    @Override
    public void recall(ScreenState state) {
        train.take(state.text(PLAN).flatMap(this::read).orElse(usual));
        train.run().setPace(Pace.at(state.integer(PACE).orElse(Pace.FASTEST.index())));
        curves.kindProperty().set(state.text(CURVES).flatMap(CurveKind::ofId).orElse(CurveKind.LOSS));
        curves.logarithmicProperty().set(state.flag(LOGARITHMIC).orElse(false));
        double smoothing = state.number(SMOOTHING).orElse(0);
        curves.setSmoothing(Double.isFinite(smoothing) ? smoothing : 0);
        drawing.showMapsProperty().set(state.flag(MAPS).orElse(true));
    }

    private Optional<TrainingPlan> read(String text) {
        try {
            return Optional.of(TrainingPlanText.read(text, own));
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
                drawing.showMapsProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(Subscription::and)
                .orElse(Subscription.EMPTY);
    }
}
