package io.backstep.ui.app;

import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.AnswerView;
import io.backstep.ui.digits.DigitsMemory;
import io.backstep.ui.digits.DigitsSettingsView;
import io.backstep.ui.digits.DigitsView;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.digits.SeenView;
import io.backstep.ui.digits.StagesView;
import io.backstep.ui.digits.StepThroughDigit;
import io.backstep.ui.digits.StepThroughViewModel;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.kit.panel.ScreenTools;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the Digits screen is made of. Its view-model is kept as long as the window is open. */
final class DigitsScreen {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS = List.of("plot.css", "step.css", "digits.css");

    private final DigitsViewModel digits;
    private final StepThroughViewModel stepping;
    private final ScreenMemory memory;
    private final FileDialogs dialogs;
    private final ScreenTools tools;

    /**
     * The screen.
     *
     * @param stepThrough shows how a network reads a digit on the Step screen
     */
    DigitsScreen(Background background, StepThroughDigit stepThrough, FileDialogs dialogs, ScreenTools tools) {
        this.dialogs = dialogs;
        this.tools = tools;
        digits = new DigitsViewModel(background, TrainedDigits::load);
        stepping = new StepThroughViewModel(digits, stepThrough);
        memory = new DigitsMemory(digits);
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
        return Map.of(
                DigitsView.class,
                () -> new DigitsView(digits, tools),
                DigitsSettingsView.class,
                () -> new DigitsSettingsView(digits, tools.language(), dialogs::openPicture),
                StagesView.class,
                () -> new StagesView(digits),
                SeenView.class,
                () -> new SeenView(digits, tools.language()),
                AnswerView.class,
                () -> new AnswerView(digits, stepping, tools.language()));
    }
}
