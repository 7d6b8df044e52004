package io.backstep.ui.app;

import io.backstep.experiment.Presets;
import io.backstep.ui.background.Background;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.train.CurvesView;
import io.backstep.ui.train.CurvesViewModel;
import io.backstep.ui.train.DiagnosisView;
import io.backstep.ui.train.DiagnosisViewModel;
import io.backstep.ui.train.DrawingViewModel;
import io.backstep.ui.train.FindingsView;
import io.backstep.ui.train.LearnedView;
import io.backstep.ui.train.LearnedViewModel;
import io.backstep.ui.train.LearningSettingsView;
import io.backstep.ui.train.Moment;
import io.backstep.ui.train.NetworkSettingsView;
import io.backstep.ui.train.OverfittingSettingsView;
import io.backstep.ui.train.PlanSettingsViewModel;
import io.backstep.ui.train.StepThrough;
import io.backstep.ui.train.TrainControlsView;
import io.backstep.ui.train.TrainExampleView;
import io.backstep.ui.train.TrainMemory;
import io.backstep.ui.train.TrainNetworkView;
import io.backstep.ui.train.TrainView;
import io.backstep.ui.train.TrainViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the Train screen is made of. Its view-models are kept as long as the window is open. */
final class TrainScreen implements AutoCloseable {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of("train.css", "train-settings.css", "train-learned.css");

    /** The preset with which the screen begins. */
    private static final String FIRST = "spiral";

    private final TrainViewModel train;
    private final LearnedViewModel learned;
    private final DrawingViewModel drawing;
    private final CurvesViewModel curves = new CurvesViewModel();
    private final DiagnosisViewModel diagnosis;
    private final PlanSettingsViewModel settings;
    private final TrainMemory memory;
    private final ScreenTools tools;

    /**
     * The screen.
     *
     * @param seeds gives a new seed whenever a new start is asked for
     * @param stepThrough shows a moment of a run on the Step screen
     */
    TrainScreen(
            Background background, FrameClock clock, LongSupplier seeds, StepThrough stepThrough, ScreenTools tools) {
        this.tools = tools;
        train = new TrainViewModel(Presets.ofId(FIRST).plan(), background, clock, seeds, stepThrough);
        learned = new LearnedViewModel(
                train.run().momentProperty().map(moment -> moment.map(Moment::learned)), background);
        drawing = new DrawingViewModel(train, learned.planeProperty(), background);
        settings = new PlanSettingsViewModel(train);
        memory = new TrainMemory(train, curves, drawing, name -> Optional.empty());
        diagnosis = new DiagnosisViewModel(train, background);
    }

    /** What the session keeps of the screen. */
    ScreenMemory memory() {
        return memory;
    }

    TrainViewModel viewModel() {
        return train;
    }

    /** How the controllers of its parts are made. */
    Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(Map.of(
                TrainView.class, () -> new TrainView(train, tools),
                TrainControlsView.class, () -> new TrainControlsView(train, tools.language()),
                TrainNetworkView.class, () -> new TrainNetworkView(train, drawing, tools.language()),
                CurvesView.class, () -> new CurvesView(train, curves, tools.plots()),
                DiagnosisView.class, () -> new DiagnosisView(diagnosis, tools.plots()),
                FindingsView.class, () -> new FindingsView(diagnosis, tools.language()),
                LearnedView.class, () -> new LearnedView(learned, tools.plots(), train::look)));
        controllers.putAll(Map.of(
                TrainExampleView.class, () -> new TrainExampleView(train, tools.language()),
                NetworkSettingsView.class, () -> new NetworkSettingsView(settings, tools.language()),
                LearningSettingsView.class, () -> new LearningSettingsView(settings, tools.plots()),
                OverfittingSettingsView.class, () -> new OverfittingSettingsView(settings, tools.language())));
        return controllers;
    }

    @Override
    public void close() {
        train.close();
    }
}
