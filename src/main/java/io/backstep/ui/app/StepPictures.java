package io.backstep.ui.app;

import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Trace;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.clock.Motion;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.panel.SidePanel;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.step.StepView;
import io.backstep.ui.step.StepViewModel;
import io.backstep.ui.step.TransportViewModel;
import io.backstep.ui.text.FxmlTexts;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;

/**
 * Draws the Step screen at one step after another, without what one would click on: the drawing and the explanation. To
 * be used on the JavaFX thread; no window is needed.
 */
final class StepPictures {
    private final StepViewModel step;
    private final Scene scene;
    private final List<Integer> stops;

    StepPictures(Experiment experiment, Granularity granularity, PictureLook look) {
        LiveLanguage language = new LiveLanguage(look.language());
        ThemeService themes = new ThemeService();
        themes.setTheme(look.theme());
        themes.languageProperty().bind(language.languageProperty());
        step = new StepViewModel(experiment);
        step.granularityProperty().set(granularity);
        stops = stops(step.run().trace(), granularity);
        Motion motion = new Motion();
        motion.enabledProperty().set(false);
        SidePanel settings = new SidePanel("settings");
        settings.shownProperty().set(false);
        StepScreen screen = new StepScreen(
                new Document(experiment, Position.start(StepDocumentLink.SCREEN)),
                step,
                language,
                themes,
                new ManualFrameClock(),
                new FormulaTypesetter(),
                motion,
                settings,
                new SidePanel("explanation"),
                new PlotKit(language, (name, format, content) -> {}));
        TransportViewModel transport = new TransportViewModel(step, language, screen.clock());
        Views views = new Views(screen.controllers(transport, example -> {}, () -> 1), new FxmlTexts(language));
        Parent root = views.load(StepView.class).root();
        if (root instanceof BorderPane parts) {
            parts.setBottom(null);
        }
        scene = new Scene(root, look.width(), look.height());
        themes.apply(scene, StepScreen.STYLESHEETS);
        // The first layout finds the fonts; every picture has to find the same ones, whichever is drawn first.
        draw(1);
    }

    /** Where each click of the first iteration leads. */
    static List<Integer> stops(Trace trace, Granularity granularity) {
        List<Integer> stops = new ArrayList<>();
        int position = 0;
        while (position < trace.size()) {
            position = trace.next(position, granularity);
            stops.add(position);
        }
        return stops;
    }

    /** How many pictures there can be. */
    int count() {
        return stops.size();
    }

    /**
     * The picture after a click.
     *
     * @param number from 1 to {@link #count()}
     */
    WritableImage draw(int number) {
        // From the beginning, so that nothing is left of the picture before.
        step.goTo(0);
        settle();
        step.goTo(stops.get(number - 1));
        settle();
        return scene.snapshot(null);
    }

    private void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
