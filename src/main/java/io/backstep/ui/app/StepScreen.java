package io.backstep.ui.app;

import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.step.ExplanationView;
import io.backstep.ui.step.ParameterEditorViewModel;
import io.backstep.ui.step.ParameterPopOver;
import io.backstep.ui.step.PhaseStripView;
import io.backstep.ui.step.PhaseStripViewModel;
import io.backstep.ui.step.StepSettingsView;
import io.backstep.ui.step.StepSettingsViewModel;
import io.backstep.ui.step.StepView;
import io.backstep.ui.step.StepViewModel;
import io.backstep.ui.step.TransportView;
import io.backstep.ui.step.TransportViewModel;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the Step screen is made of, wherever it is shown: in the window, or in pictures. */
record StepScreen(
        Document document,
        StepViewModel step,
        LiveLanguage language,
        ThemeService themes,
        FrameClock clock,
        FormulaTypesetter typesetter,
        Motion motion,
        SidePanel settingsPanel,
        SidePanel explanationPanel,
        PlotKit plots) {
    /** The style sheets of its parts, after the common ones. */
    static final List<String> STYLESHEETS =
            List.of("plot.css", "formula.css", "network.css", "step.css", "step-settings.css", "step-transport.css");

    /**
     * How the controllers of its parts are made.
     *
     * @param transport plays on while another screen is on view
     * @param openExample puts an example in place of the document, if a person agrees
     * @param seeds gives a seed that was not there before
     */
    Map<Class<?>, Supplier<?>> controllers(
            TransportViewModel transport, Consumer<Experiment> openExample, LongSupplier seeds) {
        return Map.of(
                StepView.class,
                () -> new StepView(
                        step,
                        new ParameterPopOver(new ParameterEditorViewModel(document, step), language, themes),
                        language,
                        clock,
                        motion,
                        settingsPanel,
                        explanationPanel),
                StepSettingsView.class,
                () -> new StepSettingsView(
                        new StepSettingsViewModel(
                                document, step, examples(), example -> openExample.accept(example.experiment()), seeds),
                        language),
                ExplanationView.class,
                () -> new ExplanationView(step, language, typesetter, plots),
                PhaseStripView.class,
                () -> new PhaseStripView(new PhaseStripViewModel(step, language), language),
                TransportView.class,
                () -> new TransportView(transport, language));
    }

    private static List<StepSettingsViewModel.Example> examples() {
        return Examples.all().stream()
                .map(example -> new StepSettingsViewModel.Example(example::name, example.experiment()))
                .toList();
    }
}
