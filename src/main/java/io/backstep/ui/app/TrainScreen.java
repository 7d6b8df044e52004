package io.backstep.ui.app;

import io.backstep.experiment.Presets;
import io.backstep.ui.background.Background;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import io.backstep.ui.train.CurvesView;
import io.backstep.ui.train.CurvesViewModel;
import io.backstep.ui.train.DataThumbnails;
import io.backstep.ui.train.DiagnosisView;
import io.backstep.ui.train.DiagnosisViewModel;
import io.backstep.ui.train.DrawPointsView;
import io.backstep.ui.train.DrawPointsViewModel;
import io.backstep.ui.train.DrawingViewModel;
import io.backstep.ui.train.FindingsView;
import io.backstep.ui.train.LearnedConfusionView;
import io.backstep.ui.train.LearnedImageView;
import io.backstep.ui.train.LearnedView;
import io.backstep.ui.train.LearnedViewModel;
import io.backstep.ui.train.LearningSettingsView;
import io.backstep.ui.train.Moment;
import io.backstep.ui.train.NetworkSettingsView;
import io.backstep.ui.train.OverfittingSettingsView;
import io.backstep.ui.train.OwnTableView;
import io.backstep.ui.train.OwnTableViewModel;
import io.backstep.ui.train.PlanSettingsViewModel;
import io.backstep.ui.train.StepThrough;
import io.backstep.ui.train.TrainControlsView;
import io.backstep.ui.train.TrainDataView;
import io.backstep.ui.train.TrainDataViewModel;
import io.backstep.ui.train.TrainExampleView;
import io.backstep.ui.train.TrainInputsView;
import io.backstep.ui.train.TrainMemory;
import io.backstep.ui.train.TrainNetworkView;
import io.backstep.ui.train.TrainView;
import io.backstep.ui.train.TrainViewModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** What the Train screen is made of. Its view-models are kept as long as the window is open. */
final class TrainScreen implements AutoCloseable {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of(
            "plot.css",
            "plan.css",
            "canvas.css",
            "train.css",
            "train-data.css",
            "train-settings.css",
            "train-learned.css");

    /** The preset with which the screen begins. */
    private static final String FIRST = "spiral";

    private final TrainViewModel train;
    private final TrainDataViewModel data;
    private final DataThumbnails thumbnails;
    private final OwnTableViewModel table;
    private final DrawPointsViewModel points;
    private final PlanSettingsViewModel settings;
    private final LearnedViewModel learned;
    private final DrawingViewModel drawing;
    private final CurvesViewModel curves = new CurvesViewModel();
    private final DiagnosisViewModel diagnosis;
    private final TrainMemory memory;
    private final Background background;
    private final FileDialogs dialogs;
    private final ThemeService themes;
    private final ScreenTools tools;

    /**
     * The screen.
     *
     * @param seeds gives a new seed whenever a new start is asked for
     * @param stepThrough shows a moment of a run on the Step screen
     */
    TrainScreen(
            Background background,
            FrameClock clock,
            LongSupplier seeds,
            StepThrough stepThrough,
            FileDialogs dialogs,
            ThemeService themes,
            ScreenTools tools) {
        this.background = background;
        this.dialogs = dialogs;
        this.themes = themes;
        this.tools = tools;
        train = new TrainViewModel(Presets.ofId(FIRST).plan(), background, clock, seeds, stepThrough);
        data = new TrainDataViewModel(train, background, seeds);
        thumbnails = new DataThumbnails(background);
        table = new OwnTableViewModel(() -> train.plan().plan(), background);
        points = new DrawPointsViewModel(seeds.getAsLong());
        settings = new PlanSettingsViewModel(train);
        learned = new LearnedViewModel(
                train.run().momentProperty().map(moment -> moment.map(Moment::learned)),
                train.rowProperty(),
                background);
        drawing = new DrawingViewModel(
                train,
                learned.planeProperty(),
                background,
                () -> tools.language().messages());
        diagnosis = new DiagnosisViewModel(train, background);
        memory = new TrainMemory(train, curves, drawing, data, learned, diagnosis);
    }

    /** What the session keeps of the screen. */
    ScreenMemory memory() {
        return memory;
    }

    TrainDataViewModel data() {
        return data;
    }

    OwnTableViewModel table() {
        return table;
    }

    DrawPointsViewModel points() {
        return points;
    }

    TrainViewModel viewModel() {
        return train;
    }

    /**
     * How the controllers of its parts are made.
     *
     * @param load loads the view of a controller
     */
    Map<Class<?>, Supplier<?>> controllers(Function<Class<?>, Parent> load) {
        LiveLanguage language = tools.language();
        DataWindows windows = new DataWindows(table, load, language, themes);
        return Map.ofEntries(
                Map.entry(TrainView.class, () -> new TrainView(train, windows, tools)),
                Map.entry(TrainControlsView.class, () -> new TrainControlsView(train, language)),
                Map.entry(TrainNetworkView.class, () -> new TrainNetworkView(train, drawing, background, language)),
                Map.entry(CurvesView.class, () -> new CurvesView(train, curves, tools.plots())),
                Map.entry(DiagnosisView.class, () -> new DiagnosisView(diagnosis, tools.plots())),
                Map.entry(FindingsView.class, () -> new FindingsView(diagnosis, language)),
                Map.entry(LearnedView.class, () -> new LearnedView(learned, tools.plots(), train::look)),
                Map.entry(LearnedImageView.class, () -> new LearnedImageView(learned, tools.plots(), train::look)),
                Map.entry(LearnedConfusionView.class, () -> new LearnedConfusionView(learned, tools.plots())),
                Map.entry(TrainExampleView.class, () -> new TrainExampleView(train, language)),
                Map.entry(TrainDataView.class, () -> new TrainDataView(data, thumbnails, windows, language)),
                Map.entry(TrainInputsView.class, () -> new TrainInputsView(data, language)),
                Map.entry(
                        OwnTableView.class,
                        () -> new OwnTableView(table, data, language, dialogs::openTable, windows::close)),
                Map.entry(DrawPointsView.class, () -> new DrawPointsView(points, data, language, windows::close)),
                Map.entry(NetworkSettingsView.class, () -> new NetworkSettingsView(settings, language)),
                Map.entry(LearningSettingsView.class, () -> new LearningSettingsView(settings, tools.plots())),
                Map.entry(OverfittingSettingsView.class, () -> new OverfittingSettingsView(settings, language)));
    }

    @Override
    public void close() {
        train.close();
    }
}
