package io.backstep.ui.digits;

import io.backstep.engine.data.image.Stroke;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Softmax;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.run.CurveKind;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.plan.PlanEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What the session keeps of the Digits screen: the strokes, the pen, which stages are left out, what is to be trained, and
 * what is on view. What was learned is too large to be kept.
 */
public final class DigitsMemory implements ScreenMemory {
    private static final String THICKNESS = "thickness";
    private static final String CROP = "crop";
    private static final String SCALE = "scale";
    private static final String CENTRE = "centre";
    /** With a number after it: as many as are needed, with several strokes in each. */
    private static final String STROKES = "strokes-";

    private static final String BETWEEN = ";";
    private static final int MOST_VALUES = ScreenState.MOST_VALUES / 2;

    private static final String PLAN = "plan";
    private static final String TRAINED = "trained";
    private static final String PACE = "pace";
    private static final String PART = "part";
    private static final String CURVES = "curves";
    private static final String EDGES = "edges";

    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final DigitsDrawing drawing;

    public DigitsMemory(DigitsViewModel digits, DigitsTraining training, DigitsDrawing drawing) {
        this.digits = digits;
        this.training = training;
        this.drawing = drawing;
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(THICKNESS, digits.pad().thicknessProperty().get())
                .with(CROP, digits.cropProperty().get())
                .with(SCALE, digits.scaleProperty().get())
                .with(CENTRE, digits.centreProperty().get())
                .with(TRAINED, training.chosenProperty().get().trained())
                .with(PACE, training.run().pace().index())
                .with(PART, digits.partProperty().get().id())
                .with(CURVES, digits.curvesProperty().get().id())
                .with(EDGES, drawing.edgesProperty().get());
        String plan = TrainingPlanText.of(training.chosenProperty().get().plan());
        if (plan.length() <= ScreenState.LONGEST) {
            state = state.with(PLAN, plan);
        }
        List<String> texts = texts(digits.pad().sheet().strokes());
        // So much ink is no digit any more.
        for (int i = 0; i < Math.min(MOST_VALUES, texts.size()); i++) {
            state = state.with(STROKES + i, texts.get(i));
        }
        return state;
    }

    /** The strokes in as few texts as hold them. */
    private static List<String> texts(List<Stroke> strokes) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Stroke stroke : strokes) {
            String next = stroke.text();
            if (text.length() > 0 && text.length() + 1 + next.length() > ScreenState.LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.length() == 0 ? "" : BETWEEN).append(next);
        }
        if (text.length() > 0) {
            texts.add(text.toString());
        }
        return texts;
    }

    @Override
    public void recall(ScreenState state) {
        digits.pad().setThickness(state.integer(THICKNESS).orElse(PadViewModel.USUAL));
        digits.cropProperty().set(state.flag(CROP).orElse(true));
        digits.scaleProperty().set(state.flag(SCALE).orElse(true));
        digits.centreProperty().set(state.flag(CENTRE).orElse(true));
        training.take(state.text(PLAN)
                .flatMap(DigitsMemory::read)
                .map(plan -> new DigitsPlan(plan, state.flag(TRAINED).orElse(false)))
                .filter(DigitsMemory::isOfDigits)
                .orElse(DigitsPreset.TRAINED.plan()));
        training.run().setPace(Pace.at(state.integer(PACE).orElse(Pace.FASTEST.index())));
        digits.partProperty().set(state.text(PART).flatMap(DigitsPart::ofId).orElse(DigitsPart.NETWORK));
        digits.curvesProperty()
                .set(state.text(CURVES)
                        .flatMap(CurveKind::ofId)
                        .filter(kind -> kind != CurveKind.RATE)
                        .orElse(CurveKind.LOSS));
        drawing.edgesProperty().set(Math.max(0, state.integer(EDGES).orElse(DigitsDrawing.USUAL_EDGES)));
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; state.text(STROKES + i).isPresent(); i++) {
            for (String text : state.text(STROKES + i).orElseThrow().split(BETWEEN, -1)) {
                Optional<Stroke> stroke = Stroke.read(text);
                stroke.ifPresent(strokes::add);
            }
        }
        digits.pad().restore(strokes);
    }

    private static Optional<TrainingPlan> read(String text) {
        try {
            return Optional.of(TrainingPlanText.read(text, name -> Optional.empty()));
        } catch (ExperimentProblem broken) {
            return Optional.empty();
        }
    }

    /** Whether it is what this screen can have made: a hand could have written anything. */
    private static boolean isOfDigits(DigitsPlan kept) {
        NetworkPlan network = kept.plan().network();
        boolean usual = network.output().activation() instanceof Softmax
                && kept.plan().settings().loss() instanceof CrossEntropy
                && !network.normalizes()
                && network.hidden().stream()
                        .allMatch(layer ->
                                layer.units() <= PlanEdits.MOST_UNITS && !(layer.activation() instanceof Softmax));
        boolean ofShipped = DigitsPreset.units(kept).equals(DigitsPreset.units(DigitsPreset.TRAINED.plan()));
        return usual && network.hidden().size() <= PlanEdits.MOST_HIDDEN && (!kept.trained() || ofShipped);
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<ObservableValue<?>> kept = List.of(
                digits.pad().sheetProperty(),
                digits.pad().thicknessProperty(),
                digits.cropProperty(),
                digits.scaleProperty(),
                digits.centreProperty(),
                training.chosenProperty(),
                training.run().paceProperty(),
                digits.partProperty(),
                digits.curvesProperty(),
                drawing.edgesProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(Subscription::and)
                .orElse(Subscription.EMPTY);
    }
}
