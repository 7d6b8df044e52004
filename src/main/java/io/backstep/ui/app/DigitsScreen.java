package io.backstep.ui.app;

import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.AnswerView;
import io.backstep.ui.digits.DigitsCurvesView;
import io.backstep.ui.digits.DigitsDataViewModel;
import io.backstep.ui.digits.DigitsDrawing;
import io.backstep.ui.digits.DigitsMeasures;
import io.backstep.ui.digits.DigitsMemory;
import io.backstep.ui.digits.DigitsRunView;
import io.backstep.ui.digits.DigitsSettingsView;
import io.backstep.ui.digits.DigitsTraining;
import io.backstep.ui.digits.DigitsUndo;
import io.backstep.ui.digits.DigitsView;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.digits.PadView;
import io.backstep.ui.digits.SeenView;
import io.backstep.ui.digits.StagesView;
import io.backstep.ui.digits.UnitView;
import io.backstep.ui.digits.UnitViewModel;
import io.backstep.ui.digits.WeightsView;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the Digits screen is made of. Its view-models are kept as long as the window is open. */
final class DigitsScreen implements AutoCloseable {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS =
            List.of("plot.css", "step.css", "plan.css", "canvas.css", "digits.css", "digits-run.css");

    private final DigitsDataViewModel data;
    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final DigitsMeasures measures;
    private final DigitsDrawing drawing;
    private final UnitViewModel unit;
    private final Undoing undoing;
    private final ScreenMemory memory;
    private final Background background;
    private final FileDialogs dialogs;
    private final ScreenTools tools;

    DigitsScreen(Background background, FrameClock clock, FileDialogs dialogs, ScreenTools tools) {
        this.background = background;
        this.dialogs = dialogs;
        this.tools = tools;
        data = new DigitsDataViewModel(background);
        digits = new DigitsViewModel(background, TrainedDigits::load);
        training =
                new DigitsTraining(background, clock, digits.stamps(), data.setsProperty(), digits.trainedProperty());
        training.networkProperty().subscribe(now -> now.ifPresent(digits::use));
        measures = new DigitsMeasures(training, background);
        drawing = new DigitsDrawing(digits, training, background);
        unit = new UnitViewModel(training, background);
        undoing = new DigitsUndo(digits.pad(), training);
        memory = new DigitsMemory(digits, training, drawing);
    }

    /** What the session keeps of the screen. */
    ScreenMemory memory() {
        return memory;
    }

    /** What undo and redo are about. */
    Undoing undoing() {
        return undoing;
    }

    /** The run on view. */
    DigitsTraining training() {
        return training;
    }

    /** How the controllers of its parts are made. */
    Map<Class<?>, Supplier<?>> controllers() {
        LiveLanguage language = tools.language();
        return Map.ofEntries(
                Map.entry(DigitsView.class, () -> new DigitsView(digits, data, training, tools)),
                Map.entry(
                        DigitsSettingsView.class,
                        () -> new DigitsSettingsView(digits, training, language, dialogs::openPicture)),
                Map.entry(DigitsRunView.class, () -> new DigitsRunView(training, measures, language)),
                Map.entry(SeenView.class, () -> new SeenView(digits, drawing, unit, background, language)),
                Map.entry(WeightsView.class, () -> new WeightsView(digits, training, unit, background, language)),
                Map.entry(UnitView.class, () -> new UnitView(digits, training, unit, language)),
                Map.entry(
                        DigitsCurvesView.class, () -> new DigitsCurvesView(digits, training, measures, tools.plots())),
                Map.entry(PadView.class, () -> new PadView(digits, language)),
                Map.entry(StagesView.class, () -> new StagesView(digits)),
                Map.entry(AnswerView.class, () -> new AnswerView(digits, language)));
    }

    @Override
    public void close() {
        training.close();
    }
}
