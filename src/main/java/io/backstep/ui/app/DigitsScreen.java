package io.backstep.ui.app;

import io.backstep.dataset.fetch.Fetch;
import io.backstep.dataset.fetch.RemoteSet;
import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.AnswerView;
import io.backstep.ui.digits.DigitAnswersViewModel;
import io.backstep.ui.digits.DigitBrowserView;
import io.backstep.ui.digits.DigitConfusionView;
import io.backstep.ui.digits.DigitsCurvesView;
import io.backstep.ui.digits.DigitsDataMemory;
import io.backstep.ui.digits.DigitsDataView;
import io.backstep.ui.digits.DigitsDataView.Chooser;
import io.backstep.ui.digits.DigitsDataViewModel;
import io.backstep.ui.digits.DigitsDrawing;
import io.backstep.ui.digits.DigitsKeeping;
import io.backstep.ui.digits.DigitsMeasures;
import io.backstep.ui.digits.DigitsMemory;
import io.backstep.ui.digits.DigitsPicturesView;
import io.backstep.ui.digits.DigitsRunView;
import io.backstep.ui.digits.DigitsSettingsView;
import io.backstep.ui.digits.DigitsTeaching;
import io.backstep.ui.digits.DigitsTraining;
import io.backstep.ui.digits.DigitsUndo;
import io.backstep.ui.digits.DigitsView;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.digits.FileFormatView;
import io.backstep.ui.digits.KeepView;
import io.backstep.ui.digits.LessonView;
import io.backstep.ui.digits.MnistView;
import io.backstep.ui.digits.MnistViewModel;
import io.backstep.ui.digits.MostConfusedView;
import io.backstep.ui.digits.PadView;
import io.backstep.ui.digits.PicturesViewModel;
import io.backstep.ui.digits.SeenView;
import io.backstep.ui.digits.StagesView;
import io.backstep.ui.digits.StepThroughDigit;
import io.backstep.ui.digits.StepThroughViewModel;
import io.backstep.ui.digits.TeachView;
import io.backstep.ui.digits.UnitView;
import io.backstep.ui.digits.UnitViewModel;
import io.backstep.ui.digits.WeightsView;
import io.backstep.ui.document.JoinedMemory;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.text.LiveLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the Digits screen is made of. Its view-models are kept as long as the window is open. */
final class DigitsScreen implements AutoCloseable {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS =
            List.of("plot.css", "step.css", "plan.css", "canvas.css", "digits.css", "digits-run.css");

    private final DigitsDataViewModel data;
    private final RemoteSet mnistFiles = RemoteSet.mnist();
    private final DigitsViewModel digits;
    private final StepThroughViewModel stepping;
    private final DigitAnswersViewModel answers;
    private final PicturesViewModel pictures;
    private final DigitsTraining training;
    private final DigitsMeasures measures;
    private final DigitsDrawing drawing;
    private final UnitViewModel unit;
    private final DigitsTeaching teaching;
    private final DigitsKeeping keeping;
    private final Undoing undoing;
    private final ScreenMemory memory;
    private final Background background;
    private final FileDialogs dialogs;
    private final ScreenTools tools;

    /**
     * The screen.
     *
     * @param stepThrough shows how a network reads a digit on the Step screen
     * @param mnistFolder where MNIST is, or is to be
     * @param seeds gives a new seed whenever one is asked for
     */
    DigitsScreen(
            Background background,
            FrameClock clock,
            LongSupplier seeds,
            Path mnistFolder,
            StepThroughDigit stepThrough,
            FileDialogs dialogs,
            ScreenTools tools) {
        this.background = background;
        this.dialogs = dialogs;
        this.tools = tools;
        data = new DigitsDataViewModel(
                new MnistViewModel(mnistFolder, () -> new Fetch(mnistFiles, mnistFolder), background, clock),
                mnistFolder,
                seeds,
                background);
        digits = new DigitsViewModel(background, TrainedDigits::load);
        stepping = new StepThroughViewModel(digits, stepThrough);
        training =
                new DigitsTraining(background, clock, digits.stamps(), data.setsProperty(), digits.trainedProperty());
        training.networkProperty().subscribe(now -> now.ifPresent(digits::use));
        measures = new DigitsMeasures(training, background);
        drawing = new DigitsDrawing(digits, training, background);
        unit = new UnitViewModel(training, background);
        teaching = new DigitsTeaching(digits, training, background);
        keeping = new DigitsKeeping(training, background);
        undoing = new DigitsUndo(digits.pad(), training);
        answers = new DigitAnswersViewModel(digits.networkProperty(), data.setsProperty(), background, clock);
        pictures = new PicturesViewModel(data.setsProperty(), answers, digits.pad()::show, background);
        memory = new JoinedMemory(
                List.of(new DigitsMemory(digits, training, drawing), new DigitsDataMemory(data, pictures)));
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
                Map.entry(
                        DigitsDataView.class,
                        () -> new DigitsDataView(data, digits, language, new Chooser() {
                            @Override
                            public Optional<Path> folder() {
                                return dialogs.openFolder();
                            }

                            @Override
                            public List<Path> files() {
                                return dialogs.openImages();
                            }
                        })),
                Map.entry(MnistView.class, () -> new MnistView(data, mnistFiles.packed(), language)),
                Map.entry(DigitsPicturesView.class, () -> new DigitsPicturesView(pictures)),
                Map.entry(DigitBrowserView.class, () -> new DigitBrowserView(pictures, data, language)),
                Map.entry(DigitConfusionView.class, () -> new DigitConfusionView(pictures, tools.plots())),
                Map.entry(FileFormatView.class, () -> new FileFormatView(data, language)),
                Map.entry(MostConfusedView.class, () -> new MostConfusedView(answers, language, this::showMistake)),
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
                Map.entry(TeachView.class, () -> new TeachView(teaching, digits, language)),
                Map.entry(LessonView.class, () -> new LessonView(teaching, digits, language)),
                Map.entry(
                        KeepView.class,
                        () -> new KeepView(
                                keeping,
                                training,
                                language,
                                dialogs::openNetwork,
                                name -> dialogs.save(Optional.empty(), name))),
                Map.entry(AnswerView.class, () -> new AnswerView(digits, stepping, language)));
    }

    /** From a line of the most frequent mistakes to its pictures. */
    private void showMistake(int truth, int said) {
        pictures.lookFor(truth, said);
        digits.showPictures();
    }

    @Override
    public void close() {
        training.close();
    }
}
