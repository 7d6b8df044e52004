package io.backstep.ui.app;

import io.backstep.dataset.fetch.Fetch;
import io.backstep.dataset.fetch.RemoteSet;
import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.AnswerView;
import io.backstep.ui.digits.DigitAnswersViewModel;
import io.backstep.ui.digits.DigitBrowserView;
import io.backstep.ui.digits.DigitConfusionView;
import io.backstep.ui.digits.DigitsDataView.Chooser;
import io.backstep.ui.digits.DigitsDataMemory;
import io.backstep.ui.digits.DigitsDataView;
import io.backstep.ui.digits.DigitsDataViewModel;
import io.backstep.ui.digits.DigitsMemory;
import io.backstep.ui.digits.DigitsPicturesView;
import io.backstep.ui.digits.DigitsSettingsView;
import io.backstep.ui.digits.DigitsView;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.digits.FileFormatView;
import io.backstep.ui.digits.MnistView;
import io.backstep.ui.digits.MnistViewModel;
import io.backstep.ui.digits.MostConfusedView;
import io.backstep.ui.digits.PicturesViewModel;
import io.backstep.ui.digits.SeenView;
import io.backstep.ui.digits.StagesView;
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

/** What the Digits screen is made of. Its view-model is kept as long as the window is open. */
final class DigitsScreen {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of("digits.css");

    private final DigitsDataViewModel data;
    private final RemoteSet mnistFiles = RemoteSet.mnist();
    private final DigitsViewModel digits;
    private final DigitAnswersViewModel answers;
    private final PicturesViewModel pictures;
    private final ScreenMemory memory;
    private final FileDialogs dialogs;
    private final ScreenTools tools;

    /**
     * The screen.
     *
     * @param mnistFolder where MNIST is, or is to be
     * @param seeds gives a new seed whenever one is asked for
     */
    DigitsScreen(
            Background background,
            FrameClock clock,
            LongSupplier seeds,
            Path mnistFolder,
            FileDialogs dialogs,
            ScreenTools tools) {
        this.dialogs = dialogs;
        this.tools = tools;
        data = new DigitsDataViewModel(
                new MnistViewModel(mnistFolder, () -> new Fetch(mnistFiles, mnistFolder), background, clock),
                mnistFolder,
                seeds,
                background);
        digits = new DigitsViewModel(background, TrainedDigits::load);
        answers = new DigitAnswersViewModel(digits.networkProperty(), data.setsProperty(), background, clock);
        pictures = new PicturesViewModel(data.setsProperty(), answers, digits.pad()::show, background);
        memory = new JoinedMemory(List.of(new DigitsMemory(digits), new DigitsDataMemory(data, pictures)));
    }

    /** What the session keeps of the screen. */
    ScreenMemory memory() {
        return memory;
    }

    /** What undo and redo are about. */
    Undoing undoing() {
        return digits.pad();
    }

    /** How the controllers of its parts are made. */
    Map<Class<?>, Supplier<?>> controllers() {
        LiveLanguage language = tools.language();
        return Map.ofEntries(
                Map.entry(DigitsView.class, () -> new DigitsView(digits, data, tools)),
                Map.entry(DigitsSettingsView.class, () -> new DigitsSettingsView(digits, language, dialogs::openPicture)),
                Map.entry(DigitsDataView.class, () -> new DigitsDataView(data, digits, language, new Chooser() {
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
                Map.entry(MostConfusedView.class, () -> new MostConfusedView(answers, language, pictures::lookFor)),
                Map.entry(StagesView.class, () -> new StagesView(digits)),
                Map.entry(SeenView.class, () -> new SeenView(digits, language)),
                Map.entry(AnswerView.class, () -> new AnswerView(digits, language)));
    }
}
