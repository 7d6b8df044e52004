package io.backstep.ui.app;

import io.backstep.audit.Combination;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.Topic;
import io.backstep.ui.theme.TextScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/** The whole window at a place in an example, as the audit and the pictures of the README want to see it. */
public final class WindowScenes {
    private WindowScenes() {}

    /** The scene of a window that stands at a position of an example. To be called on the FX thread. */
    public static Scene at(Combination combination, String example, Granularity granularity, int position)
            throws IOException {
        return scene(combination, example, (made, scene) -> {
            made.services.step().granularityProperty().set(granularity);
            made.services.step().goTo(position);
        });
    }

    /**
     * The scene of a window at a position of an example that somebody edited, with the editor of the layers open. To be
     * called on the FX thread.
     */
    public static Scene edited(
            Combination combination,
            String example,
            UnaryOperator<Experiment> edit,
            Granularity granularity,
            int position)
            throws IOException {
        return scene(combination, example, (made, scene) -> {
            made.services.document().edit("job.dropout", edit);
            made.services.step().granularityProperty().set(granularity);
            made.services.step().goTo(position);
            press(scene, "#editLayers");
        });
    }

    /** The Activations screen over the network of an example, set as one likes. To be called on the FX thread. */
    public static Scene activations(Combination combination, String example, Consumer<ActivationsViewModel> set)
            throws IOException {
        return scene(combination, example, (made, scene) -> {
            press(scene, "#screen-activations");
            set.accept(made.window.screens().activations());
        });
    }

    /**
     * The scene of a window on a topic of the Losses screen, over an example on the Step screen. To be called on the FX
     * thread.
     *
     * @param use what a person does there
     */
    public static Scene losses(Combination combination, String example, Topic topic, Consumer<Scene> use)
            throws IOException {
        return scene(combination, example, (made, scene) -> {
            press(scene, "#screen-losses");
            press(scene, "#topic-" + topic.id());
            use.accept(scene);
        });
    }

    /** The scene of a window as a session brings it back: on a screen that remembers something. On the FX thread. */
    public static Scene remembering(Combination combination, String example, String screen, ScreenState state)
            throws IOException {
        return scene(
                combination,
                example,
                (made, scene) -> made.services
                        .document()
                        .restore(
                                Examples.get(example).experiment(),
                                Position.start(screen).with(screen, state),
                                Optional.empty(),
                                false));
    }

    /** Presses a button, radio button or toggle. */
    public static void press(Scene scene, String id) {
        // What stands in panes with skins can be found only once these are made.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((ButtonBase) scene.lookup(id)).fire();
    }

    private static Scene scene(Combination combination, String example, BiConsumer<TestWindow, Scene> arrange)
            throws IOException {
        Path folder = Files.createTempDirectory("backstep-window");
        // Built otherwise and then switched, as a person would: nothing may be left behind in the other language.
        Language other = combination.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        TestWindow made = new TestWindow(folder, 1, new Stage(), other.locale());
        made.services.document().replace(Examples.get(example).experiment(), Optional.empty());
        Scene scene = made.window.scene(combination.width(), combination.height());
        arrange.accept(made, scene);
        made.services.language().setLanguage(combination.language());
        made.services.themes().setTheme(combination.appearance().theme());
        made.services
                .themes()
                .setTextScale(TextScale.ofPercent(combination.textPercent()).orElseThrow());
        return scene;
    }
}
